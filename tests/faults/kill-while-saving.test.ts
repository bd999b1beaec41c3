import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

// The subject is the way to the disk, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const program = fileURLToPath(new URL('./saving-process.ts', import.meta.url))
/** Kills in one run. */
const rounds = 100

interface Vault {
  readonly folder: string
  readonly entryId: string
}

async function vaultWithEntry(): Promise<Vault> {
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('number -1') })
  engine.close()
  return { folder, entryId: id }
}

/** Lets a process save for `after` milliseconds, kills it, and answers the last number it had acknowledged. */
async function killAfter({ folder, entryId }: Vault, first: number, after: number, order: string): Promise<number> {
  const child = fork(program, [folder, entryId, String(first), order], { execArgv: [] })
  let acknowledged = first - 1
  child.on('message', (number: number) => {
    acknowledged = number
  })
  await once(child, 'message')
  await new Promise((resolve) => setTimeout(resolve, after)) // the moment of the kill is the input of this test
  child.kill('SIGKILL')
  await once(child, 'close') // after `close` every message that was sent has been heard
  return acknowledged
}

/** Opens the vault as its owner would, and answers the number in the entry. */
async function savedNumber({ folder, entryId }: Vault): Promise<number> {
  const { client, engine } = openEngine(folder, tools)
  await unlockFirst(client) // reads every page in use after a kill
  const { document, title } = await client.journal.open({ id: entryId })
  const { hits } = await client.journal.search({ query: title, after: null, limit: 5 })
  expect(hits.map(({ entry }) => entry.id)).toEqual([entryId])
  engine.close()
  const number = Number(title.replace('number ', ''))
  expect(document.content).toHaveLength(number < 0 ? 1 : 2) // whole: title and words of the same save
  return number
}

describe('a process killed while it saves', () => {
  test(`loses no acknowledged save and damages nothing in ${rounds} rounds`, async () => {
    const vault = await vaultWithEntry()
    const lost: number[] = []
    let next = 0
    for (let round = 0; round < rounds; round += 1) {
      const acknowledged = await killAfter(vault, next, Math.random() * 60, '')
      const saved = await savedNumber(vault)
      if (saved < acknowledged) lost.push(acknowledged - saved)
      next = saved + 1
    }
    expect(lost).toEqual([])
    expect(next).toBeGreaterThan(rounds)
  })

  test('control: a process that acknowledges before it saves is caught', async () => {
    const vault = await vaultWithEntry()
    let lost = 0
    for (let round = 0, next = 0; round < 25 && lost === 0; round += 1) {
      const acknowledged = await killAfter(vault, next, Math.random() * 30, 'early')
      const saved = await savedNumber(vault)
      if (saved < acknowledged) lost += 1
      next = saved + 1
    }
    expect(lost).toBeGreaterThan(0)
  })
})
