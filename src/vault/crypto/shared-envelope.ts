import { domainBytes } from './domain-bytes.ts'
import { fromBase64, toBase64 } from './encoding.ts'
import { boxFor, type KeyBag, openBoxFrom, signWith } from './key-bag.ts'
import { sodium } from './sodium.ts'
import type { PublicIdentity, SharedEnvelope } from './statement.ts'

/** What an envelope is for. Both members' keys are in the membership that `epoch` names. */
export interface EnvelopePlace {
  readonly vid: string
  readonly epoch: number
  readonly from: string
  readonly to: string
}

/**
 * Closes the root of the shared room's key for the partner. The box says who it is from, because an anonymous one could
 * be replaced by anybody who has the disk; the signature binds it to this membership and this file.
 */
export function closeEnvelope(
  bag: KeyBag,
  place: EnvelopePlace,
  partner: PublicIdentity,
  shared: { file: string; root: string },
): SharedEnvelope {
  const { nonce, box } = boxFor(bag, fromBase64(partner.box), fromBase64(shared.root))
  const signature = signWith(bag, envelopeBytes(place, shared.file, nonce, box))
  return { file: shared.file, nonce: toBase64(nonce), box: toBase64(box), signature: toBase64(signature) }
}

/** Whether the envelope was closed by `sender` for this place. */
export function isEnvelopeFrom(envelope: SharedEnvelope, place: EnvelopePlace, sender: PublicIdentity): boolean {
  const bytes = envelopeBytes(place, envelope.file, fromBase64(envelope.nonce), fromBase64(envelope.box))
  return sodium.crypto_sign_verify_detached(fromBase64(envelope.signature), bytes, fromBase64(sender.sign))
}

/** The root that the envelope holds, in base64. `vault-damaged` when it was not boxed by `sender` for this bag. */
export function openEnvelope(bag: KeyBag, envelope: SharedEnvelope, sender: PublicIdentity): string {
  const sealed = { nonce: fromBase64(envelope.nonce), box: fromBase64(envelope.box) }
  return toBase64(openBoxFrom(bag, fromBase64(sender.box), sealed))
}

function envelopeBytes(place: EnvelopePlace, file: string, nonce: Uint8Array, box: Uint8Array): Uint8Array {
  const { vid, epoch, from, to } = place
  return domainBytes('three-rooms/shared-envelope/v1', vid, epoch, file, from, to, nonce, box)
}
