import { removeUnusedImages } from '../images/image-uses.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, removeValue } from '../sqlite/room-value.ts'
import { removeFromIndex, type WordIndex } from '../sqlite/word-index.ts'
import { removeUnusedTags } from './entry-tags.ts'

/** An entry that is gone from the room and may still be in its earlier copies. */
export interface ErasedEntry {
  readonly id: string
  readonly erasedAt: string
}

export function rememberErased(db: CipherDatabase, { id, erasedAt }: ErasedEntry): void {
  db.prepare('INSERT OR REPLACE INTO erased_entry (id, erased_at) VALUES (?, ?)').run(id, erasedAt)
}

/** Title of the row that an own review of an agreement leaves behind (`agreements/reviews-store.ts`). */
export const erasedReview = 'erased'

const allErased = `SELECT id, erased_at AS erasedAt FROM erased_entry
  UNION SELECT id, updated_at FROM agreement_review WHERE version < 0 AND title = '${erasedReview}'`

export function erasedEntries(db: CipherDatabase): ErasedEntry[] {
  return db.prepare(allErased).all() as ErasedEntry[]
}

export function hasErasedEntries(db: CipherDatabase): boolean {
  return db.prepare(`${allErased} LIMIT 1`).get() !== undefined
}

export function forgetErased(db: CipherDatabase, ids: readonly string[]): void {
  const forget = db.prepare('DELETE FROM erased_entry WHERE id = ?')
  for (const id of ids) forget.run(id)
  const forgetReview = db.prepare("UPDATE agreement_review SET title = '' WHERE id = ? AND version < 0")
  for (const id of ids) forgetReview.run(id)
}

/** Where the feelings log keeps what was begun, for a new entry or for each (`feelings/feelings-draft.ts`). */
export function feelingDraftName(id: string | null): string {
  return id === null ? 'feelingDraft' : `feelingDraft ${id}`
}

/** What can be erased and is in a search: an entry of the journal, or one of the feelings log. Ids are random, so none is both. */
const indexed = ['entry', 'feeling'] as const satisfies readonly WordIndex[]
/** What can be erased and is in none: a sitting of the reflection, and an own review of an agreement, with its words. */
const unindexed = { reflection: 'id = ?', agreement_review: 'id = ? AND version > 0' } as const

export function holdsErased(db: CipherDatabase, id: string): boolean {
  const places = [...tablesOf(db).map((table) => [table, 'id = ?'] as const), ...unindexedIn(db)]
  return places.some(([table, where]) => db.prepare(`SELECT 1 FROM ${table} WHERE ${where}`).get(id) !== undefined)
}

/** Takes entries out of a copy, wherever they are, with their words in the search index. */
export function takeOutErased(db: CipherDatabase, ids: readonly string[]): void {
  takeOutDraft(db, ids)
  for (const table of tablesOf(db)) {
    const remove = db.prepare(`DELETE FROM ${table} WHERE id = ? RETURNING number`).pluck()
    for (const id of ids) {
      const number = remove.get(id)
      if (typeof number === 'number') removeFromIndex(db, table, number)
    }
  }
  for (const [table, where] of unindexedIn(db)) {
    const remove = db.prepare(`DELETE FROM ${table} WHERE ${where}`)
    for (const id of ids) remove.run(id)
  }
  if (hasTable(db, 'tag')) removeUnusedTags(db)
  if (hasTable(db, 'image')) removeUnusedImages(db, 'all') // in a copy, nothing comes back by undo
}

/** A change that was begun holds the words of its feeling. Older versions kept it where a new one is kept. */
function takeOutDraft(db: CipherDatabase, ids: readonly string[]): void {
  for (const id of ids) removeValue(db, feelingDraftName(id))
  const draft = readValue(db, feelingDraftName(null))
  const isOf = (id: string) => typeof draft === 'object' && draft !== null && 'id' in draft && draft.id === id
  if (ids.some(isOf)) removeValue(db, feelingDraftName(null))
}

/** A copy that an older version made has no feelings log, and no tags. */
function tablesOf(db: CipherDatabase): readonly WordIndex[] {
  return indexed.filter((table) => hasTable(db, table))
}

function unindexedIn(db: CipherDatabase) {
  return Object.entries(unindexed).filter(([table]) => hasTable(db, table))
}

function hasTable(db: CipherDatabase, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
}
