import {
  type EntrySummary,
  everyEntry,
  type HitCursor,
  type JournalFilter,
  type SearchHit,
} from '#api/journal-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { addToIndex, removeFromIndex, toMatch } from '../sqlite/word-index.ts'
import { isUnspaced, withoutWordSeams } from '../sqlite/word-seams.ts'
import { indexedText } from './document-words.ts'
import { rowToSummary, type SummaryRow, summaryColumns } from './entry-summary.ts'
import { textToDocument } from './journal-store.ts'
import { newestMatches } from './newest-matches.ts'

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

interface HitRow extends SummaryRow {
  readonly number: number
  readonly excerpt: string
}

interface SearchAsk {
  readonly query: string
  readonly filter: JournalFilter
  readonly after: HitCursor | null
  readonly limit: number
}

export interface SearchPage {
  readonly hits: SearchHit[]
  readonly next: HitCursor | null
}

/** Entries that hold every word of `query`, the newest day first; the last word may be the beginning of one. */
export function searchEntries(db: CipherDatabase, { query, filter, after, limit }: SearchAsk): SearchPage {
  const match = toMatch(query)
  if (match === null) return { hits: [], next: null }
  const numbers = newestMatches(db, { match, filter, after, limit: limit + 1 })
  if (numbers.length === 0) return { hits: [], next: null }
  const shown = numbers.slice(0, limit)
  const length = isUnspaced(query) ? excerptLetters : excerptWords
  // The plus: FTS5 would begin anew for each number. Between the two it reads once, and cuts excerpts of these alone.
  const rows = db
    .prepare(
      `SELECT entry_search.rowid AS number, ${summaryColumns},
              snippet(entry_search, -1, '${foundStart}', '${foundEnd}', '…', @length) AS excerpt
       FROM entry_search CROSS JOIN entry ON entry.number = entry_search.rowid
       WHERE entry_search MATCH @match AND entry_search.rowid BETWEEN @first AND @last
         AND +entry_search.rowid IN (SELECT value FROM json_each(@shown))`,
    )
    .all({ match, length, first: Math.min(...shown), last: Math.max(...shown), shown: JSON.stringify(shown) })
  const byNumber = new Map((rows as HitRow[]).map((row) => [row.number, row])) // the columns are named above
  const hits = shown
    .flatMap((number) => byNumber.get(number) ?? [])
    .map((row) => ({ entry: rowToSummary(row), excerpt: toExcerpt(row.excerpt) }))
  const last = hits.at(-1)?.entry
  if (numbers.length <= limit || last === undefined) return { hits, next: null }
  return { hits, next: { day: last.day, createdAt: last.createdAt, id: last.id } }
}

/** Entries whose title holds every word of `query`, the newest day first. */
export function searchTitles(db: CipherDatabase, query: string, limit: number): EntrySummary[] {
  const words = toMatch(query)
  if (words === null) return []
  const numbers = newestMatches(db, { match: `{title} : (${words})`, filter: everyEntry, after: null, limit })
  const rows = db
    .prepare(
      `SELECT ${summaryColumns} FROM entry WHERE number IN (SELECT value FROM json_each(?))
       ORDER BY day DESC, created_at DESC, id DESC LIMIT ?`,
    )
    .all(JSON.stringify(numbers), limit)
  return (rows as SummaryRow[]).map(rowToSummary) // the columns are named in `summaryColumns`
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
