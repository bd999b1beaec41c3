import { dirname } from 'node:path'
import type { SecretKey } from '../crypto/secret-key.ts'
import { createPrivateFile, syncFile, syncFolder } from '../files/private-file.ts'
import { VaultError } from '../vault-error.ts'
import { type CipherDatabase, openCipherDatabase, rekeyCipherDatabase } from './cipher-database.ts'
import { assertKeyFails, openRoomFile } from './room-file.ts'

export interface KeyedFile {
  readonly path: string
  readonly key: SecretKey
}

/**
 * Writes a closed room once more, under another key, into a file that is not there yet, and proves the copy before
 * anybody relies on it. `change` may alter the copy after it was found to hold what the original holds.
 */
export function copyRoomFile(from: KeyedFile, to: KeyedFile, change: (copy: CipherDatabase) => void): void {
  const original = openRoomFile(from.path, from.key)
  try {
    const steps = copySteps(original, from.key, to, change)
    while (!steps.next().done);
  } finally {
    original.close()
  }
}

/**
 * The same for a room that may be open and in use, in steps of up to a second for a large room: whoever drives them
 * can let other work in between. The copy is the room as it was at the first step. Given up half-way
 * (`steps.return()`), it leaves a file that is worth nothing, and nothing open.
 */
export function* copySteps(
  original: CipherDatabase,
  originalKey: SecretKey,
  to: KeyedFile,
  change: (copy: CipherDatabase) => void,
): Generator<void, void> {
  createPrivateFile(to.path)
  const content = contentOf(original)
  original.prepare('VACUUM INTO ?').run(to.path)
  yield
  const copy = openCipherDatabase(to.path, originalKey) // it still has the key of the original
  try {
    rekeyCipherDatabase(copy, to.key)
  } finally {
    copy.close()
  }
  yield
  assertKeyFails(to.path, originalKey)
  const proved = openRoomFile(to.path, to.key)
  try {
    if (contentOf(proved) !== content) throw new VaultError('disk-failed')
    change(proved)
    yield
    if (proved.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new VaultError('disk-failed')
  } finally {
    proved.close()
  }
  yield
  syncFile(to.path)
  syncFolder(dirname(to.path))
}

/** How much of everything a room holds. A copy that lost a row differs. */
function contentOf(db: CipherDatabase): string {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all() as string[]
  return JSON.stringify(tables.map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]))
}
