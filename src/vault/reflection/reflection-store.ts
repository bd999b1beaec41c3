import type { JournalDocument } from '#api/journal-document.ts'
import { type Sitting, type SittingCursor, sittingSchema, type WholeSitting } from '#api/reflection-contract.ts'
import { type QuestionId, questionIds, type StepId, stepIds, stepOf } from '#api/reflection-steps.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { daysLeft } from '../trash/room-time.ts'
import { VaultError } from '../vault-error.ts'

export type SittingPlace = 'kept' | 'trash'

interface SittingRow {
  readonly number: number
  readonly id: string
  readonly path: string
  readonly day: string
  readonly created_at: string
  readonly updated_at: string
  readonly trashed_at: string | null
  readonly days_left: number | null
  readonly is_done: number
  readonly screen: string | null
  readonly word: string | null
  readonly stand: string | null
  readonly look_again: string | null
  readonly answered: string | null
}

const columns = `reflection.number, id, path, day, created_at, updated_at, trashed_at, is_done, screen, word, stand,
  look_again, CASE WHEN trashed_at IS NULL THEN NULL ELSE ${daysLeft} END AS days_left,
  (SELECT group_concat(question) FROM reflection_answer a WHERE a.number = reflection.number) AS answered`

/** What shows that something was said at a step beside the answers to its questions. */
const saidWithoutWords: Readonly<Partial<Record<StepId, string>>> = {
  a1: 'word IS NOT NULL',
  a7: "stand IS NOT NULL AND path = 'other'",
  a9: 'look_again IS NOT NULL',
  b5: "stand IS NOT NULL AND path = 'self'",
}

/** One page, newest first. */
export function listSittings(
  db: CipherDatabase,
  place: SittingPlace,
  step: StepId | null,
  after: SittingCursor | null,
  limit: number,
): Sitting[] {
  const answered =
    'EXISTS (SELECT 1 FROM reflection_answer a WHERE a.number = reflection.number AND question GLOB @step)'
  const conditions = [
    place === 'trash' ? 'trashed_at IS NOT NULL' : 'trashed_at IS NULL',
    step !== null && `(${[answered, saidWithoutWords[step]].filter((part) => part !== undefined).join(' OR ')})`,
    after !== null && '(day, created_at, id) < (@day, @createdAt, @id)',
  ]
  const rows = db
    .prepare(
      `SELECT ${columns} FROM reflection WHERE ${conditions.filter((part) => part !== false).join(' AND ')}
       ORDER BY day DESC, created_at DESC, id DESC LIMIT @limit`,
    )
    .all({ step: `${step}.*`, ...after, limit })
  return (rows as SittingRow[]).map(rowToSitting) // the columns are named in `columns`
}

export function readSitting(db: CipherDatabase, id: string): Sitting {
  return rowToSitting(rowOf(db, id))
}

export function readWholeSitting(db: CipherDatabase, id: string): WholeSitting {
  const row = rowOf(db, id)
  const answers = questionsIn(row).map((question) => ({ question, document: answerOf(db, row.number, question) }))
  return { ...rowToSitting(row), answers }
}

/** The words that were said to a question; `not-found` when there are none. */
export function readAnswer(db: CipherDatabase, id: string, question: QuestionId): JournalDocument {
  return answerOf(db, rowOf(db, id).number, question)
}

function answerOf(db: CipherDatabase, number: number, question: QuestionId): JournalDocument {
  const text = db
    .prepare('SELECT document FROM reflection_answer WHERE number = ? AND question = ?')
    .pluck()
    .get(number, question)
  if (typeof text !== 'string') throw new VaultError('not-found')
  return parsed(text) as JournalDocument // validated on its way out
}

function rowOf(db: CipherDatabase, id: string): SittingRow {
  const row = db.prepare(`SELECT ${columns} FROM reflection WHERE id = ?`).get(id) as SittingRow | undefined
  if (row === undefined) throw new VaultError('not-found')
  return row
}

