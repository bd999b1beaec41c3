import type { Clock } from '../clock.ts'
import { eraseTrashedFeeling } from '../feelings/erase-feeling.ts'
import { eraseTrashedEntry } from '../journal/erase-entry.ts'
import { onItsWay } from '../journal/journal-store.ts'
import { eraseTrashedSitting } from '../reflection/erase-reflection.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { isDue, passTime } from './room-time.ts'

/** Milliseconds from one look at the trash of an open room to the next. */
const nextLook = 6 * 3600 * 1000
const nextBatch = 1000
/** What is erased in one transaction: nobody waits long for it. */
const batch = 20

/** Erases for good what has lain in the trash for thirty days: now, and every few hours. The answer ends it. */
export function startPurging(store: SealedStore, clock: Clock): () => void {
  let cancel = () => {}
  function look(): void {
    let hasMore = false
    try {
      store.write((db) => passTime(db, clock.now()))
      hasMore = store.read(hasDue) && store.erase((db) => eraseDue(db, clock.now()))
    } catch {
      // A full disk, say. It stays in the trash until the next look, and keeps nobody out of their room.
    }
    cancel = clock.after(hasMore ? nextBatch : nextLook, look)
  }
  look()
  return () => cancel()
}

const places = {
  entry: eraseTrashedEntry,
  feeling: eraseTrashedFeeling,
  reflection: eraseTrashedSitting,
} as const
type Place = keyof typeof places
const placeNames = Object.keys(places) as Place[] // Object.keys forgets the names that it was given

function hasDue(db: CipherDatabase): boolean {
  return placeNames.some((place) => idsIn(db, place, isDue).length > 0)
}

/** Answers whether there may be more. */
function eraseDue(db: CipherDatabase, now: Date): boolean {
  return placeNames.map((place) => eraseWhere(db, place, isDue, now)).some((hasMore) => hasMore)
}

/** Erases some of all that is in the trash of one place. Answers whether there is more. */
export function emptySome(db: CipherDatabase, place: Place, now: Date): boolean {
  return eraseWhere(db, place, 'trashed_at IS NOT NULL', now)
}

function eraseWhere(db: CipherDatabase, place: Place, condition: string, now: Date): boolean {
  const ids = idsIn(db, place, condition)
  for (const id of ids) places[place](db, id, now)
  return ids.length === batch
}

function idsIn(db: CipherDatabase, place: Place, condition: string): string[] {
  // An entry that is on its way in is in no trash.
  return db
    .prepare(`SELECT id FROM ${place} WHERE trashed_at <> '${onItsWay}' AND ${condition} LIMIT ${batch}`)
    .pluck()
    .all() as string[]
}
