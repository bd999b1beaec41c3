import type { EntrySummary, JournalFilter, SearchHit } from '#api/journal-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { addToIndex, removeFromIndex, toMatch } from '../sqlite/word-index.ts'
import { isUnspaced, withoutWordSeams } from '../sqlite/word-seams.ts'
import { indexedText } from './document-words.ts'
import { rowToSummary, summaryColumns } from './entry-summary.ts'
import { narrowed } from './journal-filter.ts'
import { textToDocument } from './journal-store.ts'

/** Marks around a found word inside an excerpt. No text holds them: control characters are taken out of all of them. */
const foundStart = '\u0001'
const foundEnd = '\u0002'
/** Length of an excerpt, in words; where what is looked for is written without spaces, in letters. */
const excerptWords = 24
const excerptLetters = 64
/** In the column `stale`: this entry was looked at and holds no document that can be read. */
const unreadable = 2
/** Entries indexed in one transaction where somebody waits for the search, and where it can take its time. */
const usualBatch = 200
export const smallBatch = 50

interface StaleRow {
  readonly number: number
  readonly document: string
  readonly own_title: string | null
}

/** Brings the index up to date for a batch of changed entries. Answers whether more are waiting. */
export function indexStaleEntries(db: CipherDatabase, batch = usualBatch): boolean {
  const rows = db
    .prepare('SELECT number, document, own_title FROM entry JOIN entry_document USING (number) WHERE stale = 1 LIMIT ?')
    .all(batch) as StaleRow[]
  const mark = db.prepare('UPDATE entry SET stale = ? WHERE number = ?')
  for (const row of rows) {
    removeFromIndex(db, 'entry', row.number)
    const text = textOf(row)
    if (text !== null) addToIndex(db, 'entry', row.number, text)
    mark.run(text === null ? unreadable : 0, row.number)
  }
  return rows.length === batch
}

/** One entry that cannot be read must not take every other one out of the search. */
function textOf({ document, own_title }: StaleRow): ReturnType<typeof indexedText> | null {
  try {
    return indexedText(textToDocument(document), own_title)
  } catch {
    return null
  }
}

/** Entries that are not in the index as they are now. */
export function countStaleEntries(db: CipherDatabase): number {
  return Number(db.prepare('SELECT count(*) FROM entry WHERE stale = 1').pluck().get())
}

export function hasStaleEntries(db: CipherDatabase): boolean {
  return db.prepare('SELECT 1 FROM entry WHERE stale = 1 LIMIT 1').get() !== undefined
}

interface HitRow {
  readonly number: number
  readonly excerpt: string
}

export interface SearchPage {
  readonly hits: SearchHit[]
  readonly next: number | null
}

/**
 * Entries that hold every word of `query`, newest first; the last word may be the beginning of one. Newest first is
 * not only what people expect but also what stays quick when a word is in every entry.
 */
export function searchEntries(
  db: CipherDatabase,
  query: string,
  filter: JournalFilter,
  after: number | null,
  limit: number,
): SearchPage {
  const match = toMatch(query)
  if (match === null) return { hits: [], next: null }
  const length = isUnspaced(query) ? excerptLetters : excerptWords
  const rows = db
    .prepare(
      `SELECT entry_search.rowid AS number, ${summaryColumns},
              snippet(entry_search, -1, '${foundStart}', '${foundEnd}', '…', @length) AS excerpt
       FROM entry_search JOIN entry ON entry.number = entry_search.rowid
       WHERE entry_search MATCH @match AND entry_search.rowid < @before AND trashed_at IS NULL ${narrowed(filter)}
       ORDER BY entry_search.rowid DESC LIMIT @limit`,
    )
    .all({ match, length, before: after ?? Number.MAX_SAFE_INTEGER, limit: limit + 1, ...filter })
  const page = (rows as (HitRow & Parameters<typeof rowToSummary>[0])[]).slice(0, limit)
  const hits = page.map((row) => ({ entry: rowToSummary(row), excerpt: toExcerpt(row.excerpt) }))
  return { hits, next: rows.length > limit ? (page.at(-1)?.number ?? null) : null }
}

/** Entries whose title holds every word of `query`, newest first. */
export function searchTitles(db: CipherDatabase, query: string, limit: number): EntrySummary[] {
  const match = toMatch(query)
  if (match === null) return []
  const rows = db
    .prepare(
      `SELECT ${summaryColumns} FROM entry_search JOIN entry ON entry.number = entry_search.rowid
       WHERE entry_search MATCH @match AND trashed_at IS NULL ORDER BY entry_search.rowid DESC LIMIT @limit`,
    )
    .all({ match: `{title} : (${match})`, limit })
  return (rows as Parameters<typeof rowToSummary>[0][]).map(rowToSummary) // the columns are named in `summaryColumns`
}

function toExcerpt(marked: string): SearchHit['excerpt'] {
  const parts = withoutWordSeams(marked)
    .normalize('NFC')
    .split(/([^\P{Cc}\n])/u)
  const excerpt: SearchHit['excerpt'] = []
  let found = false
  for (const part of parts) {
    if (part === foundStart || part === foundEnd) found = part === foundStart
    else if (part !== '' && excerpt.length < 64) excerpt.push({ text: part.replaceAll('\n', ' '), found })
  }
  return excerpt
}
