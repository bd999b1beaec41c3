import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, openEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter, pairedVault } from '#tests/support/two-members.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const program = fileURLToPath(new URL('./erasing-process.ts', import.meta.url))
/** Kills of each kind of vault in one run. */
const rounds = 40
const entries = 5

type Outcome = 'opens' | 'erased'

describe('a process killed while it erases a room', () => {
  test(`leaves the room as it was or none, in ${rounds} rounds of a vault for one`, async () => {
    const template = join(tempFolder(), 'template')
    const ana = await createdEngine(template, tools)
    await write(ana.client)
    ana.engine.close()
    const { outcomes, inTheMiddle } = await killRounds(template, async (folder) => {
      const { client, engine } = openEngine(folder, tools)
      const status = await client.vault.status({})
      if (status.state === 'empty') {
        expect(left(folder)).toEqual([])
        engine.close()
        return 'erased'
      }
      engine.close()
      return opensWhole(folder, 'Ana', 'solo')
    })
    expect(new Set(outcomes)).toEqual(new Set<Outcome>(['opens', 'erased'])) // the kills fell on both sides
    expect(inTheMiddle).toBeGreaterThan(0)
  })

  test(`keeps the other's room, in ${rounds} rounds of a vault for two`, async () => {
    const template = join(tempFolder(), 'template')
    await pairedVault(template, tools)
    for (const who of ['Ana', 'Ben'] as const) {
      const { client, engine } = await enter(template, tools, who)
      await write(client)
      engine.close()
    }
    const { outcomes, inTheMiddle } = await killRounds(template, async (folder) => {
      const { client, engine } = openEngine(folder, tools)
      const status = await client.vault.status({})
      if (status.state !== 'ready') throw new Error(`not ready: ${JSON.stringify(status)}`)
      engine.close()
      const isThere = status.members.some(({ mark }) => mark.letter === 'A')
      if (isThere) await opensWhole(folder, 'Ana', 'paired')
      await opensWhole(folder, 'Ben', isThere ? 'paired' : 'parted')
      if (isThere) return 'opens'
      expect(fs.readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.db'))).toHaveLength(2)
      expect(fs.readdirSync(join(folder, 'slots')).filter((name) => name.includes('.slot'))).toHaveLength(2)
      expect(fs.existsSync(markerOf(folder))).toBe(false)
      return 'erased'
    })
    expect(new Set(outcomes)).toEqual(new Set<Outcome>(['opens', 'erased']))
    expect(inTheMiddle).toBeGreaterThan(0)
  })
})

async function write(client: Awaited<ReturnType<typeof createdEngine>>['client']): Promise<void> {
  for (let n = 0; n < entries; n += 1) {
    await client.journal.create({ day: '2026-03-02', document: plainDocument(`entry ${n}`) })
  }
}

/** Erases a copy of the vault again and again, each time with a kill at another moment, and looks at what is left. */
async function killRounds(template: string, look: (folder: string) => Promise<Outcome>) {
  let span = await eraseAndKill(copyOf(template), null)
  const outcomes: Outcome[] = []
  let inTheMiddle = 0
  for (let round = 0; round < rounds; round += 1) {
    const folder = copyOf(template)
    // Every other kill at any moment; the rest once the erasing is under way, however slow the computer is.
    const isAnyMoment = round % 2 === 0
    await eraseAndKill(folder, Math.random() * span * (isAnyMoment ? 1.2 : 0.6), isAnyMoment ? null : markerOf(folder))
    if (fs.existsSync(markerOf(folder))) inTheMiddle += 1
    const outcome = await look(folder)
    outcomes.push(outcome)
    span *= outcome === 'opens' ? 1.25 : 0.85 // kills fall on both sides, also when the computer is busier than before
    fs.rmSync(folder, { recursive: true })
  }
  return { outcomes, inTheMiddle }
}

function copyOf(template: string): string {
  const folder = join(tempFolder(), 'vault')
  fs.cpSync(template, folder, { recursive: true })
  return folder
}

/**
 * Kills the erasing `after` so many milliseconds, counted from its beginning or from when the file `begun` is there;
 * null lets it come to its end. Answers how long it took, in milliseconds; 0 when it was killed.
 */
async function eraseAndKill(folder: string, after: number | null, begun: string | null = null): Promise<number> {
  const child = fork(program, [folder, 'A', goodPassphrase], { execArgv: [] })
  let took = 0
  let isClosed = false
  const closed = once(child, 'close').then(() => {
    isClosed = true
  })
  child.on('message', (message) => {
    if (typeof message === 'number') took = message
  })
  await once(child, 'message')
  if (after !== null) {
    while (begun !== null && !isClosed && !fs.existsSync(begun)) await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setTimeout(resolve, after)) // the moment of the kill is the input of this test
    child.kill('SIGKILL')
  }
  await closed
  return took
}

function markerOf(folder: string): string {
  return join(folder, 'erasing.stmt')
}

async function opensWhole(folder: string, who: 'Ana' | 'Ben', state: string): Promise<Outcome> {
  const { client, engine } = await enter(folder, tools, who)
  const page = await client.journal.list({ place: 'journal', after: null, limit: 50 })
  expect(page.entries).toHaveLength(entries)
  expect(await client.membership.get({})).toMatchObject({ state })
  engine.close()
  return 'opens'
}

function left(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => name !== 'lock.db')
}
