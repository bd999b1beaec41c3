import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { SecretKey } from '../crypto/secret-key.ts'
import { assertPlainFile, createPrivateFile, syncFolder } from '../files/private-file.ts'
import { toVaultError, VaultError } from '../vault-error.ts'
import { type CipherDatabase, openCipherDatabase } from './cipher-database.ts'

/** Bytes that the cipher reserves on every page: 16 of nonce, 16 of tag. It stands at offset 20 of the file. */
const reservedBytes = 0x20
const plainMagic = Buffer.from('SQLite format 3\0', 'latin1')

/** Opens a room file that is there. A missing, empty, plain or foreign file is refused and never replaced. */
export function openRoomFile(path: string, key: SecretKey): CipherDatabase {
  assertEncryptedFile(path)
  // SQLite follows a hard link: the file at its other end would be overwritten at the next checkpoint.
  if (fs.existsSync(`${path}-wal`)) assertPlainFile(`${path}-wal`)
  return openWithKey(path, key)
}

/**
 * Makes a room file and proves what its owner relies on: the bytes on disk are not plain text, and another key does
 * not open it. `fill` puts the first content in.
 */
export function createRoomFile(path: string, key: SecretKey, fill: (db: CipherDatabase) => void): CipherDatabase {
  createPrivateFile(path)
  const db = openCipherDatabase(path, key)
  try {
    fill(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  assertEncryptedFile(path)
  assertWrongKeyFails(path)
  syncFolder(dirname(path))
  return openWithKey(path, key)
}

/** SHA-256 of a closed file in hex, read in pieces, and never beyond the size that it had when it was first seen. */
export async function digestFile(path: string): Promise<string> {
  const { size } = assertPlainFile(path)
  const hash = createHash('sha256')
  if (size === 0) return hash.digest('hex')
  for await (const piece of fs.createReadStream(path, { highWaterMark: 1024 * 1024, end: size - 1 })) hash.update(piece)
  return hash.digest('hex')
}

/** The same as `digestFile`, at once: at lock nothing may run in between. */
export function digestNow(path: string): string {
  const hash = createHash('sha256')
  const file = fs.openSync(path, 'r')
  const piece = Buffer.alloc(1024 * 1024)
  try {
    for (let read = fs.readSync(file, piece); read > 0; read = fs.readSync(file, piece)) {
      hash.update(piece.subarray(0, read))
    }
  } finally {
    fs.closeSync(file)
  }
  return hash.digest('hex')
}

function openWithKey(path: string, key: SecretKey): CipherDatabase {
  try {
    return openCipherDatabase(path, key)
  } catch (error) {
    throw damagedUnlessKnown(error)
  }
}

function assertEncryptedFile(path: string): void {
  const head = Buffer.alloc(24)
  try {
    assertPlainFile(path)
    const file = fs.openSync(path, 'r')
    try {
      if (fs.readSync(file, head, 0, head.length, 0) < head.length) throw new VaultError('vault-damaged')
    } finally {
      fs.closeSync(file)
    }
  } catch (error) {
    throw isCode(error, 'ENOENT') ? new VaultError('vault-damaged', { cause: error }) : damagedUnlessKnown(error)
  }
  if (head.subarray(0, 16).equals(plainMagic) || head[20] !== reservedBytes) throw new VaultError('vault-damaged')
}

/** A full disk or a failed read passes again; a room must not be called damaged for it. */
function damagedUnlessKnown(error: unknown): unknown {
  const known = toVaultError(error)
  return known instanceof VaultError ? known : new VaultError('vault-damaged', { cause: error })
}

function assertWrongKeyFails(path: string): void {
  const wrong = SecretKey.random()
  assertKeyFails(path, wrong)
  wrong.wipe()
}

/** Proves that a file does not open with a key that must not open it. */
export function assertKeyFails(path: string, wrong: SecretKey): void {
  let opened: CipherDatabase | undefined
  try {
    opened = openCipherDatabase(path, wrong)
  } catch {
    return
  } finally {
    opened?.close()
  }
  throw new VaultError('internal', { cause: new Error('a wrong key opened the room') })
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code)
}
