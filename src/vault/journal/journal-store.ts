import type { Entry, EntryPrompt, EntrySummary } from '#api/journal-contract.ts'
import { type JournalDocument, journalDocumentSchema } from '#api/journal-document.ts'
import { writeImageUses } from '../images/image-uses.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'
import type { EntryHead } from './document-words.ts'
import { promptColumns, rowToPrompt } from './entry-prompts.ts'
import { rowToSummary, type SummaryRow, summaryColumns } from './entry-summary.ts'
import { tagsOf } from './entry-tags.ts'

/** A document as it lies in the room. One that does not fit the schema was not written by this program. */
export function textToDocument(text: string): JournalDocument {
  try {
    return journalDocumentSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new VaultError('vault-damaged', { cause })
  }
}

/**
 * In the column `trashed_at`: this entry is being brought in and is nowhere yet. All entries of an import leave this state
 * in one transaction; a room that was just opened has none.
 */
export const onItsWay = ''
/** In the trash, and not on its way in. */
export const isInTrash = `trashed_at IS NOT NULL AND trashed_at <> '${onItsWay}'`

export function readSummary(db: CipherDatabase, id: string): EntrySummary {
  const row = db.prepare(`SELECT ${summaryColumns} FROM entry WHERE id = ?`).get(id) as SummaryRow | undefined
  if (row === undefined) throw new VaultError('not-found')
  return rowToSummary(row)
}

export function readEntry(db: CipherDatabase, id: string): Entry {
  const summary = readSummary(db, id)
  const row = db
    .prepare(
      'SELECT number, document, own_title, prompt, prompt_text FROM entry_document JOIN entry USING (number) WHERE id = ?',
    )
    .get(id) as EntryRow | undefined
  if (row === undefined) throw new VaultError('vault-damaged')
  return {
    ...summary,
    ownTitle: row.own_title,
    tags: tagsOf(db, row.number),
    prompt: rowToPrompt(row),
    document: textToDocument(row.document),
  }
}

interface EntryRow {
  readonly number: number
  readonly document: string
  readonly own_title: string | null
  readonly prompt: string | null
  readonly prompt_text: string | null
}

/** What is asked of an entry before it is changed. */
export interface StandingEntry {
  readonly number: number
  readonly ownTitle: string | null
  /** When its words or its title were saved last. */
  readonly updatedAt: string
}

/** `not-found` when there is no such entry. */
export function standingEntry(db: CipherDatabase, id: string): StandingEntry {
  const row = db
    .prepare('SELECT number, own_title AS ownTitle, updated_at AS updatedAt FROM entry WHERE id = ?')
    .get(id)
  if (row === undefined) throw new VaultError('not-found')
  return row as StandingEntry // the columns are named above
}

/** The latest creation among the entries of a day, in the journal and in the trash; null when it has none. */
export function latestOfDay(db: CipherDatabase, day: string): string | null {
  const latest = (inPlace: string) =>
    db.prepare(`SELECT created_at FROM entry WHERE ${inPlace} AND day = ? ORDER BY created_at DESC LIMIT 1`).pluck()
  const places = ['trashed_at IS NULL AND pinned = 0', 'trashed_at IS NULL AND pinned = 1', 'trashed_at IS NOT NULL']
  return (
    places
      .map((inPlace) => latest(inPlace).get(day))
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
  readonly prompt: EntryPrompt | null
}

export function insertEntry(db: CipherDatabase, entry: NewEntry): void {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO entry (id, day, created_at, updated_at, title, preview, prompt, prompt_text)
       VALUES (@id, @day, @now, @now, @title, @preview, @prompt, @promptText)`,
    )
    .run({
      ...{ id: entry.id, day: entry.day, now: entry.now, title: entry.title, preview: entry.preview },
      ...promptColumns(entry.prompt),
    })
  db.prepare('INSERT INTO entry_document (number, document) VALUES (?, ?)').run(
    lastInsertRowid,
    JSON.stringify(entry.document),
  )
  writeImageUses(db, Number(lastInsertRowid), entry.document)
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
  if (typeof number !== 'number') throw new VaultError('not-found')
  writeImageUses(db, number, change.document)
  db.prepare('UPDATE entry_document SET document = ? WHERE number = ?').run(JSON.stringify(change.document), number)
}

/** `title` and `preview` follow from the words and the own title. */
export function updateTitle(
  db: CipherDatabase,
  number: number,
  change: EntryHead & { readonly now: string; readonly ownTitle: string | null },
): void {
  const { now, ownTitle, title, preview } = change
  db.prepare(
    `UPDATE entry SET updated_at = @now, own_title = @ownTitle, title = @title, preview = @preview, stale = 1
     WHERE number = @number`,
  ).run({ number, now, ownTitle, title, preview })
}

export function updateDay(db: CipherDatabase, number: number, day: string): void {
  db.prepare('UPDATE entry SET day = ? WHERE number = ?').run(day, number)
}

export function updatePin(db: CipherDatabase, number: number, pinned: boolean): void {
  db.prepare('UPDATE entry SET pinned = ? WHERE number = ?').run(Number(pinned), number)
}

export function updatePrompt(db: CipherDatabase, number: number, prompt: EntryPrompt | null): void {
  db.prepare('UPDATE entry SET prompt = @prompt, prompt_text = @promptText WHERE number = @number').run({
    number,
    ...promptColumns(prompt),
  })
}

/** Moves an entry into the trash (`trashedAt` is a time) or back out of it (null). */
export function moveEntry(db: CipherDatabase, id: string, trashedAt: string | null): void {
  const { changes } = db
    .prepare('UPDATE entry SET trashed_at = ?, trash_from = (SELECT milliseconds FROM room_time) WHERE id = ?')
    .run(trashedAt, id)
  if (changes === 0) throw new VaultError('not-found')
}

/** Takes an entry out of the trash and out of the room. Answers its number, for the search index. */
export function deleteTrashedEntry(db: CipherDatabase, id: string): number {
  const number = db.prepare(`SELECT number FROM entry WHERE id = ? AND ${isInTrash}`).pluck().get(id)
  if (typeof number !== 'number') throw new VaultError('not-found')
  db.prepare('DELETE FROM entry WHERE number = ?').run(number)
  return number
}
