import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { openSlot } from '#tests/support/open-slot.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { roomPath } from '#tests/support/vault-files.ts'
import { roomFileKey } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { openPrivateRoom, type RoomOwner } from '#vault/private-room.ts'
import type { CipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { openRoomFile } from '#vault/sqlite/room-file.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const clock = manualClock()
const tools = testTools({ deriveKey: quickKey, clock })
/** Damaged logs in one run. */
const cases = 2000
const saves = 8

interface Crash {
  readonly folder: string
  /** The vault as it lay on the disk before the log was emptied, and the slot from after that. */
  readonly room: Buffer
  readonly log: Buffer
  readonly slotsBefore: string
}

/**
 * A vault whose last saves are in the log, with the slot that already knows them: as after a crash, for someone who
 * has the log from two seconds before.
 */
async function crashed(): Promise<Crash> {
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  for (let n = 0; n < 30; n += 1) {
    await client.journal.create({ day: '2026-03-02', document: plainDocument(`entry ${n}`, 'words '.repeat(100)) })
  }
  clock.advance(10_000)
  for (let n = 0; n < saves; n += 1) {
    await client.journal.create({ day: '2026-03-02', document: plainDocument(`saved ${n}`, 'words '.repeat(100)) })
  }
  const room = fs.readFileSync(roomPath(folder))
  const log = fs.readFileSync(`${roomPath(folder)}-wal`)
  const slotsBefore = `${folder}-slots`
  fs.cpSync(join(folder, 'slots'), slotsBefore, { recursive: true })
  clock.advance(2000) // the log is emptied, and the slot remembers it
  const copy = `${folder}-copy`
  fs.cpSync(folder, copy, { recursive: true })
  engine.close()
  fs.rmSync(`${roomPath(copy)}-wal`)
  return { folder: copy, room, log, slotsBefore }
}

function* damagedLogs(log: Buffer): Generator<Buffer | null> {
  yield null
  for (let n = 1; n < cases; n += 1) {
    const at = Math.floor(Math.random() * log.length)
    if (n % 3 === 0) {
      yield log.subarray(0, at)
      continue
    }
    const bytes = Buffer.from(log)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8))
    yield bytes
  }
}

function put({ folder, room, log }: { folder: string; room: Buffer; log: Buffer | null }): void {
  fs.writeFileSync(roomPath(folder), room)
  fs.rmSync(`${roomPath(folder)}-wal`, { force: true })
  if (log !== null) fs.writeFileSync(`${roomPath(folder)}-wal`, log)
}

const savedIn = (db: CipherDatabase) =>
  Number(db.prepare("SELECT count(*) FROM entry WHERE title LIKE 'saved%'").pluck().get())

/** The same slot, which takes no notice of what it is told: each case begins with the same one. */
function unwritten(owner: RoomOwner): RoomOwner {
  const { vid, bag, epoch } = owner.slot
  const slot = {
    vid,
    bag,
    epoch,
    remember: () => {},
    change: () => {},
    allowRecovery: () => {},
    exchange: () => owner.slot,
  }
  return { ...owner, slot }
}

/** Check 11. SQLite takes a log that breaks off for one that was never finished, and says nothing. */
describe('a damaged log after a crash', () => {
  test(`is reported whenever a save is lost, in ${cases} cases; SQLite alone reports none`, async () => {
    const { folder, room, log } = await crashed()
    const owner = unwritten(await openSlot(folder, tools))
    const { bag } = owner.slot
    const found = { lost: 0, reported: 0, whole: 0, reportedBySqlite: 0 }
    for (const damaged of damagedLogs(log)) {
      put({ folder, room, log: damaged })
      const lost = lostWithSqlite(folder, owner)
      if (lost === 'reported') found.reportedBySqlite += 1
      put({ folder, room, log: damaged })
      try {
        const opened = openPrivateRoom(vaultLayout(folder), owner, { of: () => null }, tools)
        if (opened.store.read(savedIn) === saves) found.whole += 1
        opened.abandon()
      } catch (error) {
        expect(error).toMatchObject({ code: 'vault-damaged' })
        found.reported += 1
      }
      if (lost !== 'reported' && lost > 0) found.lost += 1
    }
    expect(bag.anchor.digest).toBeNull()
    expect(found.lost).toBeGreaterThan(cases / 4)
    expect(found.reported).toBe(found.lost)
    expect(found.whole).toBe(cases - found.lost)
    expect(found.reportedBySqlite).toBe(0)
  })

  test('of saves that the slot did not know yet: the room opens with what is left, and says that it did not close', async () => {
    const { folder, room, log, slotsBefore } = await crashed()
    let lost = 0
    for (let n = 0; n < 40; n += 1) {
      put({ folder, room, log: log.subarray(0, Math.floor((log.length * n) / 40)) })
      fs.cpSync(slotsBefore, join(folder, 'slots'), { recursive: true })
      const { client, engine } = openEngine(folder, tools)
      expect(await unlockFirst(client)).toMatchObject({ closedInOrder: false })
      const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
      if (entries.length < 30 + saves) lost += 1
      expect(entries.length).toBeGreaterThanOrEqual(30)
      engine.close()
    }
    expect(lost).toBeGreaterThan(20)
  })
})

/** How many saves are missing when SQLite opens the file with its key, and nobody asks a counter. */
function lostWithSqlite(folder: string, { slot: { bag } }: RoomOwner): number | 'reported' {
  try {
    const db = openRoomFile(roomPath(folder), roomFileKey(bag, bag.privateFile))
    const lost = saves - savedIn(db)
    db.close()
    return lost
  } catch {
    return 'reported'
  }
}
