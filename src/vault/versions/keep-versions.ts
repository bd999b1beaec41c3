import type { StandingEntry } from '../journal/journal-store.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { insertVersion, thinVersions } from './versions-store.ts'

/** Milliseconds after the last save from which on an entry counts as left, as it stands. */
const pause = 5000

/**
 * To be called before an entry is written over: keeps it as it stands when its writer had paused there. While somebody
 * writes on, this is a comparison of two times. Answers whether a version was kept.
 *
 * A last save that lies ahead was made before the clock was set back. That counts as a pause: one version more.
 */
export function keepIfLeft(db: CipherDatabase, entry: StandingEntry, now: string, newId: () => string): boolean {
  const since = Date.parse(now) - Date.parse(entry.updatedAt)
  if (since >= 0 && since < pause) return false
  insertVersion(db, entry, newId())
  return true
}

/** Thins the versions of one entry in a quiet moment. If that moment never comes, the next version brings it again. */
export function thinLater(store: SealedStore, entry: number): void {
  store.whenQuiet(`versions-${entry}`, () => store.write((db) => thinVersions(db, entry)))
}
