import { toBase64 } from '#vault/crypto/encoding.ts'
import type { ChainHead } from '#vault/crypto/key-bag.ts'
import { sodium } from '#vault/crypto/sodium.ts'
import { signDelegation } from '#vault/shared/delegation.ts'
import { type LentKey, signForBoth } from '#vault/shared/kept-together.ts'
import type { RecordRow, UnsignedRecord } from '#vault/shared/record.ts'
import { type RecordPlan, recordAfter, type Signer, vid } from './record-chain.ts'

/** When records of these tests are made, and until when keys are lent for them. */
export const keptAt = '2026-03-02T20:15:00.000Z'
export const lentUntil = '2026-03-03T00:00:00.000Z'
/** Public key of the engine that both sat in front of. */
export const engineOfBoth = toBase64(new Uint8Array(32).fill(7))

/** A key that this member lends, as a gate makes one. */
export function lend(
  { mid, bag }: Signer,
  { engine = engineOfBoth, expiresAt = lentUntil, inVault = vid } = {},
): LentKey {
  const seed = sodium.randombytes_buf(32)
  const key = toBase64(sodium.crypto_sign_seed_keypair(seed).publicKey)
  return { delegation: signDelegation(inVault, bag, { mid, key, engine, expiresAt }), lentSeed: toBase64(seed) }
}

/** What both keep, after `before` in the chain of `author`. */
export function keptAfter(
  author: Signer,
  before: ChainHead,
  [first, second]: readonly [LentKey, LentKey],
  plan: RecordPlan = {},
): RecordRow {
  return signForBoth(vid, unsigned(recordAfter(author, before, { kind: 'kept-together', ...plan })), first, second)
}

/** The bytes of a record without what anybody has signed. */
export function unsigned({ delegation: _delegation, signature: _signature, ...row }: RecordRow): UnsignedRecord {
  return row
}
