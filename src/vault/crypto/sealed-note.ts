import { fromBase64 } from './encoding.ts'
import type { KeyBag } from './key-bag.ts'
import { sodium } from './sodium.ts'

/** Bytes that sealing adds to a note. */
export const noteOverhead = sodium.crypto_box_SEALBYTES

/**
 * Seals a note to a member's public key, for whoever has nothing but that key. Nobody vouches for such a note: it is
 * right for "somebody tried", and never for a key or for words (security design (b)3).
 */
export function sealNote(note: Uint8Array, publicKey: string): Uint8Array {
  return sodium.crypto_box_seal(note, fromBase64(publicKey))
}

/** Opens notes to the owner of `bag`; null for each one that is none. */
export function openNotes(sealed: readonly Uint8Array[], bag: KeyBag): (Uint8Array | null)[] {
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(fromBase64(bag.boxSeed))
  try {
    return sealed.map((box) => {
      try {
        return sodium.crypto_box_seal_open(box, publicKey, privateKey)
      } catch {
        return null
      }
    })
  } finally {
    sodium.memzero(privateKey)
  }
}
