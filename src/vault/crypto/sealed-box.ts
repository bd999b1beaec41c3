import { VaultError } from '../vault-error.ts'
import type { SecretKey } from './secret-key.ts'
import { sodium } from './sodium.ts'

/** XChaCha20-Poly1305: `nonce` 24 random bytes, `box` the ciphertext with its 16-byte tag. */
export interface SealedBox {
  readonly nonce: Uint8Array
  readonly box: Uint8Array
}

/** Seals `plain` under `key`, bound to `context`: it opens with the same key and the same context only. */
export function seal(plain: Uint8Array, context: Uint8Array, key: SecretKey): SealedBox {
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, context, null, nonce, key.expose())
  return { nonce, box }
}

/** Opens a sealed box. Every failure is the same neutral error: which byte was wrong helps only a guesser. */
export function openSealed({ nonce, box }: SealedBox, context: Uint8Array, key: SecretKey): Uint8Array {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, box, context, nonce, key.expose())
  } catch {
    throw new VaultError('wrong-passphrase')
  }
}
