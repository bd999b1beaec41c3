import {
  type Feeling,
  type FeelingCursor,
  type FeelingFields,
  type FeelingFilter,
  feelingFieldsSchema,
} from '#api/feelings-fields.ts'
import { itemFields } from '#api/feelings-vocabulary.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { addToIndex, removeFromIndex, toMatch } from '../sqlite/word-index.ts'
import { daysLeft } from '../trash/room-time.ts'
import { VaultError } from '../vault-error.ts'

export type FeelingPlace = 'log' | 'trash'

interface FeelingRow {
  readonly id: string
  readonly created_at: string
  readonly updated_at: string
  readonly trashed_at: string | null
  readonly days_left: number | null
  readonly fields: string
}

const columns = `feeling.id, created_at, updated_at, trashed_at, fields,
  CASE WHEN trashed_at IS NULL THEN NULL ELSE ${daysLeft} END AS days_left`

/** One page, newest first. */
export function listFeelings(
  db: CipherDatabase,
  place: FeelingPlace,
  filter: FeelingFilter,
  after: FeelingCursor | null,
  limit: number,
): Feeling[] {
  const match = toMatch(filter.query)
  if (match === null && filter.query.trim() !== '') return [] // nothing but signs was looked for
  const conditions = [
    place === 'trash' ? 'trashed_at IS NOT NULL' : 'trashed_at IS NULL',
    filter.from !== null && 'day >= @from',
    filter.to !== null && 'day <= @to',
    filter.item !== null && 'EXISTS (SELECT 1 FROM feeling_item i WHERE i.number = feeling.number AND item = @item)',
    filter.remind && 'remind = 1',
    match !== null && 'feeling.number IN (SELECT rowid FROM feeling_search WHERE feeling_search MATCH @match)',
    after !== null && '(day, time, created_at, id) < (@day, @time, @createdAt, @id)',
  ]
  const rows = db
    .prepare(
      `SELECT ${columns} FROM feeling WHERE ${conditions.filter((part) => part !== false).join(' AND ')}
       ORDER BY day DESC, time DESC, created_at DESC, id DESC LIMIT @limit`,
    )
    .all({ ...filter, remind: null, match, ...after, limit })
  return (rows as FeelingRow[]).map(rowToFeeling) // the columns are named in `columns`
}

export function readFeeling(db: CipherDatabase, id: string): Feeling {
  const row = db.prepare(`SELECT ${columns} FROM feeling WHERE id = ?`).get(id) as FeelingRow | undefined
  if (row === undefined) throw new VaultError('not-found')
  return rowToFeeling(row)
}

/** Fields as they lie in the room. Ones that do not fit the schema were not written by this program. */
function rowToFeeling(row: FeelingRow): Feeling {
  try {
    const fields = feelingFieldsSchema.parse(JSON.parse(row.fields))
    return {
      id: row.id,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      trashedAt: row.trashed_at,
      daysLeft: row.days_left,
      fields,
    }
  } catch (cause) {
    throw new VaultError('vault-damaged', { cause })
  }
}

export interface KeptFeeling {
  readonly id: string
  readonly now: string
  readonly fields: FeelingFields
  /** Everything in it that can be searched for. */
  readonly words: string
}

export function insertFeeling(db: CipherDatabase, { id, now, fields, words }: KeptFeeling): void {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO feeling (id, day, time, created_at, updated_at, strength, remind, fields)
       VALUES (@id, @day, @time, @now, @now, @strength, @remind, @text)`,
    )
    .run({ id, now, ...columnsOf(fields) })
  writeItems(db, Number(lastInsertRowid), fields)
  addToIndex(db, 'feeling', Number(lastInsertRowid), { words })
}

/** One in the trash comes back with its change: whoever finishes a sentence does not want it thrown away. */
export function updateFeeling(db: CipherDatabase, { id, now, fields, words }: KeptFeeling): void {
  const number = db
    .prepare(
      `UPDATE feeling SET day = @day, time = @time, updated_at = @now, strength = @strength, remind = @remind,
         fields = @text, trashed_at = NULL WHERE id = @id RETURNING number`,
    )
    .pluck()
    .get({ id, now, ...columnsOf(fields) })
  if (typeof number !== 'number') throw new VaultError('not-found')
  db.prepare('DELETE FROM feeling_item WHERE number = ?').run(number)
  writeItems(db, number, fields)
  removeFromIndex(db, 'feeling', number)
  addToIndex(db, 'feeling', number, { words })
}

function columnsOf(fields: FeelingFields) {
  const { day, time, strength, remind } = fields
  const known = strength === 'unsure' ? null : strength
  return { day, time, strength: known, remind: Number(remind), text: JSON.stringify(fields) }
}

function writeItems(db: CipherDatabase, number: number, fields: FeelingFields): void {
  const insert = db.prepare('INSERT INTO feeling_item (number, field, item) VALUES (?, ?, ?)')
  for (const field of itemFields) for (const item of fields[field]) insert.run(number, field, item)
}

/** `trashedAt` null takes it out of the trash. */
export function moveFeeling(db: CipherDatabase, id: string, trashedAt: string | null): void {
  const { changes } = db
    .prepare('UPDATE feeling SET trashed_at = ?, trash_from = (SELECT milliseconds FROM room_time) WHERE id = ?')
    .run(trashedAt, id)
  if (changes === 0) throw new VaultError('not-found')
}

export function deleteTrashedFeeling(db: CipherDatabase, id: string): void {
  const number = db.prepare('SELECT number FROM feeling WHERE id = ? AND trashed_at IS NOT NULL').pluck().get(id)
  if (typeof number !== 'number') throw new VaultError('not-found')
  removeFromIndex(db, 'feeling', number)
  db.prepare('DELETE FROM feeling WHERE number = ?').run(number)
}
