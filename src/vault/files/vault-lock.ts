import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { VaultError } from '../vault-error.ts'
import { assertPlainFile, createPrivateFile } from './private-file.ts'

/**
 * Keeps a second engine out of the same vault. SQLite's exclusive lock is the operating system's own: a killed
 * process gives it back at once, so no stale lock file can ever shut a person out.
 */
export interface VaultLock {
  release(): void
}

export function takeVaultLock(path: string): VaultLock {
  if (existsSync(path)) assertPlainFile(path)
  else createPrivateFile(path)
  const db = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (error) {
    db.close()
    throw isBusy(error) ? new VaultError('vault-in-use', { cause: error }) : error
  }
  return { release: () => db.close() }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
