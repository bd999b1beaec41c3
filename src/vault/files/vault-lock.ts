import { existsSync, truncateSync } from 'node:fs'
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
  try {
    return lockDatabase(path)
  } catch (error) {
    // Nothing is kept in this file. One that is no longer a database may not shut the owner out.
    if (!isCode(error, 'SQLITE_NOTADB') && !isCode(error, 'SQLITE_CORRUPT')) throw error
    truncateSync(path)
    return lockDatabase(path)
  }
}

function lockDatabase(path: string): VaultLock {
  const db = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (error) {
    db.close()
    throw isCode(error, 'SQLITE_BUSY') ? new VaultError('vault-in-use', { cause: error }) : error
  }
  return { release: () => db.close() }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code)
}
