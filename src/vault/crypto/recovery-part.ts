import * as z from 'zod'
import { domainBytes } from './domain-bytes.ts'
import { base64Of, fromBase64, toBase64 } from './encoding.ts'
import { recoveryKey } from './recovery-key.ts'
import { openSealed, seal } from './sealed-box.ts'
import { SecretKey } from './secret-key.ts'
import { sodium } from './sodium.ts'

const boxBytes = 32 + 16

/**
 * The part of a slot file that a recovery code opens: the unlock key, sealed. Without a code it holds random bytes of
 * the same sizes, and both look alike to whoever has the file: the ciphertext of a random nonce is random bytes too.
 */
export const recoveryPartSchema = z.strictObject({
  /** Drawn with the unlock key and kept until that is exchanged, whether a code comes and goes or not. */
  salt: base64Of(16),
  nonce: base64Of(24),
  box: base64Of(boxBytes),
})
export type RecoveryPart = z.infer<typeof recoveryPartSchema>

interface PartOwner {
  readonly vid: string
  readonly mid: string
}

/** `key` is what the code was turned into with the part's salt, in base64; null when there is no code. */
export function sealRecoveryPart(
  key: string | null,
  owner: PartOwner & { readonly salt: string },
  unlockKey: SecretKey,
): RecoveryPart {
  const { salt } = owner
  if (key === null) {
    return { salt, nonce: toBase64(sodium.randombytes_buf(24)), box: toBase64(sodium.randombytes_buf(boxBytes)) }
  }
  const sealingKey = new SecretKey(fromBase64(key))
  const { nonce, box } = seal(unlockKey.expose(), partContext(owner), sealingKey)
  sealingKey.wipe()
  return { salt, nonce: toBase64(nonce), box: toBase64(box) }
}

/** The unlock key. Fails with `wrong-passphrase`: nobody learns whether there is a code at all. */
export function openRecoveryPart(part: RecoveryPart, { vid, mid }: PartOwner, code: Uint8Array): SecretKey {
  const key = recoveryKey(code, fromBase64(part.salt))
  try {
    const sealed = { nonce: fromBase64(part.nonce), box: fromBase64(part.box) }
    return new SecretKey(openSealed(sealed, partContext({ vid, mid, salt: part.salt }), key))
  } finally {
    key.wipe()
  }
}

function partContext({ vid, mid, salt }: PartOwner & { salt: string }): Uint8Array {
  return domainBytes('three-rooms/recovery-slot/v1', vid, mid, fromBase64(salt))
}
