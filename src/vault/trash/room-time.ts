import type { CipherDatabase } from '../sqlite/cipher-database.ts'

const day = 24 * 3600 * 1000
/** Of a stretch in which the room was not looked at, so much counts at most. */
const longestGap = 3 * day
/** How long something stays in the trash, on the room's own time. */
export const trashDays = 30

/**
 * A room has a time of its own: it goes on with the computer's clock, never back, and by three days at most from one look
 * to the next. A clock that jumps ahead by years therefore takes three days from the trash and no more; one that jumps back
 * takes none. While somebody is away for long, the trash waits (docs/decisions/0019-trash.md).
 */
export function passTime(db: CipherDatabase, now: Date): void {
  const seenAt = now.toISOString()
  const before = db.prepare('SELECT seen_at FROM room_time').pluck().get()
  if (typeof before !== 'string') {
    db.prepare('INSERT INTO room_time (one, milliseconds, seen_at) VALUES (1, 0, ?)').run(seenAt)
    return
  }
  const passed = Math.min(Math.max(0, now.getTime() - Date.parse(before)), longestGap)
  db.prepare('UPDATE room_time SET milliseconds = milliseconds + ?, seen_at = ?').run(passed, seenAt)
}

/** Condition for rows whose thirty days are over. */
export const isDue = `trashed_at IS NOT NULL
  AND trash_from + ${trashDays * day} <= (SELECT milliseconds FROM room_time)`

/** Days that a row in the trash has left, begun ones counted whole. */
export const daysLeft = `max(0, (trash_from + ${(trashDays + 1) * day - 1} - (SELECT milliseconds FROM room_time)) / ${day})`
