import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { imagesIn } from '#api/journal-document.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { noisePng, readImage } from '#tests/support/images.ts'
import { createdEngine, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

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

/** Lets a process add pictures for `after` milliseconds, kills it, and answers the last that it had acknowledged. */
async function killAfter({ folder, entryId }: Vault, first: number, after: number, order: string): Promise<number> {
  const child = fork(program, [folder, entryId, String(first), order], { execArgv: [] })
  let acknowledged = first - 1
  child.on('message', (number: number) => {
    acknowledged = number
  })
  await once(child, 'message')
  await new Promise((resolve) => setTimeout(resolve, after)) // the moment of the kill is the input of this test
  child.kill('SIGKILL')
  await once(child, 'close')
  return acknowledged
}

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

describe('a process killed while it adds pictures', { timeout: 120_000 }, () => {
  test(`loses none that was acknowledged, and leaves no half one, in ${rounds} rounds`, async () => {
    const vault = await vaultWithEntry()
    const lost: number[] = []
    let next = 0
    for (let round = 0; round < rounds; round += 1) {
      const acknowledged = await killAfter(vault, next, Math.random() * 80, '')
      const saved = await savedNumber(vault)
      if (saved < acknowledged) lost.push(acknowledged - saved)
      next = saved + 1
    }
    expect(lost).toEqual([])
    expect(next).toBeGreaterThanOrEqual(rounds)
  })

  test('control: a process that acknowledges before the entry has it is caught', async () => {
    const vault = await vaultWithEntry()
    let lost = 0
    for (let round = 0, next = 0; round < 25 && lost === 0; round += 1) {
      const acknowledged = await killAfter(vault, next, 0, 'early')
      const saved = await savedNumber(vault)
      if (saved < acknowledged) lost += 1
      next = saved + 1
    }
    expect(lost).toBeGreaterThan(0)
  })
})
