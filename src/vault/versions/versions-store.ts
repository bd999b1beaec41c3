import { mostVersions, type Version } from '#api/versions-contract.ts'
import { imagesOfVersions, removeUnusedImages } from '../images/image-uses.ts'
import { type StandingEntry, textToDocument } from '../journal/journal-store.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'
import { packText, unpackText } from './packed-text.ts'
import { retainedVersions } from './thinning.ts'

/** Most bytes that the versions of all entries take together. Beyond it the oldest go, whichever entry they are of. */
const mostBytes = 32 * 1024 * 1024

export interface VersionHead {
  readonly id: string
  readonly writtenAt: string
}

/** Keeps an entry as it stands on the disk. Answers the id of the version: `id`, or that of an equal one before it. */
export function insertVersion(db: CipherDatabase, entry: StandingEntry, id: string): string {
  const { number, ownTitle, updatedAt } = entry
  const text = db.prepare('SELECT document FROM entry_document WHERE number = ?').pluck().get(number)
  if (typeof text !== 'string') throw new VaultError('vault-damaged')
  const packed = packText(text)
  const before = db
    .prepare(
      'SELECT id FROM (SELECT * FROM entry_version WHERE entry = ? ORDER BY number DESC LIMIT 1) WHERE own_title IS ? AND packed = ?',
    )
    .pluck()
    .get(number, ownTitle, packed)
  if (typeof before === 'string') return before
  const { lastInsertRowid } = db
    .prepare('INSERT INTO entry_version (id, entry, written_at, own_title, bytes, packed) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, number, updatedAt, ownTitle, packed.length, packed)
  db.prepare(
    'INSERT INTO version_image (version, image) SELECT ?, image FROM entry_image WHERE entry_image.number = ?',
  ).run(lastInsertRowid, number)
  return id
}

export function listVersions(db: CipherDatabase, entry: number): VersionHead[] {
  return db
    .prepare('SELECT id, written_at AS writtenAt FROM entry_version WHERE entry = ? ORDER BY number DESC LIMIT ?')
    .all(entry, mostVersions) as VersionHead[]
}

interface VersionRow {
  readonly id: string
  readonly entryId: string
  readonly writtenAt: string
  readonly ownTitle: string | null
  readonly packed: Buffer
}

export function readVersion(db: CipherDatabase, id: string): Version {
  const row = db
    .prepare(
      `SELECT entry_version.id, entry.id AS entryId, written_at AS writtenAt, entry_version.own_title AS ownTitle, packed
       FROM entry_version JOIN entry ON entry.number = entry WHERE entry_version.id = ?`,
    )
    .get(id) as VersionRow | undefined
  if (row === undefined) throw new VaultError('not-found')
  const { packed, ...head } = row
  return { ...head, document: textToDocument(unpackText(packed)) }
}

/** With the pictures that nothing else holds. */
export function deleteVersions(db: CipherDatabase, entry: number): void {
  const images = imagesOfVersions(db, entry)
  db.prepare('DELETE FROM entry_version WHERE entry = ?').run(entry)
  removeUnusedImages(db, images)
}

/** Takes away what need not stay of one entry, and what is too much in the whole room. */
export function thinVersions(db: CipherDatabase, entry: number, limit = mostBytes): void {
  const remove = db.prepare('DELETE FROM entry_version WHERE number = ?')
  const rows = db
    .prepare(
      'SELECT number, written_at AS writtenAt FROM entry_version WHERE entry = ? ORDER BY number DESC LIMIT 1000',
    )
    .all(entry) as { number: number; writtenAt: string }[]
  const retained = new Set(retainedVersions(rows))
  for (const row of rows) if (!retained.has(row)) remove.run(row.number)

  let tooMuch = Number(db.prepare('SELECT coalesce(sum(bytes), 0) FROM entry_version').pluck().get()) - limit
  const oldest = db.prepare('SELECT number, bytes FROM entry_version ORDER BY number LIMIT 200')
  while (tooMuch > 0) {
    for (const { number, bytes } of oldest.all() as { number: number; bytes: number }[]) {
      if (tooMuch <= 0) break
      remove.run(number)
      tooMuch -= bytes
    }
  }
}
