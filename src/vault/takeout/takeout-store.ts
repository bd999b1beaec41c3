import { type TakenEntry, takenAtOnce } from '#api/takeout-contract.ts'
import { rowToPrompt } from '../journal/entry-prompts.ts'
import { tagsOf } from '../journal/entry-tags.ts'
import { isInTrash, textToDocument } from '../journal/journal-store.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'

/** Length of the documents in one answer from which on no further one is added, in characters. */
const enough = 512 * 1024

interface Row {
  readonly number: number
  readonly id: string
  readonly day: string
  readonly created_at: string
  readonly updated_at: string
  readonly trashed_at: string | null
  readonly pinned: number
  readonly own_title: string | null
  readonly prompt: string | null
  readonly prompt_text: string | null
  readonly document: string
}

const ofPlace = (trash: boolean) => (trash ? `(trashed_at IS NULL OR ${isInTrash})` : 'trashed_at IS NULL')

export function countEntries(db: CipherDatabase, trash: boolean): number {
  const found = db
    .prepare(`SELECT count(*) FROM entry WHERE ${ofPlace(trash)}`)
    .pluck()
    .get()
  return Number(found)
}

/** A piece of all entries, and the number from which on the next piece begins; null when there is none. */
export function readEntries(
  db: CipherDatabase,
  after: number,
  trash: boolean,
): { entries: TakenEntry[]; next: number | null } {
  const rows = db
    .prepare(
      `SELECT number, id, day, created_at, updated_at, trashed_at, pinned, own_title, prompt, prompt_text, document
       FROM entry JOIN entry_document USING (number) WHERE number > ? AND ${ofPlace(trash)} ORDER BY number LIMIT ?`,
    )
    .iterate(after, takenAtOnce + 1) as IterableIterator<Row>
  const found: Row[] = []
  let length = 0
  for (const row of rows) {
    const isFull = length >= enough || found.length === takenAtOnce
    if (isFull) return { entries: found.map((one) => rowToTaken(db, one)), next: found.at(-1)?.number ?? null }
    found.push(row)
    length += row.document.length
  }
  return { entries: found.map((one) => rowToTaken(db, one)), next: null }
}

function rowToTaken(db: CipherDatabase, row: Row): TakenEntry {
  return {
    id: row.id,
    day: row.day,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
    pinned: row.pinned === 1,
    ownTitle: row.own_title,
    tags: tagsOf(db, row.number),
    prompt: rowToPrompt(row),
    document: textToDocument(row.document),
  }
}
