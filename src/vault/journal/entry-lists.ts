import type { EntryCursor, EntrySummary, JournalFilter } from '#api/journal-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { daysLeft } from '../trash/room-time.ts'
import { listColumns, rowToSummary, type SummaryRow } from './entry-summary.ts'
import { narrowed } from './journal-filter.ts'
import { isInTrash } from './journal-store.ts'

export type EntryPlace = 'journal' | 'trash'

interface ListAsk {
  readonly place: EntryPlace
  readonly filter: JournalFilter
  readonly after: EntryCursor | null
  readonly limit: number
}

/** One page: what is pinned first, then the others, each with the newest day first. In the trash nothing stands first. */
export function listEntries(db: CipherDatabase, ask: ListAsk): EntrySummary[] {
  if (ask.place === 'trash') return listPart(db, isInTrash, 0, ask)
  const isPast = ask.after?.pinned === false
  const pinned = isPast ? [] : listPart(db, 'trashed_at IS NULL AND pinned = 1', 1, ask)
  if (pinned.length === ask.limit) return pinned
  const others = { ...ask, after: isPast ? ask.after : null, limit: ask.limit - pinned.length }
  return [...pinned, ...listPart(db, 'trashed_at IS NULL AND pinned = 0', 0, others)]
}

/** `part` is the condition of the index that holds exactly these rows. */
function listPart(db: CipherDatabase, part: string, pinned: 0 | 1, ask: ListAsk): EntrySummary[] {
  const { place: where, filter, after, limit } = ask
  const inTrash = where === 'trash'
  const beyond = after === null ? '' : 'AND (day, created_at, id) < (@day, @createdAt, @id)'
  const place = after === null ? {} : { day: after.day, createdAt: after.createdAt, id: after.id }
  const rows = db
    .prepare(
      `SELECT ${listColumns}, ${pinned} AS pinned, ${inTrash ? daysLeft : 'NULL'} AS days_left FROM entry
       WHERE ${part} ${beyond} ${narrowed(filter)}
       ORDER BY day DESC, created_at DESC, id DESC LIMIT @limit`,
    )
    .all({ ...filter, ...place, limit })
  return (rows as SummaryRow[]).map(rowToSummary) // the columns are named in `listColumns`
}

/** The days that have entries in the journal, the first one first. Both ends belong to it. */
export function daysWithEntries(db: CipherDatabase, from: string, to: string): string[] {
  const part = (pinned: 0 | 1) =>
    `SELECT day FROM entry WHERE trashed_at IS NULL AND pinned = ${pinned} AND day BETWEEN @from AND @to`
  return db
    .prepare(`${part(0)} UNION ${part(1)} ORDER BY day LIMIT 62`)
    .pluck()
    .all({ from, to }) as string[]
}

/** How many earlier years are looked at, and how many entries are shown of them. */
const earlierYears = 100
const mostOnDay = 100

/** Entries of the same day of earlier years, the latest year first, without those begun with one of `withoutPrompts`. */
export function listOnDay(db: CipherDatabase, today: string, withoutPrompts: readonly string[]): EntrySummary[] {
  const year = Number(today.slice(0, 4))
  const days = Array.from(
    { length: earlierYears },
    (_, n) => `${String(year - 1 - n).padStart(4, '0')}${today.slice(4)}`,
  )
  const part = (pinned: 0 | 1) =>
    `SELECT ${listColumns}, ${pinned} AS pinned, NULL AS days_left FROM entry
     WHERE trashed_at IS NULL AND pinned = ${pinned} AND day IN (SELECT value FROM json_each(@days))
     AND (prompt IS NULL OR prompt NOT IN (SELECT value FROM json_each(@prompts)))`
  const rows = db
    .prepare(`${part(0)} UNION ALL ${part(1)} ORDER BY day DESC, created_at DESC, id DESC LIMIT ${mostOnDay}`)
    .all({ days: JSON.stringify(days), prompts: JSON.stringify(withoutPrompts) })
  return (rows as SummaryRow[]).map(rowToSummary) // the columns are named in `listColumns`
}
