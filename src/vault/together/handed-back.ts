import * as z from 'zod'
import { domainBytes } from '../crypto/domain-bytes.ts'
import { base64Of, toBase64 } from '../crypto/encoding.ts'
import { type ChainHead, chainHeadSchema, type KeyBag } from '../crypto/key-bag.ts'
import { noteOverhead, openNotes, sealNote } from '../crypto/sealed-note.ts'
import { sodium } from '../crypto/sodium.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { delegationSchema, isDelegationFrom, isLentAt } from '../shared/delegation.ts'
import { isLentSignature, type LentKey, signLent } from '../shared/kept-together.ts'
import { emptyHead } from '../shared/record.ts'

/** How far each member's chain reaches, by member id. */
export type Heads = Readonly<Record<string, ChainHead>>

/**
 * What an engine for both hands back to each member: how far the two chains reach after something was kept. That engine
 * has nobody's own keys, so it can write into nobody's slot; the member's next own unlock does.
 *
 * Anybody can seal a note to a member. This one counts because both lent keys have signed it: neither of the two, alone,
 * can make the other look for records that never were.
 */
const handedBackSchema = z.strictObject({
  at: z.iso.datetime(),
  /** Heads, delegations and signatures stand in one order: that in which the two sat down. */
  heads: z.tuple([chainHeadSchema, chainHeadSchema]),
  delegations: z.tuple([delegationSchema, delegationSchema]),
  signatures: z.tuple([base64Of(64), base64Of(64)]),
})
type HandedBack = z.infer<typeof handedBackSchema>

const plainBytes = 2048
/** Every note has this size, in bytes, also one that says nothing. */
export const handedBackBytes = plainBytes + noteOverhead

/** The heads, signed for both and sealed to the public key `box`, in base64. */
export function sealHandedBack(
  vid: string,
  heads: Heads,
  [first, second]: readonly [LentKey, LentKey],
  { box, now }: { box: string; now: Date },
): Uint8Array {
  const said: Said = {
    at: now.toISOString(),
    heads: [heads[first.delegation.mid] ?? emptyHead, heads[second.delegation.mid] ?? emptyHead],
    delegations: [first.delegation, second.delegation],
  }
  const bytes = signedBytes(vid, said)
  const note: HandedBack = {
    ...said,
    signatures: [toBase64(signLent(first, bytes)), toBase64(signLent(second, bytes))],
  }
  return sealNote(padded(Buffer.from(JSON.stringify(note), 'utf8')), box)
}

/** A note that says nothing, and looks like any other to whoever cannot open it. */
export function sealNothing(box: string): Uint8Array {
  return sealNote(padded(new Uint8Array()), box)
}

/** What a note for the owner of `bag` says; null for one that the two did not both sign, or that says nothing. */
export function openHandedBack(
  sealed: Uint8Array,
  bag: KeyBag,
  vid: string,
  members: readonly [PublicIdentity, PublicIdentity],
): Heads | null {
  const [plain] = openNotes([sealed], bag)
  if (plain === null || plain === undefined) return null
  try {
    const text = Buffer.from(sodium.unpad(plain, plainBytes)).toString('utf8')
    const note = handedBackSchema.parse(JSON.parse(text))
    if (!isFromBoth(note, vid, members)) return null
    return Object.fromEntries(note.delegations.map(({ mid }, at) => [mid, note.heads[at] ?? emptyHead]))
  } catch {
    return null
  }
}

function isFromBoth(note: HandedBack, vid: string, members: readonly [PublicIdentity, PublicIdentity]): boolean {
  const { delegations, signatures } = note
  const [first, second] = delegations
  const bytes = signedBytes(vid, note)
  const isSigned = (at: 0 | 1) =>
    members.some((member) => isDelegationFrom(vid, delegations[at], member)) &&
    isLentAt(delegations[at], new Date(note.at)) &&
    isLentSignature(delegations[at], signatures[at], bytes)
  return first.mid !== second.mid && first.engine === second.engine && isSigned(0) && isSigned(1)
}

type Said = Pick<HandedBack, 'at' | 'heads' | 'delegations'>

function signedBytes(vid: string, { at, heads, delegations }: Said): Uint8Array {
  const [first, second] = delegations
  const fields = [first.mid, heads[0].seq, heads[0].hash, second.mid, heads[1].seq, heads[1].hash]
  return domainBytes('three-rooms/handed-back/v1', vid, first.engine, at, ...fields)
}

function padded(plain: Uint8Array): Uint8Array {
  if (plain.length >= plainBytes) throw new RangeError('the note is full')
  return sodium.pad(plain, plainBytes)
}
