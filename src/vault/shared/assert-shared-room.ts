import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { assertKnownLayout, roomVersion, sharedMigrations } from '../sqlite/migrate.ts'
import { VaultError } from '../vault-error.ts'

/**
 * `vault-damaged` for anything but the shared room of this vault under this file id. The layout is compared before the
 * first row is read: a trigger or a view that the partner planted would otherwise run. It changes nothing.
 */
export function assertSharedRoom(db: CipherDatabase, vid: string, file: string): void {
  assertKnownLayout(db, sharedMigrations)
  if (roomVersion(db) === 0) throw new VaultError('vault-damaged') // empty: nobody's room
  assertOwnFile(db, vid, file)
}

/** The counter is the partner's to set, too: at its end, nothing could be written any more. */
const maxCommits = 2 ** 40

function assertOwnFile(db: CipherDatabase, vid: string, file: string): void {
  const row = db.prepare('SELECT vid, file, commits FROM room WHERE one = 1').get() as
    | { vid: string; file: string; commits: number }
    | undefined
  if (row === undefined || row.vid !== vid || row.file !== file) throw new VaultError('vault-damaged')
  if (row.commits < 0 || row.commits > maxCommits) throw new VaultError('vault-damaged')
}
