import Database from 'better-sqlite3'
import type { SecretKey } from '../crypto/secret-key.ts'
import { VaultError } from '../vault-error.ts'

/** What the fork adds to better-sqlite3 and the typings of the original do not know. */
interface Keyed {
  /** Sets the key of a file just opened. Takes bytes: in SQL text it would end in statement caches. */
  key(key: Buffer): number
  /** Encrypts every page of the open file anew. */
  rekey(key: Buffer): number
}

export type CipherDatabase = Database.Database

/**
 * Every setting that the shipped build would choose wrongly for us, with the value that SQLite has to answer when it
 * is asked back. Each protects from a loss or a leak that was measured (security design (b)8).
 */
const settings: readonly { name: string; set: string; reads: string | number; when?: NodeJS.Platform }[] = [
  { name: 'temp_store', set: 'MEMORY', reads: 2 }, // sorting would spill plain text into temporary files
  { name: 'locking_mode', set: 'EXCLUSIVE', reads: 'exclusive' }, // and no -shm file beside the room
  { name: 'journal_mode', set: 'WAL', reads: 'wal' }, // a rollback journal has checksums over plain text
  { name: 'synchronous', set: 'FULL', reads: 2 }, // an acknowledged save survives a power cut
  { name: 'secure_delete', set: 'ON', reads: 1 }, // a deleted word leaves the page
  { name: 'trusted_schema', set: 'OFF', reads: 0 }, // a planted view or trigger gets no functions
  { name: 'cell_size_check', set: 'ON', reads: 1 },
  { name: 'mmap_size', set: '0', reads: 0 },
  { name: 'foreign_keys', set: 'ON', reads: 1 },
  { name: 'wal_autocheckpoint', set: '200', reads: 200 },
  { name: 'cache_size', set: '-16000', reads: -16000 },
  { name: 'fullfsync', set: 'ON', reads: 1, when: 'darwin' },
  { name: 'checkpoint_fullfsync', set: 'ON', reads: 1, when: 'darwin' },
]

/**
 * What the cipher is told before it is given the key; afterwards it no longer listens. The build's own choices are the
 * same, but another build, or a word in a configuration, could choose otherwise (security check 15).
 */
const cipherSettings: readonly { name: string; value: string }[] = [
  { name: 'cipher', value: 'chacha20' },
  { name: 'hmac_check', value: '1' }, // off, a changed page is read as if it were whole
  { name: 'legacy', value: '0' },
  { name: 'mc_legacy_wal', value: '0' },
]

/** Opens an existing file with its key and proves that every setting took. The file is never created here. */
export function openCipherDatabase(path: string, key: SecretKey): CipherDatabase {
  // `verbose` must never be set: it logs the key.
  const db = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    for (const setting of cipherSettings) applyCipherSetting(db, setting)
    withRawKey(key, (raw) => (db as unknown as Keyed).key(raw)) // see Keyed
    for (const setting of settings) applySetting(db, setting)
    db.prepare('SELECT count(*) FROM sqlite_schema').get() // the first read: a wrong key shows here
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Gives a closed copy of a room another key and another salt. Never for a living room: in write-ahead mode the salt
 * stays, and a crash half-way leaves two kinds of pages.
 */
export function rekeyCipherDatabase(db: CipherDatabase, key: SecretKey): void {
  if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new VaultError('internal')
  withRawKey(key, (raw) => (db as unknown as Keyed).rekey(raw)) // see Keyed
}

/** Without "raw:" before them, the bytes would count as a passphrase. */
function withRawKey(key: SecretKey, use: (raw: Buffer) => void): void {
  const raw = Buffer.concat([Buffer.from('raw:'), key.expose()])
  try {
    use(raw)
  } finally {
    raw.fill(0)
  }
}

function applyCipherSetting(db: CipherDatabase, { name, value }: (typeof cipherSettings)[number]): void {
  db.pragma(`${name} = '${value}'`)
  if (db.pragma(name, { simple: true }) !== value) throw didNotTake(name)
}

function applySetting(db: CipherDatabase, setting: (typeof settings)[number]): void {
  if (setting.when !== undefined && setting.when !== process.platform) return
  db.pragma(`${setting.name} = ${setting.set}`)
  const answer: unknown = db.pragma(setting.name, { simple: true })
  if (answer !== setting.reads && !(setting.name === 'mmap_size' && answer === undefined)) {
    throw didNotTake(setting.name)
  }
}

function didNotTake(setting: string): VaultError {
  return new VaultError('internal', { cause: new Error(`setting ${setting} did not take`) })
}
