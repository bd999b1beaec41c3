import { sharedFileKey } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import type { CipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { openCipherDatabase } from '#vault/sqlite/cipher-database.ts'
import type { HeldKeys } from './member-keys.ts'

/** Path of the shared room, as the member who holds `keys` knows it. */
export function sharedPath(folder: string, { bag }: HeldKeys): string {
  if (bag.shared === null) throw new Error('no shared room')
  return vaultLayout(folder).room(bag.shared.file)
}

/** Lets the partner at the shared room with its real key and any SQL. */
export function tamper(folder: string, keys: HeldKeys, work: (db: CipherDatabase) => void): void {
  if (keys.bag.shared === null) throw new Error('no shared room')
  const key = sharedFileKey(keys.bag.shared)
  const db = openCipherDatabase(sharedPath(folder, keys), key)
  key.wipe()
  try {
    work(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}
