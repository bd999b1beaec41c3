import { imagesIn, type JournalDocument } from '#api/journal-document.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'

/**
 * Where pictures are held, each as a query for the ids of all that are. A picture in none of them is removed, so whatever
 * keeps documents beside the entries has a table like `entry_image` of its own, and its line here.
 */
const uses: readonly string[] = ['SELECT image FROM entry_image', 'SELECT image FROM version_image']

/** Remembers which pictures the words of an entry hold. */
export function writeImageUses(db: CipherDatabase, number: number, document: JournalDocument): void {
  const next = new Set(imagesIn(document).map(({ id }) => id))
  const before = imagesOfEntry(db, number)
  const remove = db.prepare('DELETE FROM entry_image WHERE number = ? AND image = ?')
  for (const id of before) if (!next.has(id)) remove.run(number, id)
  addImageUses(
    db,
    number,
    [...next].filter((id) => !before.includes(id)),
  )
}

export function addImageUses(db: CipherDatabase, number: number, ids: readonly string[]): void {
  const add = db.prepare('INSERT OR IGNORE INTO entry_image (number, image) VALUES (?, ?)')
  for (const id of ids) add.run(number, id)
}

function imagesOfEntry(db: CipherDatabase, number: number): string[] {
  return db.prepare('SELECT image FROM entry_image WHERE number = ?').pluck().all(number) as string[]
}

/** Those that earlier versions of an entry hold. */
export function imagesOfVersions(db: CipherDatabase, number: number): string[] {
  return db
    .prepare('SELECT DISTINCT image FROM version_image JOIN entry_version ON number = version WHERE entry = ?')
    .pluck()
    .all(number) as string[]
}

/** All that go when an entry does, unless something else holds them. */
export function imagesThroughout(db: CipherDatabase, number: number): string[] {
  return [...imagesOfEntry(db, number), ...imagesOfVersions(db, number)]
}

/**
 * Removes pictures that nothing holds: of those named, or of all. While a room is open, never all: one that was just taken
 * out of an entry may come back by undo, and one that has just come may not be in its entry yet.
 */
export function removeUnusedImages(db: CipherDatabase, named: readonly string[] | 'all'): void {
  const isUnused = uses.map((use) => `id NOT IN (${use})`).join(' AND ')
  if (named === 'all') db.exec(`DELETE FROM image WHERE ${isUnused}`)
  else {
    const remove = db.prepare(`DELETE FROM image WHERE id = ? AND ${isUnused}`)
    for (const id of named) remove.run(id)
  }
}

export function hasUnusedImages(db: CipherDatabase): boolean {
  const isUnused = uses.map((use) => `id NOT IN (${use})`).join(' AND ')
  return db.prepare(`SELECT 1 FROM image WHERE ${isUnused} LIMIT 1`).get() !== undefined
}
