import * as z from 'zod'
import { domainBytes } from '../crypto/domain-bytes.ts'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from '../crypto/encoding.ts'
import { type KeyBag, signWith } from '../crypto/key-bag.ts'
import { sodium } from '../crypto/sodium.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import type { RecordKind } from './record.ts'

/** How long a key lent to a session together may sign, in milliseconds: an evening. */
export const delegationLifetime = 6 * 60 * 60 * 1000

/**
 * Records that lent keys sign, both of them, and nothing else does. An agreement never is one: it takes each member's
 * own key, alone.
 */
export const delegatedKinds: readonly RecordKind[] = ['kept-together']

/** A member lends a fresh signing key to one session together, for a while. */
export const delegationSchema = z.strictObject({
  mid: hexIdSchema,
  /** Public key of the lent pair. */
  key: base64Of(32),
  /** Public key of the engine that it was lent to: no other engine can have it. */
  engine: base64Of(32),
  expiresAt: z.iso.datetime(),
  signature: base64Of(64),
})
export type Delegation = z.infer<typeof delegationSchema>

export function signDelegation(vid: string, bag: KeyBag, lent: Omit<Delegation, 'signature'>): Delegation {
  return { ...lent, signature: toBase64(signWith(bag, delegationBytes(vid, lent))) }
}

/** Whether `member` lent this key. */
export function isDelegationFrom(vid: string, delegation: Delegation, member: PublicIdentity): boolean {
  const signature = fromBase64(delegation.signature)
  const isSigned = sodium.crypto_sign_verify_detached(
    signature,
    delegationBytes(vid, delegation),
    fromBase64(member.sign),
  )
  return delegation.mid === member.mid && isSigned
}

/** Whether the key is lent at this moment, and for no longer than keys are lent. */
export function isLentAt({ expiresAt }: Delegation, now: Date): boolean {
  const left = Date.parse(expiresAt) - now.getTime()
  return left > 0 && left <= delegationLifetime
}

function delegationBytes(vid: string, { mid, key, engine, expiresAt }: Omit<Delegation, 'signature'>): Uint8Array {
  return domainBytes('three-rooms/delegation/v1', vid, mid, fromBase64(key), fromBase64(engine), expiresAt)
}
