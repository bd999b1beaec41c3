import * as z from 'zod'
import { decodeCanonical, encodeCanonical } from './canonical-file.ts'
import { domainBytes } from './domain-bytes.ts'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from './encoding.ts'
import { type KeyBag, signWith } from './key-bag.ts'
import { sodium } from './sodium.ts'
import type { PublicIdentity } from './statement.ts'

/** Size of the marker, in bytes. */
export const erasingMarkerBytes = 8 * 1024

/**
 * Which files belong to a room that its member erases. It is written while the keys are there, because afterwards
 * nobody can tell whose a file is. Signed by that member; a signature says who names a file and not whose it is, so
 * nobody removes a file that is their own because a marker names it.
 */
const erasingMarkerSchema = z.strictObject({
  format: z.literal('notes-erasing'),
  version: z.literal(1),
  vid: hexIdSchema,
  mid: hexIdSchema,
  files: z.array(hexIdSchema).max(128),
  signature: base64Of(64),
})
export type ErasingMarker = z.infer<typeof erasingMarkerSchema>

export function encodeErasingMarker(marker: ErasingMarker): Uint8Array {
  return encodeCanonical(erasingMarkerSchema.parse(marker), erasingMarkerBytes)
}

export function decodeErasingMarker(bytes: Uint8Array): ErasingMarker {
  return decodeCanonical(bytes, erasingMarkerSchema, erasingMarkerBytes)
}

export function signErasing(vid: string, mid: string, files: readonly string[], bag: KeyBag): ErasingMarker {
  const signature = toBase64(signWith(bag, markerBytes({ vid, mid, files })))
  return { format: 'notes-erasing', version: 1, vid, mid, files: [...files], signature }
}

/** Whether `member` has written this marker. */
export function isErasingOf(marker: ErasingMarker, member: PublicIdentity): boolean {
  return (
    marker.mid === member.mid &&
    sodium.crypto_sign_verify_detached(fromBase64(marker.signature), markerBytes(marker), fromBase64(member.sign))
  )
}

function markerBytes({ vid, mid, files }: { vid: string; mid: string; files: readonly string[] }): Uint8Array {
  return domainBytes('three-rooms/erasing/v1', vid, mid, files.length, ...files)
}
