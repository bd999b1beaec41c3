import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { removeFromIndex } from './journal-search.ts'

/** An entry that is gone from the room and may still be in its earlier copies. */
export interface ErasedEntry {
  readonly id: string
  readonly erasedAt: string
}

export function rememberErased(db: CipherDatabase, { id, erasedAt }: ErasedEntry): void {
  db.prepare('INSERT OR REPLACE INTO erased_entry (id, erased_at) VALUES (?, ?)').run(id, erasedAt)
}

export function erasedEntries(db: CipherDatabase): ErasedEntry[] {
  return db.prepare('SELECT id, erased_at AS erasedAt FROM erased_entry').all() as ErasedEntry[]
}

export function hasErasedEntries(db: CipherDatabase): boolean {
  return db.prepare('SELECT 1 FROM erased_entry LIMIT 1').get() !== undefined
}

export function forgetErased(db: CipherDatabase, ids: readonly string[]): void {
  const forget = db.prepare('DELETE FROM erased_entry WHERE id = ?')
  for (const id of ids) forget.run(id)
}

export function holdsEntry(db: CipherDatabase, id: string): boolean {
  return db.prepare('SELECT 1 FROM entry WHERE id = ?').get(id) !== undefined
}

/** Takes entries out of a copy, wherever they are, with their words in the search index. */
export function takeOutEntries(db: CipherDatabase, ids: readonly string[]): void {
  const remove = db.prepare('DELETE FROM entry WHERE id = ? RETURNING number').pluck()
  for (const id of ids) {
    const number = remove.get(id)
    if (typeof number === 'number') removeFromIndex(db, number)
  }
}
