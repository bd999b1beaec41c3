import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { killInRounds } from './kill-rounds.ts'

const tools = testTools({ deriveKey: quickKey })
const program = fileURLToPath(new URL('./restoring-process.ts', import.meta.url))
/** Kills in one run. */
const rounds = 6
const earlier = plainDocument('As it was', 'at first')

interface Vault {
  readonly folder: string
  readonly entryId: string
  /** The version that is restored. */
  readonly versionId: string
}

async function vaultWithVersion(): Promise<Vault> {
  const folder = join(tempFolder(), 'vault')
  const clock = manualClock('2026-03-02T20:00:00.000Z')
  const { client, engine } = await createdEngine(folder, testTools({ deriveKey: quickKey, clock }))
  const { id } = await client.journal.create({ day: '2026-03-02', document: earlier })
  clock.advance(60_000)
  await client.journal.save({ id, document: plainDocument('number -1') })
  const { versions } = await client.versions.list({ id })
  engine.close()
  return { folder, entryId: id, versionId: versions[0]?.id ?? '' }
}

/**
 * What the owner finds: the highest number that was written over by a restoring. The entry holds the restored words or
 * the next ones, whole, and whatever was written over is the latest version.
 */
async function restoredNumber({ folder, entryId }: Vault): Promise<number> {
  const { client, engine } = await unlockedEngine(folder, tools)
  const { document, title } = await client.journal.open({ id: entryId })
  const { versions } = await client.versions.list({ id: entryId })
  const numbers: number[] = []
  for (const { id } of versions) {
    const version = await client.versions.open({ id })
    const words = JSON.stringify(version.document)
    const number = /number (\d+)/.exec(words)?.[1]
    if (number !== undefined) numbers.push(Number(number))
  }
  engine.close()
  if (title.startsWith('number')) expect(document.content).toHaveLength(2)
  else expect(document).toEqual(earlier)
  return Math.max(-1, ...numbers)
}

const restoring = (vault: Vault) => ({
  program,
  words: [vault.folder, vault.entryId, vault.versionId],
  found: () => restoredNumber(vault),
})

describe('a process killed while it restores versions', () => {
  test(`loses nothing acknowledged, and nothing that was written over, in ${rounds} rounds`, async () => {
    const vault = await vaultWithVersion()
    const { lost, next } = await killInRounds(restoring(vault), { rounds, within: 40 })
    expect(lost).toEqual([])
    expect(next).toBeGreaterThanOrEqual(rounds)
  })

  test('control: a process that acknowledges before it restores is caught', async () => {
    const vault = await vaultWithVersion()
    const { lost } = await killInRounds(restoring(vault), { rounds: 25, within: 10, order: 'early' })
    expect(lost).not.toEqual([])
  })
})
