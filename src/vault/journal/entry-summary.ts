import type { EntrySummary } from '#api/journal-contract.ts'
import { daysLeft } from '../trash/room-time.ts'

/** What a list shows of an entry, as it lies in the room. */
export interface SummaryRow {
  readonly id: string
  readonly day: string
  readonly created_at: string
  readonly updated_at: string
  readonly trashed_at: string | null
  readonly days_left: number | null
  readonly title: string
  readonly preview: string
  readonly pinned: number
  readonly has_image: number
}

/** Without `pinned` and `days_left`: the index of a list has all the others. */
export const listColumns = `entry.id, day, created_at, updated_at, trashed_at, entry.title, preview,
  EXISTS (SELECT 1 FROM entry_image WHERE entry_image.number = entry.number) AS has_image`
export const summaryColumns = `${listColumns}, pinned,
  CASE WHEN trashed_at IS NULL THEN NULL ELSE ${daysLeft} END AS days_left`

export function rowToSummary(row: SummaryRow): EntrySummary {
  return {
    id: row.id,
    day: row.day,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
    daysLeft: row.days_left,
    title: row.title,
    preview: row.preview,
    pinned: row.pinned === 1,
    hasImage: row.has_image === 1,
  }
}
