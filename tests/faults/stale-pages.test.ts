import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { differingPages } from '#tests/support/forged-log.ts'
import { createdEngine, openEngine, unlockedEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { openSlot } from '#tests/support/open-slot.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { roomPath } from '#tests/support/vault-files.ts'
import { roomFileKey } from '#vault/crypto/key-bag.ts'
import { openRoomFile } from '#vault/sqlite/room-file.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const pageBytes = 4096

/** Check 10. An old page is whole and has the right key: nothing in the file itself can tell that it is old. */
test('every page of three versions that is put back is reported, and SQLite alone reports none', async () => {
  const { folder, versions } = await threeVersions()
  const newest = fs.readFileSync(roomPath(folder))
  const { slot } = await openSlot(folder, tools)
  let tried = 0
  let reported = 0
  let reportedBySqlite = 0
  for (const older of versions.slice(0, -1)) {
    for (const page of differingPages(older, newest)) {
      tried += 1
      fs.writeFileSync(roomPath(folder), withPage(newest, older, page))
      const { client, engine } = openEngine(folder, tools)
      const failure: unknown = await unlockFirst(client).then(
        () => null,
        (error: unknown) => error,
      )
      if ((failure as { code?: string } | null)?.code === 'vault-damaged') reported += 1
      engine.close()

      const key = roomFileKey(slot.bag, slot.bag.privateFile)
      try {
        openRoomFile(roomPath(folder), key).close() // checks the key and every setting, as the app does
      } catch {
        reportedBySqlite += 1
      }
      fs.rmSync(`${roomPath(folder)}-wal`, { force: true })
    }
  }
  expect(tried).toBeGreaterThan(20)
  expect(reported).toBe(tried)
  expect(reportedBySqlite).toBe(0)
  fs.writeFileSync(roomPath(folder), newest)
  await expect(unlockFirst(openEngine(folder, tools).client), 'control: untouched, it opens').resolves.toBeDefined()
})

/** A room as it was closed three times, with other words each time. */
async function threeVersions(): Promise<{ folder: string; versions: Buffer[] }> {
  const folder = join(tempFolder(), 'vault')
  const versions: Buffer[] = []
  const made = await createdEngine(folder, tools)
  const ids: string[] = []
  for (let n = 0; n < 30; n += 1) {
    const document = plainDocument(`entry ${n}`, 'first words '.repeat(100))
    ids.push((await made.client.journal.create({ day: '2026-03-02', document })).id)
  }
  made.engine.close()
  versions.push(fs.readFileSync(roomPath(folder)))
  for (const words of ['second words ', 'third words ']) {
    const { client, engine } = await unlockedEngine(folder, tools)
    for (const id of ids) await client.journal.save({ id, document: plainDocument('entry', words.repeat(100)) })
    await client.journal.search({ query: words.trim(), after: null, limit: 1 })
    engine.close()
    versions.push(fs.readFileSync(roomPath(folder)))
  }
  return { folder, versions }
}

function withPage(newest: Buffer, older: Buffer, page: number): Buffer {
  const bytes = Buffer.from(newest)
  older.copy(bytes, (page - 1) * pageBytes, (page - 1) * pageBytes, page * pageBytes)
  return bytes
}
