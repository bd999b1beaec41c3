import type { HitCursor, JournalFilter } from '#api/journal-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { narrowed } from './journal-filter.ts'

/** As many are looked up one by one. Where there are more, the list is walked from its newest day: they are met soon. */
const fewMatches = 500

interface MatchesAsk {
  /** What FTS5 looks for. */
  readonly match: string
  readonly filter: JournalFilter
  readonly after: HitCursor | null
  readonly limit: number
}

/**
 * Numbers of the entries that hold what is looked for, the newest day first. The index knows them only by when they came
 * into the room, and to sort all of them by day would read every row where a word is in all of them.
 */
export function newestMatches(db: CipherDatabase, { match, filter, after, limit }: MatchesAsk): number[] {
  const matches = 'SELECT rowid FROM entry_search WHERE entry_search MATCH @match'
  const some = db
    .prepare(`${matches} LIMIT ${fewMatches + 1}`)
    .pluck()
    .all({ match })
  const isFew = some.length <= fewMatches
  const among = isFew ? 'SELECT value FROM json_each(@some)' : matches
  const beyond = after === null ? '' : 'AND (day, created_at, id) < (@day, @createdAt, @id)'
  const part = (pinned: 0 | 1) =>
    `SELECT number, day, created_at, id
     FROM entry ${isFew ? 'NOT INDEXED' : `INDEXED BY ${pinned === 1 ? 'entry_pinned' : 'entry_by_day'}`}
     WHERE trashed_at IS NULL AND pinned = ${pinned} AND entry.number IN (${among}) ${beyond} ${narrowed(filter)}`
  return db
    .prepare(
      `SELECT number FROM (${part(0)} UNION ALL ${part(1)} ORDER BY day DESC, created_at DESC, id DESC LIMIT @limit)`,
    )
    .pluck()
    .all({ match, some: JSON.stringify(some), limit, ...filter, ...after }) as number[]
}
