import * as z from 'zod'
import { decodeCanonical, encodeCanonical } from './canonical-file.ts'
import { domainBytes } from './domain-bytes.ts'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from './encoding.ts'
import { type ChainHead, type KeyBag, signWith } from './key-bag.ts'
import { sodium } from './sodium.ts'
import type { PublicIdentity } from './statement.ts'

/** Size of a departure file, in bytes. */
export const departureFileBytes = 4 * 1024

/** A member's signed word that they have left, and how far their own chain of shared records reached then. */
const departureSchema = z.strictObject({
  format: z.literal('notes-departure'),
  version: z.literal(1),
  vid: hexIdSchema,
  mid: hexIdSchema,
  seq: z.int().min(0),
  hash: base64Of(32),
  signature: base64Of(64),
})
export type Departure = z.infer<typeof departureSchema>

export function encodeDeparture(departure: Departure): Uint8Array {
  return encodeCanonical(departureSchema.parse(departure), departureFileBytes)
}

export function decodeDeparture(bytes: Uint8Array): Departure {
  return decodeCanonical(bytes, departureSchema, departureFileBytes)
}

export function signDeparture(vid: string, mid: string, bag: KeyBag, head: ChainHead): Departure {
  const signature = toBase64(signWith(bag, departureBytes(vid, mid, head)))
  return { format: 'notes-departure', version: 1, vid, mid, ...head, signature }
}

/** Whether `member` really said so. Nobody else can make it look as if somebody had left. */
export function isDepartureOf(departure: Departure, vid: string, member: PublicIdentity): boolean {
  return (
    departure.vid === vid &&
    departure.mid === member.mid &&
    sodium.crypto_sign_verify_detached(
      fromBase64(departure.signature),
      departureBytes(vid, member.mid, departure),
      fromBase64(member.sign),
    )
  )
}

function departureBytes(vid: string, mid: string, { seq, hash }: ChainHead): Uint8Array {
  return domainBytes('three-rooms/departure/v1', vid, mid, seq, fromBase64(hash))
}
