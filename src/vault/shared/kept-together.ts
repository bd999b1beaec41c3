import * as z from 'zod'
import { base64Of, fromBase64, toBase64 } from '../crypto/encoding.ts'
import { sodium } from '../crypto/sodium.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { type Delegation, delegationSchema, isDelegationFrom, isLentAt } from './delegation.ts'
import { type RecordRow, recordBytes, type UnsignedRecord } from './record.ts'

/**
 * What two keep together. Such a record stands in the chain of one of them, and both have signed it, each with the key
 * that they lent to the same engine. One member alone can lend keys too, but never in the other's name: nobody can
 * write words as if both had kept them.
 */
const signedByBothSchema = z.strictObject({
  /** Lends the key of the record's own signature. */
  author: delegationSchema,
  other: delegationSchema,
  /** The other's, over the same bytes as the record's own. */
  signature: base64Of(64),
})
type SignedByBoth = z.infer<typeof signedByBothSchema>

/** A key that is lent to this engine: the delegation that everybody can check, and the seed of the key, in base64. */
export interface LentKey {
  readonly delegation: Delegation
  readonly lentSeed: string
}

/** Signs for both. The record's author is the one who lent `author`. */
export function signForBoth(vid: string, row: UnsignedRecord, author: LentKey, other: LentKey): RecordRow {
  const bytes = recordBytes(vid, row)
  const both: SignedByBoth = {
    author: author.delegation,
    other: other.delegation,
    signature: toBase64(signLent(other, bytes)),
  }
  return { ...row, delegation: JSON.stringify(both), signature: toBase64(signLent(author, bytes)) }
}

/** A signature of a lent key. What is signed says with its first bytes what it is for. */
export function signLent({ lentSeed }: LentKey, bytes: Uint8Array): Uint8Array {
  const { privateKey } = sodium.crypto_sign_seed_keypair(fromBase64(lentSeed))
  try {
    return sodium.crypto_sign_detached(bytes, privateKey)
  } finally {
    sodium.memzero(privateKey)
  }
}

/** Whether both of these members lent a key to one engine, and both keys signed the record. */
export function isSignedByBoth(vid: string, row: RecordRow, members: readonly PublicIdentity[]): boolean {
  const both = readBoth(row)
  const author = members.find(({ mid }) => mid === row.author)
  const other = members.find(({ mid }) => mid !== row.author)
  if (both === null || author === undefined || other === undefined) return false
  const bytes = recordBytes(vid, row)
  return (
    both.author.engine === both.other.engine &&
    isDelegationFrom(vid, both.author, author) &&
    isDelegationFrom(vid, both.other, other) &&
    isLentSignature(both.author, row.signature, bytes) &&
    isLentSignature(both.other, both.signature, bytes)
  )
}

export function isLentSignature({ key }: Delegation, signature: string, bytes: Uint8Array): boolean {
  return sodium.crypto_sign_verify_detached(fromBase64(signature), bytes, fromBase64(key))
}

/** Whether both keys were lent when the record says that it was made. */
export function wasLentThen(row: RecordRow, createdAt: string): boolean {
  const both = readBoth(row)
  const then = new Date(createdAt)
  return both !== null && isLentAt(both.author, then) && isLentAt(both.other, then)
}

function readBoth({ delegation }: RecordRow): SignedByBoth | null {
  try {
    return signedByBothSchema.parse(JSON.parse(delegation ?? ''))
  } catch {
    return null
  }
}
