import type { CipherDatabase } from './cipher-database.ts'
import { foldLetters } from './folded-letters.ts'
import { withWordSeams } from './word-seams.ts'

/**
 * The two full-text indexes of a room. Each has a table `…_words` beside it with exactly what went in, because FTS5
 * needs the old words to take them out.
 */
export type WordIndex = 'entry' | 'feeling'

/** Of an entry, the title is looked for by itself too. */
interface IndexedText {
  readonly entry: { readonly title: string; readonly words: string }
  readonly feeling: { readonly words: string }
}

export function addToIndex<Index extends WordIndex>(
  db: CipherDatabase,
  index: Index,
  number: number,
  text: IndexedText[Index],
): void {
  const columns = Object.keys(text)
  const values = Object.values(text).map(asIndexed)
  const places = columns.map(() => ', ?').join('')
  db.prepare(`INSERT INTO ${index}_words (number, ${columns.join(', ')}) VALUES (?${places})`).run(number, ...values)
  db.prepare(`INSERT INTO ${index}_search (rowid, ${columns.join(', ')}) VALUES (?${places})`).run(number, ...values)
}

/** Words as they go into an index. */
export function asIndexed(words: string): string {
  return withWordSeams(foldLetters(words))
}

/** Works on an earlier copy of a room as well, whose entries have no title of their own in the index. */
export function removeFromIndex(db: CipherDatabase, index: WordIndex, number: number): void {
  const row = db.prepare(`SELECT * FROM ${index}_words WHERE number = ?`).get(number)
  if (row === undefined) return
  const { number: _, ...text } = row as { number: number } & Record<string, string>
  const columns = Object.keys(text)
  const remove = `INSERT INTO ${index}_search (${index}_search, rowid, ${columns.join(', ')})
    VALUES ('delete', ?${columns.map(() => ', ?').join('')})`
  db.prepare(remove).run(number, ...Object.values(text))
  db.prepare(`DELETE FROM ${index}_words WHERE number = ?`).run(number)
}

/**
 * A query as FTS5 reads it. Only letters, digits and their marks pass, each word in quotes: what a person types is never
 * an operator. Letters of a script without spaces are looked for side by side. The last word may be the beginning of
 * one. A mark by itself is no word: FTS5 would find it everywhere. Null when nothing is left to look for.
 */
export function toMatch(query: string): string | null {
  const words = foldLetters(query).match(/\p{M}*[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  if (words.length === 0) return null
  const phrases = words.map((word) => `"${withWordSeams(word)}"`)
  return `${phrases.join(' ')}*`
}
