import type { Entry, EntryCursor, EntrySummary } from '#api/journal-contract.ts'
import { type JournalDocument, journalDocumentSchema } from '#api/journal-document.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'
import type { EntryHead } from './document-words.ts'

interface SummaryRow {
  readonly id: string
  readonly day: string
  readonly created_at: string
  readonly updated_at: string
  readonly trashed_at: string | null
  readonly title: string
  readonly preview: string
}

export const summaryColumns = 'entry.id, day, created_at, updated_at, trashed_at, title, preview'

export function rowToSummary(row: SummaryRow): EntrySummary {
  return {
    id: row.id,
    day: row.day,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
    title: row.title,
    preview: row.preview,
  }
}

/** A document as it lies in the room. One that does not fit the schema was not written by this program. */
export function textToDocument(text: string): JournalDocument {
  try {
    return journalDocumentSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new VaultError('vault-damaged', { cause })
  }
}

export type EntryPlace = 'journal' | 'trash'

/** One page, newest day first. It reads one row more than asked, to know whether there is another page. */
export function listEntries(
  db: CipherDatabase,
  place: EntryPlace,
  after: EntryCursor | null,
  limit: number,
): EntrySummary[] {
  const inPlace = place === 'trash' ? 'trashed_at IS NOT NULL' : 'trashed_at IS NULL'
  const beyond = after === null ? '' : 'AND (day, created_at, id) < (@day, @createdAt, @id)'
  const rows = db
    .prepare(
      `SELECT ${summaryColumns} FROM entry WHERE ${inPlace} ${beyond}
       ORDER BY day DESC, created_at DESC, id DESC LIMIT @limit`,
    )
    .all({ ...after, limit })
  return (rows as SummaryRow[]).map(rowToSummary) // the columns are named in `summaryColumns`
}

export function readSummary(db: CipherDatabase, id: string): EntrySummary {
  const row = db.prepare(`SELECT ${summaryColumns} FROM entry WHERE id = ?`).get(id) as SummaryRow | undefined
  if (row === undefined) throw new VaultError('not-found')
  return rowToSummary(row)
}

export function readEntry(db: CipherDatabase, id: string): Entry {
  const summary = readSummary(db, id)
  const text = db.prepare('SELECT document FROM entry_document JOIN entry USING (number) WHERE id = ?').pluck().get(id)
  if (typeof text !== 'string') throw new VaultError('vault-damaged')
  return { ...summary, document: textToDocument(text) }
}

/** The latest creation among the entries of a day, in the journal and in the trash; null when it has none. */
export function latestOfDay(db: CipherDatabase, day: string): string | null {
  const latest = (inPlace: string) =>
    db.prepare(`SELECT created_at FROM entry WHERE ${inPlace} AND day = ? ORDER BY created_at DESC LIMIT 1`).pluck()
  const found = [latest('trashed_at IS NULL').get(day), latest('trashed_at IS NOT NULL').get(day)]
  return (
    found
      .filter((time) => typeof time === 'string')
      .sort()
      .at(-1) ?? null
  )
}

export interface NewEntry extends EntryHead {
  readonly id: string
  readonly day: string
  readonly now: string
  readonly document: JournalDocument
}

export function insertEntry(db: CipherDatabase, entry: NewEntry): void {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO entry (id, day, created_at, updated_at, title, preview)
       VALUES (@id, @day, @now, @now, @title, @preview)`,
    )
    .run({ id: entry.id, day: entry.day, now: entry.now, title: entry.title, preview: entry.preview })
  db.prepare('INSERT INTO entry_document (number, document) VALUES (?, ?)').run(
    lastInsertRowid,
    JSON.stringify(entry.document),
  )
}

export function updateDocument(
  db: CipherDatabase,
  id: string,
  change: EntryHead & { readonly now: string; readonly document: JournalDocument },
): void {
  const number = db
    .prepare(
      `UPDATE entry SET updated_at = @now, title = @title, preview = @preview, stale = 1
       WHERE id = @id RETURNING number`,
    )
    .pluck()
    .get({ id, now: change.now, title: change.title, preview: change.preview })
  if (number === undefined) throw new VaultError('not-found')
  db.prepare('UPDATE entry_document SET document = ? WHERE number = ?').run(JSON.stringify(change.document), number)
}

/** Moves an entry into the trash (`trashedAt` is a time) or back out of it (null). */
export function moveEntry(db: CipherDatabase, id: string, trashedAt: string | null): void {
  const { changes } = db.prepare('UPDATE entry SET trashed_at = ? WHERE id = ?').run(trashedAt, id)
  if (changes === 0) throw new VaultError('not-found')
}

/** Takes an entry out of the trash and out of the room. Answers its number, for the search index. */
export function deleteTrashedEntry(db: CipherDatabase, id: string): number {
  const number = db.prepare('SELECT number FROM entry WHERE id = ? AND trashed_at IS NOT NULL').pluck().get(id)
  if (typeof number !== 'number') throw new VaultError('not-found')
  db.prepare('DELETE FROM entry WHERE number = ?').run(number)
  return number
}
