import { readSettings } from '../settings/settings-store.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, writeValue } from '../sqlite/room-value.ts'

const name = 'supportOfferedOn'

/**
 * Whether the quiet line after a strength of 5 is shown now. It is shown once on each day of the person's own, and
 * never where they have turned it off. Only the day is kept.
 */
export function noteOffer(db: CipherDatabase, today: string): boolean {
  if (!readSettings(db).supportLine || readValue(db, name) === today) return false
  writeValue(db, name, today)
  return true
}
