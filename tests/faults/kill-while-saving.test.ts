import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { killInRounds } from './kill-rounds.ts'

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

const saving = (vault: Vault) => ({ program, words: [vault.folder, vault.entryId], found: () => savedNumber(vault) })

describe('a process killed while it saves', () => {
  test(`loses no acknowledged save and damages nothing in ${rounds} rounds`, async () => {
    const vault = await vaultWithEntry()
    const { lost, next } = await killInRounds(saving(vault), { rounds, within: 60 })
    expect(lost).toEqual([])
    expect(next).toBeGreaterThan(rounds)
  })

  test('control: a process that acknowledges before it saves is caught', async () => {
    const vault = await vaultWithEntry()
    const { lost } = await killInRounds(saving(vault), { rounds: 25, within: 30, order: 'early' })
    expect(lost).not.toEqual([])
  })
})
