import type { RhythmDay } from '#api/check-ins-contract.ts'
import { type OwnReview, reviewAnswersSchema } from '#api/reviews-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'

/** Most reviews that are listed. */
const maxReviews = 1000

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
  const rows = db.prepare('SELECT * FROM agreement_review ORDER BY day DESC, id LIMIT ?').all(maxReviews)
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

export function writeReview(
  db: CipherDatabase,
  { id, agreement, version, day, title, answers, updatedAt }: OwnReview,
): void {
  db.prepare(
    'INSERT OR REPLACE INTO agreement_review (id, agreement, version, day, title, answers, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, agreement, version, day, title, JSON.stringify(answers), updatedAt)
}

/** Whether there was one. */
export function removeReview(db: CipherDatabase, id: string): boolean {
  return db.prepare('DELETE FROM agreement_review WHERE id = ?').run(id).changes > 0
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
