import type { AgreementText } from '#api/agreement-text.ts'
import { base64Of } from '../crypto/encoding.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { isAgreementSigned, type Signable } from './agreement-signature.ts'
import { type KeptReceipt, signableOf } from './agreements-store.ts'

/** A receipt as it is shown: whether both signatures still stand for its words was looked at. */
export interface CheckedReceipt extends KeptReceipt {
  readonly isSigned: boolean
  /** What it says; null when nobody can read it any more. */
  readonly text: AgreementText | null
}
export type ReadReceipt = CheckedReceipt & { readonly text: AgreementText }

export function isReadable(receipt: CheckedReceipt): receipt is ReadReceipt {
  return receipt.text !== null
}

/** The keys of `members` are the ones that this member has believed since the room began; none without a shared room. */
export function checkedReceipts(
  receipts: readonly KeptReceipt[],
  members: readonly PublicIdentity[],
): CheckedReceipt[] {
  return receipts.map((receipt) => {
    const about = signableOf(receipt)
    const isSigned = about !== null && isSignedByBoth(receipt, about, members)
    return { ...receipt, text: about?.body ?? null, isSigned }
  })
}

const keySchema = base64Of(32)
const signatureSchema = base64Of(64)

/**
 * Whoever can write to an own room can change what a receipt says, and one signature alone is no agreement. Words, keys
 * and signatures count together, or not at all.
 */
function isSignedByBoth(
  { agreement, version, vid, words, signatures, keys }: KeptReceipt,
  about: Signable,
  members: readonly PublicIdentity[],
): boolean {
  if (about.id !== agreement || about.version !== version) return false
  const signers = Object.entries(keys)
  const isOfTwo = signers.length === 2 && new Set(Object.values(keys)).size === 2
  if (!isOfTwo || Object.keys(signatures).length !== 2) return false
  return signers.every(([mid, sign]) => {
    const signature = signatures[mid] ?? ''
    const believed = members.find((member) => member.mid === mid)?.sign ?? sign
    // Another spelling of the same bytes is a change too, and bytes of another length are none to check with.
    if (!keySchema.safeParse(sign).success || !signatureSchema.safeParse(signature).success) return false
    return sign === believed && isAgreementSigned(vid, words, signature, { sign })
  })
}
