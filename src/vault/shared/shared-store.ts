import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { maxBodyLength, type RecordRow, recordRowSchema } from './record.ts'

const columns = 'author, seq, id, kind, prev, seen_seq, seen_hash, body_hash, salt, body, delegation, signature'

/** Most rows that are read. The partner can write any number; a room that two people write never comes near it. */
const maxRows = 100_000

export interface FoundRows {
  /** Rows of the two members. */
  readonly rows: readonly RecordRow[]
  /** Rows that have another author, or another shape than this program writes. */
  readonly foreign: number
}

/** Reads every record and believes nothing: a row that has the wrong shape is counted and dropped. */
export function readRecords(db: CipherDatabase, members: readonly string[]): FoundRows {
  const found = db
    .prepare(`SELECT ${columns} FROM record WHERE length(body) <= ? OR body IS NULL ORDER BY author, seq LIMIT ?`)
    .all(maxBodyLength, maxRows)
  const parsed = found.map((row) => recordRowSchema.safeParse(row))
  const rows = parsed.flatMap(({ data }) => (data !== undefined && members.includes(data.author) ? [data] : []))
  const total = Number(db.prepare('SELECT count(*) FROM record').pluck().get())
  return { rows, foreign: total - rows.length }
}

/**
 * Adds an own record. A row that stands in its place is not one that its author signed, or the place would be taken:
 * it gives way, or the partner could keep this member from ever writing again.
 */
export function insertRecord(db: CipherDatabase, row: RecordRow): void {
  const names = columns.split(', ')
  db.prepare(`INSERT OR REPLACE INTO record (${columns}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(
    row,
  )
}

/** Takes the words and their salt out. The signed rest stays, so that the author's chain stays whole. */
export function removeWords(db: CipherDatabase, author: string, id: string): void {
  db.prepare('UPDATE record SET salt = NULL, body = NULL WHERE author = ? AND id = ?').run(author, id)
}
