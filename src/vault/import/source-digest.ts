import { fromBase64, toBase64 } from '../crypto/encoding.ts'
import { sodium } from '../crypto/sodium.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, writeValue } from '../sqlite/room-value.ts'

const name = 'importKey'

/**
 * A digest of what an entry is called where it came from. That may follow from its words, so it is keyed: what is left of
 * an import says nothing to whoever has no key of this room.
 */
export function sourceDigest(key: Uint8Array, source: string): string {
  return toBase64(sodium.crypto_generichash(32, source, key))
}

/** The key of this room, made when it is first asked for. */
export function sourceKey(db: CipherDatabase): Uint8Array {
  const kept = readValue(db, name)
  if (typeof kept === 'string') return fromBase64(kept)
  const key = sodium.randombytes_buf(32)
  writeValue(db, name, toBase64(key))
  return key
}
