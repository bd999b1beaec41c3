import type { AgreementText } from '#api/agreement-text.ts'
import { domainBytes } from '../crypto/domain-bytes.ts'
import { fromBase64, toBase64 } from '../crypto/encoding.ts'
import { type KeyBag, signWith } from '../crypto/key-bag.ts'
import { sodium } from '../crypto/sodium.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { canonicalJson } from './canonical-json.ts'

/** What two sign: these words, as this version of this agreement. */
export interface Signable {
  readonly id: string
  readonly version: number
  readonly body: AgreementText
}

/** The one spelling of what is signed. A receipt keeps it to the letter. */
export function canonicalAgreement({ id, version, body }: Signable): string {
  return canonicalJson({ id, version, body })
}

/** The bytes that both sign: the same for both. `vid` keeps a signature from counting in another vault. */
export function agreementBytes(vid: string, canonical: string): Uint8Array {
  return domainBytes('three-rooms/agreement/v1', vid, canonical)
}

/** In hex, for two people to compare what they hold on paper. */
export function fingerprintOf(vid: string, canonical: string): string {
  return Buffer.from(sodium.crypto_generichash(32, agreementBytes(vid, canonical), null)).toString('hex')
}

/** With the member's own key: a key that was lent to a session together never signs an agreement. */
export function signAgreement(bag: KeyBag, vid: string, canonical: string): string {
  return toBase64(signWith(bag, agreementBytes(vid, canonical)))
}

export function isAgreementSigned(
  vid: string,
  canonical: string,
  signature: string,
  { sign }: Pick<PublicIdentity, 'sign'>,
): boolean {
  return sodium.crypto_sign_verify_detached(fromBase64(signature), agreementBytes(vid, canonical), fromBase64(sign))
}
