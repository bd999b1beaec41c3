import { createHash } from 'node:crypto'
import { VaultError } from '../vault-error.ts'
import type { CipherDatabase } from './cipher-database.ts'
import { migration0001 } from './migrations/0001-room.ts'
import { migration0002 } from './migrations/0002-journal.ts'
import { migration0003 } from './migrations/0003-settings.ts'
import { migration0004 } from './migrations/0004-copies-and-unlocks.ts'
import { migration0005 } from './migrations/0005-feelings.ts'
import { migration0006 } from './migrations/0006-shared-copies.ts'
import { migration0007 } from './migrations/0007-entries.ts'
import { migration0008 } from './migrations/0008-images.ts'
import { migration0009 } from './migrations/0009-versions.ts'
import { migration0010 } from './migrations/0010-trash.ts'
import { migration0011 } from './migrations/0011-import.ts'
import { migration0012 } from './migrations/0012-agreements.ts'
import { migration0013 } from './migrations/0013-reflection.ts'
import { migration0014 } from './migrations/0014-reviews.ts'
import { migration0015 } from './migrations/0015-own-templates.ts'
import { migration0016 } from './migrations/0016-letters.ts'
import { sharedMigration0001 } from './shared-migrations/0001-shared-room.ts'

/** One step of a room's layout. Steps are never edited once released; a mistake is mended by the next one. */
export interface Migration {
  readonly version: number
  readonly name: string
  /** SHA-256 over the layout after this step: what the room has to look like before its first row is read. */
  readonly layout: string
  up(db: CipherDatabase): void
}

/** The layout of a private room. */
export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
  migration0010,
  migration0011,
  migration0012,
  migration0013,
  migration0014,
  migration0015,
  migration0016,
]

/** The layout of the shared room. */
export const sharedMigrations: readonly Migration[] = [sharedMigration0001]

/**
 * Brings a room to the newest layout, one step a transaction, and checks the layout before and after: a room file
 * may have been written by someone who holds its key and plants a trigger or a view.
 */
export function migrate(db: CipherDatabase, steps: readonly Migration[] = migrations): void {
  const found = roomVersion(db)
  if (found !== 0 || layoutOf(db) !== emptyLayout) assertKnownLayout(db, steps)
  for (const step of steps.slice(found)) {
    db.transaction(() => {
      step.up(db)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
    assertLayout(db, step)
  }
}

/**
 * Refuses a room whose layout is not exactly what its version should have. It reads and changes nothing. No room has
 * version 0: whoever holds the key could otherwise lower the number and plant what they like.
 */
export function assertKnownLayout(db: CipherDatabase, steps: readonly Migration[] = migrations): void {
  const found = roomVersion(db)
  if (found > steps.length) throw new VaultError('vault-newer')
  assertLayout(db, steps[found - 1])
}

export function roomVersion(db: CipherDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** SHA-256 in hex over the text of every table, index, trigger and view, in name order. */
export function layoutOf(db: CipherDatabase): string {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

/** The layout of a file that nothing was ever put in. */
const emptyLayout = createHash('sha256').update('[]').digest('hex')

function assertLayout(db: CipherDatabase, step: Migration | undefined): void {
  if (step === undefined || layoutOf(db) !== step.layout) throw new VaultError('vault-damaged')
}
