import { VaultError } from '../vault-error.ts'
import { domainBytes } from './domain-bytes.ts'
import { decodeRecoveryCode, encodeRecoveryCode, recoveryCodeBytes } from './recovery-code.ts'
import { SecretKey } from './secret-key.ts'
import { sodium } from './sodium.ts'

export function newRecoveryCode(): Uint8Array {
  return sodium.randombytes_buf(recoveryCodeBytes)
}

/** One hash and no Argon2id: 160 random bits cannot be tried, however quick a try is. */
export function recoveryKey(code: Uint8Array, salt: Uint8Array): SecretKey {
  return new SecretKey(sodium.crypto_generichash(32, domainBytes('three-rooms/recovery-kek/v1', salt), code))
}

/** The code as a person keeps it: one row, or two of which each alone is random and says nothing. */
export function spellRecoveryCode(code: Uint8Array, split: boolean): string[] {
  if (!split) return [encodeRecoveryCode('whole', code)]
  const first = sodium.randombytes_buf(recoveryCodeBytes)
  return [encodeRecoveryCode('first-half', first), encodeRecoveryCode('second-half', xor(code, first))]
}

/**
 * Reads one code, or both halves in any order. Refuses with `recovery-code-typo`, whose `part` says which of two was
 * meant, and with `recovery-code-half` when a half has no counterpart.
 */
export function readRecoveryCode(texts: readonly string[]): Uint8Array {
  const [one, other] = texts.map((text, at) => {
    try {
      return decodeRecoveryCode(text)
    } catch (error) {
      if (!(error instanceof VaultError) || texts.length === 1) throw error
      throw new VaultError(error.code, { data: { ...error.data, part: at + 1 } })
    }
  })
  if (one?.kind === 'whole' && other === undefined) return one.bytes
  const isPair = one !== undefined && other !== undefined && one.kind !== other.kind
  if (!isPair || one.kind === 'whole' || other.kind === 'whole') throw new VaultError('recovery-code-half')
  return xor(one.bytes, other.bytes)
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, at) => byte ^ (b[at] ?? 0))
}