/** Questions of another version of the app are left where they lie. */
function questionsIn({ answered }: SittingRow): QuestionId[] {
  const said = answered?.split(',') ?? []
  return questionIds.filter((id) => said.includes(id))
}

/** A sitting as it lies in the room. One that does not fit the schema was not written by this program. */
function rowToSitting(row: SittingRow): Sitting {
  const answered = questionsIn(row).map(stepOf)
  const said = {
    a1: row.word !== null,
    a7: row.stand !== null && row.path === 'other',
    a9: row.look_again !== null,
    b5: row.stand !== null && row.path === 'self',
  } as const satisfies Partial<Record<StepId, boolean>>
  const found = sittingSchema.safeParse({
    id: row.id,
    path: row.path,
    day: row.day,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
    daysLeft: row.days_left,
    isDone: row.is_done === 1,
    screen: row.screen,
    word: row.word,
    stand: row.stand,
    lookAgain: row.look_again === null ? null : parsed(row.look_again),
    steps: stepIds.filter((step) => answered.includes(step) || (step in said && said[step as keyof typeof said])),
  })
  if (!found.success) throw new VaultError('vault-damaged')
  return found.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new VaultError('vault-damaged', { cause })
  }
}

export function insertSitting(db: CipherDatabase, sitting: Pick<Sitting, 'id' | 'path' | 'day'>, now: string): void {
  db.prepare(
    'INSERT INTO reflection (id, path, day, created_at, updated_at, is_done) VALUES (@id, @path, @day, @now, @now, 0)',
  ).run({ ...sitting, now })
}

/** Writes what may change of a sitting. One in the trash comes back with it, as with the other texts. */
export function updateSitting(
  db: CipherDatabase,
  { id, isDone, screen, word, stand, lookAgain }: Omit<Sitting, 'steps'>,
  now: string,
): void {
  db.prepare(
    `UPDATE reflection SET updated_at = @now, is_done = @done, screen = @screen, word = @word, stand = @stand,
       look_again = @look, trashed_at = NULL WHERE id = @id`,
  ).run({
    id,
    now,
    done: Number(isDone),
    screen,
    word,
    stand,
    look: lookAgain === null ? null : JSON.stringify(lookAgain),
  })
}

/** Null takes the answer out of the room. */
export function writeAnswer(
  db: CipherDatabase,
  id: string,
  question: QuestionId,
  document: JournalDocument | null,
): void {
  const { number } = rowOf(db, id)
  if (document === null) {
    db.prepare('DELETE FROM reflection_answer WHERE number = ? AND question = ?').run(number, question)
    return
  }
  db.prepare(
    `INSERT INTO reflection_answer (number, question, document) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET document = excluded.document`,
  ).run(number, question, JSON.stringify(document))
}

/** `trashedAt` null takes it out of the trash. */
export function moveSitting(db: CipherDatabase, id: string, trashedAt: string | null): void {
  const { changes } = db
    .prepare('UPDATE reflection SET trashed_at = ?, trash_from = (SELECT milliseconds FROM room_time) WHERE id = ?')
    .run(trashedAt, id)
  if (changes === 0) throw new VaultError('not-found')
}

export function deleteSitting(db: CipherDatabase, id: string): void {
  db.prepare('DELETE FROM reflection WHERE id = ?').run(id)
}

export function deleteTrashedSitting(db: CipherDatabase, id: string): void {
  const { changes } = db.prepare('DELETE FROM reflection WHERE id = ? AND trashed_at IS NOT NULL').run(id)
  if (changes === 0) throw new VaultError('not-found')
}

/** When sharing was asked for; null when it was not. */
export function readAskedAt(db: CipherDatabase, id: string): string | null {
  return db.prepare('SELECT asked_at FROM reflection WHERE id = ?').pluck().get(id) as string | null
}

/** Null where it has to be asked for again. */
export function writeAskedAt(db: CipherDatabase, id: string, at: string | null): void {
  db.prepare('UPDATE reflection SET asked_at = ? WHERE id = ?').run(at, id)
}
