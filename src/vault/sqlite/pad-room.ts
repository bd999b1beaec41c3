import type { CipherDatabase } from './cipher-database.ts'

/** Room files grow in steps of this many bytes, so that their size does not tell how much was written. */
export const paddingStepBytes = 4 * 1024 * 1024
const pageBytes = 4096
const stepPages = paddingStepBytes / pageBytes
/** One row of this size fills one page: the largest payload that SQLite keeps whole beside 32 reserved bytes. */
const fillerBytes = 4000

/**
 * Grows the file to the next full step. The filler is deleted again: its pages stay in the file as free pages and
 * are what the next entries are written to.
 */
export function padRoom(db: CipherDatabase): void {
  const pages = () => Number(db.pragma('page_count', { simple: true }))
  if (pages() % stepPages === 0) return
  const insert = db.prepare('INSERT INTO padding (filler) VALUES (zeroblob(?))')
  const clear = db.prepare('DELETE FROM padding')
  db.transaction(() => {
    while (pages() % stepPages !== 0) insert.run(fillerBytes)
    clear.run()
  }).immediate()
}
