import * as z from 'zod'
import { headsSchema, type SnapshotRecord, snapshotSchema } from '../crypto/key-bag.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'

const sharedCopySchema = snapshotSchema.extend({
  /** How far each member's chain reached when the copy was made. */
  heads: headsSchema,
  /** Names of records whose words were taken out of the copy since, because their author took them back. */
  takenOut: z.array(z.string()),
  /** Digest of the names that were last looked for in the copy. */
  lookedFor: z.string(),
})
/** An own earlier copy of the shared room. Its key comes from `dbRoot` and its own file id, as with any other copy. */
export type SharedCopy = SnapshotRecord & Readonly<z.infer<typeof sharedCopySchema>>

/** In the order in which they were made. They stand in the private room: the key bag has no space for a second list. */
export function sharedCopies(db: CipherDatabase): SharedCopy[] {
  const rows = db
    .prepare('SELECT file, made_at, digest, heads, taken_out, looked_for FROM shared_copy ORDER BY number')
    .all() as Row[]
  return rows.map(({ file, made_at, digest, heads, taken_out, looked_for }) =>
    sharedCopySchema.parse({
      file,
      madeAt: made_at,
      digest,
      heads: JSON.parse(heads),
      takenOut: JSON.parse(taken_out),
      lookedFor: looked_for,
    }),
  )
}

interface Row {
  readonly file: string
  readonly made_at: string
  readonly digest: string
  readonly heads: string
  readonly taken_out: string
  readonly looked_for: string
}

export function writeSharedCopies(db: CipherDatabase, copies: readonly SharedCopy[]): void {
  db.exec('DELETE FROM shared_copy')
  const insert = db.prepare(
    'INSERT INTO shared_copy (file, made_at, digest, heads, taken_out, looked_for) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { file, madeAt, digest, heads, takenOut, lookedFor } of copies)
    insert.run(file, madeAt, digest, JSON.stringify(heads), JSON.stringify(takenOut), lookedFor)
}
