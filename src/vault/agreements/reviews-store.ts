import { randomBytes } from 'node:crypto'
import type { RhythmDay } from '#api/check-ins-contract.ts'
import { type OwnReview, reviewAnswersSchema } from '#api/reviews-contract.ts'
import { erasedReview, rememberErased } from '../journal/erased-entries.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'

/** Most reviews that are listed. */
const maxReviews = 1000
/** Bytes that title and answers take together, or a multiple of them: the size of a row says nothing of what is in it. */
const rowBytes = 16 * 1024

/**
 * One row for each review that was due, whether this member has answered or not. As long as they have not, a stand-in
 * takes its place, with a version below zero: whoever compares two copies of the encrypted file sees which of its pages
 * were written, and a page that only an answer writes would tell that there is one.
 */
interface ReviewRow {
  readonly id: string
  readonly agreement: string
  readonly version: number
  readonly day: string
  readonly title: string
  readonly answers: string
  readonly updated_at: string
}

/** Newest first. */
export function reviewsIn(db: CipherDatabase): OwnReview[] {
  const rows = db
    .prepare('SELECT * FROM agreement_review WHERE version > 0 ORDER BY day DESC, id LIMIT ?')
    .all(maxReviews)
  return (rows as ReviewRow[]).map(({ answers, updated_at, ...row }) => ({
    ...row,
    answers: reviewAnswersSchema.parse(JSON.parse(answers)),
    updatedAt: updated_at,
  }))
}

/** Id and title of the own review of this day; null when there is none. */
export function findReview(
  db: CipherDatabase,
  agreement: string,
  { version, day }: RhythmDay,
): Pick<OwnReview, 'id' | 'title'> | null {
  const row = db
    .prepare('SELECT id, title FROM agreement_review WHERE agreement = ? AND version = ? AND day = ?')
    .get(agreement, version, day)
  return (row as Pick<OwnReview, 'id' | 'title'> | undefined) ?? null
}

/** Takes the place of a stand-in of the same day, and its id, unless that is the id of something erased. */
export function writeReview(
  db: CipherDatabase,
  { agreement, version, day, title, answers, updatedAt, ...review }: OwnReview,
): void {
  const before = findReview(db, agreement, { version: -version, day })
  if (before?.title === erasedReview) {
    // Earlier copies may still hold it under that id.
    rememberErased(db, { id: before.id, erasedAt: updatedAt })
    db.prepare('DELETE FROM agreement_review WHERE id = ?').run(before.id)
  }
  const id = before === null || before.title === erasedReview ? review.id : before.id
  put(db, { id, agreement, version, day, title, answers: JSON.stringify(answers), updated_at: updatedAt })
}

/** Has a row stand where a review would, unless there is one. */
export function standInFor(db: CipherDatabase, id: string, agreement: string, about: RhythmDay, now: string): void {
  const { version, day } = about
  const isThere = [version, -version].some((known) => findReview(db, agreement, { version: known, day }) !== null)
  if (!isThere) put(db, { id, agreement, version: -version, day, title: '', answers: '{}', updated_at: now })
}

/** Writes every row anew, with other bytes: one that is written only now and then tells when. */
export function writeAllAnew(db: CipherDatabase): void {
  const rows = db.prepare('SELECT * FROM agreement_review ORDER BY id').all() as ReviewRow[]
  for (const row of rows) put(db, row)
  db.exec("DELETE FROM agreement_half_year WHERE kind LIKE 'none %'")
  closeHalfYears(db, [`none ${noise(16)}`])
}

function put(db: CipherDatabase, { id, agreement, version, day, title, answers, updated_at }: ReviewRow): void {
  const said = answers.trimEnd()
  const length = Buffer.byteLength(title) + Buffer.byteLength(said)
  const missing = Math.ceil(length / rowBytes) * rowBytes - length
  const write = db.prepare(
    `INSERT INTO agreement_review (id, agreement, version, day, title, answers, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, day = excluded.day, title = excluded.title,
       answers = excluded.answers, updated_at = excluded.updated_at`,
  )
  // First with other bytes of the same length: SQLite leaves a page alone that would be written as it was.
  for (const content of [noise(Buffer.byteLength(said) + missing), `${said}${' '.repeat(missing)}`])
    write.run(id, agreement, version, day, title, content, updated_at)
}

function noise(length: number): string {
  return randomBytes(length).toString('hex').slice(0, length)
}

/** Leaves a stand-in in the place of a review, which also says that earlier copies may hold it. Whether there was one. */
export function removeReview(db: CipherDatabase, id: string, erasedAt: string): boolean {
  const row = db.prepare('SELECT * FROM agreement_review WHERE id = ? AND version > 0').get(id)
  if (row === undefined) return false
  const { version, ...gone } = row as ReviewRow
  put(db, { ...gone, version: -version, title: erasedReview, answers: '{}', updated_at: erasedAt })
  return true
}

/** Kinds of measure for which this member has closed the question after half a year. */
export function closedHalfYears(db: CipherDatabase, kinds: readonly string[]): boolean {
  const find = db.prepare('SELECT 1 FROM agreement_half_year WHERE kind = ?')
  return kinds.some((kind) => find.get(kind) !== undefined)
}

export function closeHalfYears(db: CipherDatabase, kinds: readonly string[]): void {
  const close = db.prepare('INSERT OR IGNORE INTO agreement_half_year (kind) VALUES (?)')
  for (const kind of kinds) close.run(kind)
}
