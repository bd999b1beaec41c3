import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { joiningIn, keysOf } from '#tests/support/member-keys.ts'
import { createdEngine, openEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensMark, bensPassphrase, enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'

// The order of files on the disk is the subject, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const program = fileURLToPath(new URL('./joining-process.ts', import.meta.url))
/** Kills in one run, of each kind. */
const rounds = 40

interface Killed {
  readonly begun: boolean
  readonly done: boolean
}

/** Runs the program and kills it `after` milliseconds from its beginning. */
async function killAfter(after: number, args: readonly string[]): Promise<Killed> {
  const child = fork(program, [...args], { execArgv: [] })
  const heard: unknown[] = []
  child.on('message', (word) => heard.push(word))
  await Promise.race([once(child, 'message'), once(child, 'close')])
  await new Promise((resolve) => setTimeout(resolve, after)) // the moment of the kill is the input of this test
  if (child.exitCode === null) {
    child.kill('SIGKILL')
    if (child.signalCode === null) await once(child, 'close')
  }
  return { begun: heard.includes('begins'), done: heard.includes('done') }
}

/** How long it takes here and now, from its beginning to its end, in milliseconds. */
async function timeOf(args: readonly string[]): Promise<number> {
  const child = fork(program, [...args], { execArgv: [] })
  await once(child, 'message')
  const begin = performance.now()
  await once(child, 'message')
  const took = performance.now() - begin
  await once(child, 'close')
  return took
}

describe('a process killed while the first member says yes', () => {
  test(`leaves an open asking or a whole pair, in ${rounds} rounds`, async () => {
    const template = await copyOf('asked')
    const { mid } = await keysOf(template, 'Ana')
    const args = ['accept', mid, goodPassphrase]
    let span = 1.5 * (await timeOf([await freshCopy(template), ...args]))
    const ended = { asked: 0, paired: 0, unfinished: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const folder = await freshCopy(template)
      const { done } = await killAfter(Math.random() * span, [folder, ...args])
      const between = roomsIn(folder).length
      const state = await stateOf(folder, 'Ana')
      expect(['asked', 'paired']).toContain(state)
      if (done) expect(state).toBe('paired')
      if (state === 'asked') {
        expect(roomsIn(folder)).toHaveLength(2) // nothing of the shared room stays
        if (between > 2) ended.unfinished += 1
        expect(await stateOf(folder, 'Ben')).toBe('waiting')
        ended.asked += 1
      } else {
        expect(roomsIn(folder)).toHaveLength(3)
        expect(await stateOf(folder, 'Ben')).toBe('paired')
        ended.paired += 1
      }
      span = followed(span, state === 'asked')
      fs.rmSync(folder, { recursive: true })
    }
    process.stdout.write(`killed while accepting: ${JSON.stringify(ended)}\n`)
    expect(ended.asked).toBeGreaterThan(0)
    expect(ended.paired).toBeGreaterThan(0)
  })
})

describe('a process killed while the second member joins', () => {
  test(`leaves one member or an open asking, in ${rounds} rounds`, async () => {
    const template = await soloVault()
    let span = 1.5 * (await timeOf([await freshCopy(template), 'join']))
    const ended = { solo: 0, asked: 0, begun: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const folder = await freshCopy(template)
      const { done } = await killAfter(Math.random() * span, [folder, 'join'])
      if (fs.existsSync(vaultLayout(folder).unfinished)) ended.begun += 1
      const members = await membersIn(folder)
      const state = await stateOf(folder, 'Ana')
      if (done) expect(state).toBe('asked')
      if (state === 'asked') {
        expect(members).toEqual(['A', 'B'])
        expect(await stateOf(folder, 'Ben')).toBe('waiting')
        expect(roomsIn(folder)).toHaveLength(2)
        ended.asked += 1
      } else {
        expect([state, members]).toEqual(['solo', ['A']])
        expect(roomsIn(folder)).toHaveLength(1)
        expect(fs.readdirSync(vaultLayout(folder).slots).filter((name) => !name.endsWith('.new'))).toHaveLength(2)
        await joinAgain(folder)
        ended.solo += 1
      }
      span = followed(span, state === 'solo')
      fs.rmSync(folder, { recursive: true })
    }
    process.stdout.write(`killed while joining: ${JSON.stringify(ended)}\n`)
    expect(ended.solo).toBeGreaterThan(0)
    expect(ended.asked).toBeGreaterThan(0)
    expect(ended.begun).toBeGreaterThan(0) // control: kills fell into the middle
  })
})

/** Kills fall on both sides of what is killed, also when the computer is busier now than a moment ago. */
function followed(span: number, wasTooEarly: boolean): number {
  return span * (wasTooEarly ? 1.25 : 0.85)
}

async function soloVault(): Promise<string> {
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  await client.journal.create({ day: '2026-03-02', document: plainDocument('Ana alone') })
  engine.close()
  return folder
}

async function freshCopy(template: string): Promise<string> {
  const folder = join(tempFolder(), 'vault')
  fs.cpSync(template, folder, { recursive: true })
  return folder
}

/** Unlocks, which clears and finishes what was cut off; the own room has to open and hold its words. */
async function stateOf(folder: string, who: 'Ana' | 'Ben'): Promise<string> {
  const { client, engine } = await enter(folder, tools, who)
  const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 5 })
  if (who === 'Ana') expect(entries.map(({ title }) => title)).toEqual(['Ana alone'])
  const { state } = await client.membership.get({})
  engine.close()
  return state
}

async function membersIn(folder: string): Promise<string[]> {
  const { client, engine } = openEngine(folder, tools)
  const status = await client.vault.status({})
  engine.close()
  return status.state === 'ready' ? status.members.map(({ mark }) => mark.letter) : [status.state]
}

async function joinAgain(folder: string): Promise<void> {
  const { client, engine } = openEngine(folder, tools)
  await client.membership.join({ name: 'Ben', passphrase: bensPassphrase, mark: bensMark })
  engine.close()
  expect(joiningIn(folder).answer).toBeNull()
  expect(await stateOf(folder, 'Ben')).toBe('waiting')
}

function roomsIn(folder: string): string[] {
  return fs.readdirSync(vaultLayout(folder).rooms).filter((name) => name.endsWith('.db'))
}
