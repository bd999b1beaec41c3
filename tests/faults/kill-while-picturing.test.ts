import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { imagesIn } from '#api/journal-document.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { noisePng, readImage } from '#tests/support/images.ts'
import { createdEngine, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { killInRounds } from './kill-rounds.ts'

const tools = testTools({ deriveKey: quickKey })
const program = fileURLToPath(new URL('./picturing-process.ts', import.meta.url))
/** Kills in one run. */
const rounds = 6
const whole = noisePng()

async function vaultWithEntry() {
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('number -1') })
  engine.close()
  return { folder, entryId: id }
}

type Vault = Awaited<ReturnType<typeof vaultWithEntry>>

/** Opens the vault as its owner would: every picture of the entry is whole, and the room holds no other. */
async function savedNumber({ folder, entryId }: Vault): Promise<number> {
  const { client, engine } = await unlockedEngine(folder, tools)
  const { document, title } = await client.journal.open({ id: entryId })
  const images = imagesIn(document)
  for (const { id } of images) expect((await readImage(client, id)).equals(whole)).toBe(true)
  const kept = engine.context.session.room().store.read((db) => ({
    all: Number(db.prepare('SELECT count(*) FROM image').pluck().get()),
    held: Number(
      db
        .prepare('SELECT count(*) FROM (SELECT image FROM entry_image UNION SELECT image FROM version_image)')
        .pluck()
        .get(),
    ),
  }))
  expect(kept.all, 'what nothing holds is gone').toBe(kept.held)
  engine.close()
  return Number(title.replace('number ', ''))
}

const picturing = (vault: Vault) => ({ program, words: [vault.folder, vault.entryId], found: () => savedNumber(vault) })

describe('a process killed while it adds pictures', () => {
  test(`loses none that was acknowledged, and leaves no half one, in ${rounds} rounds`, async () => {
    const vault = await vaultWithEntry()
    const { lost, next } = await killInRounds(picturing(vault), { rounds, within: 80 })
    expect(lost).toEqual([])
    expect(next).toBeGreaterThanOrEqual(rounds)
  })

  test('control: a process that acknowledges before the entry has it is caught', async () => {
    const vault = await vaultWithEntry()
    const { lost } = await killInRounds(picturing(vault), { rounds: 25, within: 0, order: 'early' })
    expect(lost).not.toEqual([])
  })
})
