import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'
import { maxBodyLength, type RecordRow, recordRowSchema } from './record.ts'

const names = [
  'author',
  'seq',
  'id',
  'kind',
  'prev',
  'seen_seq',
  'seen_hash',
  'body_hash',
  'salt',
  'body',
  'delegation',
  'signature',
] as const
const columns = names.join(', ')
// Bytes, not `length`: that stops at the first NUL character, behind which anything can stand.
const rowBytes = names.map((name) => `coalesce(octet_length(${name}), 0)`).join(' + ')

/** Most rows of one member, and most bytes of one row. The partner can write more; this program never does. */
const maxRows = 100_000
const maxRowBytes = 4 * maxBodyLength + 8192
/**
 * Most bytes of all rows together, about five million words. All of them are held in memory, so a room that somebody
 * filled up could otherwise end the engine, and with it the reader's own room, at every unlock.
 */
export const maxRoomBytes = 64 * 1024 * 1024

export interface FoundRows {
  /** Rows of the two members. */
  readonly rows: readonly RecordRow[]
  /** Rows that have another author, or another shape than this program writes. */
  readonly foreign: number
  /** Bytes of all rows that were read. */
  readonly bytes: number
}

/**
 * Reads the records of the two members and believes nothing: a row that has the wrong shape is counted and dropped.
 * `vault-damaged` when there is more than this program would ever have written.
 */
export function readRecords(db: CipherDatabase, members: readonly string[]): FoundRows {
  // Rows of others, and places that no chain has, are left out here: any number of them may stand before the real ones.
  const own = 'author = ? AND seq >= 1'
  const size = db.prepare(`SELECT coalesce(sum(${rowBytes}), 0) FROM record WHERE ${own} AND ${rowBytes} <= ?`).pluck()
  const bytes = members.reduce((sum, mid) => sum + Number(size.get(mid, maxRowBytes)), 0)
  if (bytes > maxRoomBytes) throw new VaultError('vault-damaged')
  const read = db.prepare(`SELECT ${columns} FROM record WHERE ${own} AND ${rowBytes} <= ? ORDER BY seq LIMIT ?`)
  const found = members.flatMap((mid) => read.all(mid, maxRowBytes, maxRows))
  const rows = found.map((row) => recordRowSchema.safeParse(row)).flatMap(({ data }) => data ?? [])
  const total = Number(db.prepare('SELECT count(*) FROM record').pluck().get())
  return { rows, foreign: total - rows.length, bytes }
}

/** The one record in this place, as it lies in the room. */
export function readRecord(db: CipherDatabase, { author, seq }: Pick<RecordRow, 'author' | 'seq'>): RecordRow | null {
  const found = db.prepare(`SELECT ${columns} FROM record WHERE author = ? AND seq = ?`).get(author, seq)
  return recordRowSchema.safeParse(found).data ?? null
}

/** Bytes that a row takes of `maxRoomBytes`. */
export function bytesOf(row: RecordRow): number {
  return names.reduce((sum, name) => sum + Buffer.byteLength(String(row[name] ?? '')), 0)
}

/**
 * Adds an own record. A row that stands in its place is not one that its author signed, or the place would be taken:
 * it gives way, or the partner could keep this member from ever writing again.
 */
export function insertRecord(db: CipherDatabase, row: RecordRow): void {
  db.prepare(`INSERT OR REPLACE INTO record (${columns}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(
    row,
  )
}

/** Whether the words of a record, or their salt, are still there. */
export function holdsWords(db: CipherDatabase, author: string, id: string): boolean {
  const held = 'SELECT 1 FROM record WHERE author = ? AND id = ? AND (salt IS NOT NULL OR body IS NOT NULL) LIMIT 1'
  return db.prepare(held).get(author, id) !== undefined
}

/** Takes the words and their salt out. The signed rest stays, so that the author's chain stays whole. */
export function removeWords(db: CipherDatabase, { author, id }: Pick<RecordRow, 'author' | 'id'>): void {
  db.prepare('UPDATE record SET salt = NULL, body = NULL WHERE author = ? AND id = ?').run(author, id)
}
