import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, writeValue } from '../sqlite/room-value.ts'

const name = 'agreementsClock'
/** So far the clock goes on before it is noted anew: not every look has to write. */
const step = 10 * 60 * 1000

/**
 * The latest time at which an own room was open for agreements, in milliseconds since 1970. Records say when something was
 * done; while nothing is done for weeks, this is what a clock that is set back does not go along with.
 */
export function clockSeen(db: CipherDatabase): number {
  const value = readValue(db, name)
  return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY
}

/** Whether it is time to note it. */
export function isClockNews(db: CipherDatabase, now: Date): boolean {
  return now.getTime() - clockSeen(db) > step
}

/** Notes the time now. It only ever gets later, unless its owner says that the clock was ahead. */
export function noteClock(db: CipherDatabase, now: Date): void {
  writeValue(db, name, now.getTime())
}
