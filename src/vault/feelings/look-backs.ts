import { type LookBack, lookBackSchema } from '#api/feelings-looks.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'

/** Look-backs that a list shows: one a week for nineteen years. */
const mostShown = 1000

/** The latest first. They are read one by one and never added up. */
export function readLookBacks(db: CipherDatabase): LookBack[] {
  const rows = db
    .prepare(
      'SELECT id, day, created_at AS createdAt, answers FROM look_back ORDER BY day DESC, created_at DESC LIMIT ?',
    )
    .all(mostShown) as { answers: string }[]
  return rows.flatMap((row) => {
    const lookBack = lookBackSchema.safeParse({ ...row, answers: JSON.parse(row.answers) })
    return lookBack.success ? [lookBack.data] : [] // of another version
  })
}

export function addLookBack(db: CipherDatabase, lookBack: LookBack): LookBack {
  const { id, day, createdAt, answers } = lookBack
  const sql = 'INSERT INTO look_back (id, day, created_at, answers) VALUES (?, ?, ?, ?)'
  db.prepare(sql).run(id, day, createdAt, JSON.stringify(answers))
  return lookBack
}

export function removeLookBack(db: CipherDatabase, id: string): void {
  if (db.prepare('DELETE FROM look_back WHERE id = ?').run(id).changes === 0) throw new VaultError('not-found')
}
