import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { jpegOf, latin1, sendImage } from '#tests/support/images.ts'
import { someImported } from '#tests/support/imported.ts'
import { type ManualClock, manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, type EngineClient } from '#tests/support/open-engine.ts'
import { openSlot } from '#tests/support/open-slot.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { type KeyBag, roomFileKey } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { takeOutErased } from '#vault/journal/erased-entries.ts'
import type { CipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { openRoomFile } from '#vault/sqlite/room-file.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const day = '2026-03-02'
/** Words that no other entry has. An index keeps the end of a word whole, and may share its beginning. */
const word = 'xylograph'
const stem = 'lograph'

interface Vault {
  readonly folder: string
  readonly bag: KeyBag
  readonly roomFile: string
  readonly copies: readonly string[]
  /** Pieces of the packed versions that the entry had. A word does not stand in them as it is read. */
  readonly packed: readonly string[]
}

/** What can be erased for good, a picture with its entry, and how often the word then stands in it at least. */
const kinds = { entry: 1000, feeling: 100, image: 1000, 'image of an earlier version': 1000 } as const
type Kind = keyof typeof kinds

/** A vault with an entry that was in the search index, in two copies, and then erased. */
async function vaultWithErased(kind: Kind, eraseCopies: boolean): Promise<Vault & { id: string }> {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  for (let n = 0; n < 40; n += 1) {
    await client.journal.create({ day, document: plainDocument(`entry ${n}`, 'meadow harbour lantern '.repeat(20)) })
  }
  const id = await makers[kind](client, clock)
  const { snapshots, store } = engine.context.session.room()
  const packed = store.read(piecesOfVersions)
  expect(packed.length).toBe(kind === 'entry' || kind === 'image of an earlier version' ? 8 : 0)
  await snapshots.keep()
  await snapshots.keep()
  const place = kind === 'feeling' ? client.feelings : client.journal
  await place.trash({ id })
  await place.erase({ id })
  if (eraseCopies) await client.snapshots.eraseNow({})
  clock.advance(1000) // one second after an erasure the log is emptied into the file
  const { copies } = await client.snapshots.list({})
  const crashed = `${folder}-copy`
  fs.cpSync(folder, crashed, { recursive: true }) // as it lies on the disk, not closed in order
  engine.close()
  const { slot } = await openSlot(crashed, tools)
  const { bag } = slot
  return { folder: crashed, bag, roomFile: bag.privateFile, copies: copies.map(({ file }) => file), packed, id }
}

const makers = {
  entry: writeEntry,
  feeling: logFeeling,
  image: showImage,
  'image of an earlier version': showImageBefore,
} as const

/** The engine draws no picture, so the word can stand among its points. */
async function showImage(client: EngineClient): Promise<string> {
  const bytes = jpegOf(8, 6, { points: latin1(`${word} `.repeat(2000)) })
  const { id: image } = await sendImage(client, bytes, bytes)
  const document = { type: 'doc' as const, content: [imageBlock(image)] }
  return (await client.journal.create({ day, document })).id
}

async function showImageBefore(client: EngineClient, clock: ManualClock): Promise<string> {
  const id = await showImage(client)
  clock.advance(60_000)
  await client.journal.save({ id, document: plainDocument('without it') })
  return id
}

/** Pieces from everywhere in the versions, each small enough to lie on one page. */
function piecesOfVersions(db: CipherDatabase): string[] {
  const versions = db.prepare('SELECT packed FROM entry_version').pluck().all() as Buffer[]
  return versions.flatMap((packed) =>
    Array.from({ length: 8 }, (_, n) => {
      const at = Math.floor((packed.length * n) / 8)
      return packed.subarray(at, at + 64).toString('latin1')
    }),
  )
}

async function writeEntry({ journal }: EngineClient, clock: ManualClock): Promise<string> {
  const letters = Array.from({ length: 2000 }, (_, n) => `${word} ${(n * 7919) % 997}`).join(' ')
  const { id } = await journal.create({ day, document: plainDocument(word, letters) })
  clock.advance(60_000)
  await journal.save({ id, document: plainDocument(word, `${word} `.repeat(2000)) })
  await journal.search({ query: word, after: null, limit: 5 })
  return id
}

async function logFeeling({ feelings }: EngineClient): Promise<string> {
  const fields = someFeeling({ facts: `${word} `.repeat(190) })
  await feelings.keepDraft({ draft: { id: null, fields } })
  const { feeling } = await feelings.save({ id: null, fields, today: day })
  await feelings.keepDraft({ draft: { id: feeling.id, fields } }) // a change of it, half made
  return feeling.id
}

/** How often the erased word, or one of `pieces`, stands in the decrypted bytes of a file. */
function occurrences(path: string, bag: KeyBag, file: string, pieces: readonly string[] = [stem]): number {
  expect(fs.existsSync(`${path}-wal`) ? fs.statSync(`${path}-wal`).size : 0).toBe(0)
  const db = openRoomFile(path, roomFileKey(bag, file))
  const image = db.serialize().toString('latin1')
  db.close()
  expect(image).toContain('lantern') // it is the decrypted image
  return pieces.reduce((count, piece) => count + image.split(piece).length - 1, 0)
}

/** Check 30. */
describe.each(Object.keys(kinds) as Kind[])('an erased %s', (kind) => {
  test('is in no byte of the decrypted room after the checkpoint, nor of any copy after they were cleaned', async () => {
    const { folder, bag, roomFile, copies, packed } = await vaultWithErased(kind, true)
    const layout = vaultLayout(folder)
    const pieces = [stem, ...packed]
    expect(occurrences(layout.room(roomFile), bag, roomFile, pieces)).toBe(0)
    expect(copies).toHaveLength(2)
    for (const file of copies) expect(occurrences(layout.snapshot(file), bag, file, pieces)).toBe(0)
  })

  test('control: is in the copies until then, and stays in one that is cleaned without overwriting', async () => {
    const { folder, bag, copies, packed, id } = await vaultWithErased(kind, false)
    const [file = ''] = copies
    const path = vaultLayout(folder).snapshot(file)
    expect(occurrences(path, bag, file)).toBeGreaterThan(kinds[kind])
    expect(occurrences(path, bag, file, packed)).toBeGreaterThanOrEqual(packed.length)
    const db = openRoomFile(path, roomFileKey(bag, file))
    const table = kind === 'feeling' ? kind : 'entry'
    withoutOverwriting(db, table)
    takeOutErased(db, [id])
    expect(db.prepare(`SELECT count(*) FROM ${table} WHERE id = ?`).pluck().get(id)).toBe(0)
    db.close()
    expect(occurrences(path, bag, file)).toBeGreaterThan(0)
  })
})

/** Check 30, for what was never let in. */
describe('what was set aside to be brought in, and given up', () => {
  const ways = ['given up at the preview', 'stopped while entries are made', 'begun anew'] as const

  test.each(ways)('%s: in no byte of the decrypted room after the checkpoint, and in no log', async (way) => {
    const clock = manualClock()
    const tools = testTools({ deriveKey: quickKey, clock })
    const folder = join(tempFolder(), 'vault')
    const { client, engine } = await createdEngine(folder, tools)
    await client.journal.create({ day, document: plainDocument('meadow harbour lantern') })
    const { store } = engine.context.session.room()
    const image = () => store.read((db) => db.serialize().toString('latin1'))
    const { id } = await client.import.begin({})
    const entries = Array.from({ length: 400 }, (_, n) =>
      someImported({
        source: `${word} ${n}`,
        ownTitle: `${word} ${n}`,
        document: plainDocument(`${word} `.repeat(40)),
      }),
    )
    for (const half of [entries.slice(0, 200), entries.slice(200)]) await client.import.add({ id, entries: half })
    clock.advance(2000)
    expect(image().split(stem).length, 'control: it was in the file').toBeGreaterThan(1000)

    if (way === 'given up at the preview') await client.import.cancel({ id })
    else if (way === 'begun anew') await client.import.begin({})
    else {
      const steps = await client.import.commit({ id })
      for (let n = 0; n < 2; n += 1) await steps.next()
      await client.journal.search({ query: word, after: null, limit: 1 }) // it puts them into the index
      await steps.return?.()
    }
    await expect.poll(() => store.read((db) => db.prepare('SELECT count(*) FROM import_entry').pluck().get())).toBe(0)
    await expect.poll(() => store.read((db) => db.prepare('SELECT count(*) FROM entry').pluck().get())).toBe(1)
    clock.advance(1000)
    const crashed = `${folder}-copy`
    fs.cpSync(folder, crashed, { recursive: true }) // as it lies on the disk, not closed in order
    engine.close()
    const { bag } = (await openSlot(crashed, tools)).slot
    expect(occurrences(vaultLayout(crashed).room(bag.privateFile), bag, bag.privateFile)).toBe(0)
  })
})

function withoutOverwriting(db: CipherDatabase, table: 'entry' | 'feeling'): void {
  db.pragma('secure_delete = OFF')
  db.prepare(`INSERT INTO ${table}_search (${table}_search, rank) VALUES ('secure-delete', 0)`).run()
}
