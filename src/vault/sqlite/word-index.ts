import type { CipherDatabase } from './cipher-database.ts'

/**
 * The two full-text indexes of a room. Each has a table `…_words` beside it with exactly what went in, because FTS5
 * needs the old words to take them out.
 */
export type WordIndex = 'entry' | 'feeling'

export function addToIndex(db: CipherDatabase, index: WordIndex, number: number, words: string): void {
  db.prepare(`INSERT INTO ${index}_words (number, words) VALUES (?, ?)`).run(number, words)
  db.prepare(`INSERT INTO ${index}_search (rowid, words) VALUES (?, ?)`).run(number, words)
}

export function removeFromIndex(db: CipherDatabase, index: WordIndex, number: number): void {
  const words = db.prepare(`SELECT words FROM ${index}_words WHERE number = ?`).pluck().get(number)
  if (typeof words !== 'string') return
  const remove = `INSERT INTO ${index}_search (${index}_search, rowid, words) VALUES ('delete', ?, ?)`
  db.prepare(remove).run(number, words)
  db.prepare(`DELETE FROM ${index}_words WHERE number = ?`).run(number)
}

/**
 * A query as FTS5 reads it. Only letters and digits pass, each word in quotes: what a person types is never an
 * operator. The last word may be the beginning of one. Null when nothing is left to look for.
 */
export function toMatch(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (words.length === 0) return null
  return words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ')
}
