import * as z from 'zod'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from '../crypto/encoding.ts'
import { boxFor, type KeyBag, sharedAccessSchema } from '../crypto/key-bag.ts'
import { sodium } from '../crypto/sodium.ts'
import { type PublicIdentity, publicIdentitySchema } from '../crypto/statement.ts'
import { delegationLifetime, delegationSchema, signDelegation } from '../shared/delegation.ts'
import { VaultError } from '../vault-error.ts'

/**
 * What a member brings to a session together: what opens the shared room, the partner's pinned keys, and a signing key
 * that is lent for the evening. Nothing in it opens the member's own room or signs an agreement.
 */
const seatSchema = z.strictObject({
  mid: hexIdSchema,
  partner: publicIdentitySchema,
  access: sharedAccessSchema,
  delegation: delegationSchema,
  /** Seed of the lent key. */
  lentSeed: base64Of(32),
})
export type Seat = z.infer<typeof seatSchema>

const sealedSeatSchema = z.strictObject({ mid: hexIdSchema, nonce: base64Of(24), box: z.string().max(12 * 1024) })

export interface SeatOwner {
  readonly vid: string
  readonly mid: string
  readonly bag: KeyBag
}

/** The seat of a member, sealed to the engine whose public key is `engine`. It says who it is from. */
export function sealSeat(
  { vid, mid, bag }: SeatOwner,
  what: Pick<Seat, 'partner' | 'access'>,
  engine: Uint8Array,
  now: Date,
): string {
  const lentSeed = sodium.randombytes_buf(32)
  const { publicKey } = sodium.crypto_sign_seed_keypair(lentSeed)
  const expiresAt = new Date(now.getTime() + delegationLifetime).toISOString()
  const delegation = signDelegation(vid, bag, { mid, key: toBase64(publicKey), engine: toBase64(engine), expiresAt })
  const seat: Seat = { mid, ...what, delegation, lentSeed: toBase64(lentSeed) }
  const plain = Buffer.from(JSON.stringify(seatSchema.parse(seat)), 'utf8')
  const { nonce, box } = boxFor(bag, engine, plain)
  sodium.memzero(plain)
  return toBase64(Buffer.from(JSON.stringify({ mid, nonce: toBase64(nonce), box: toBase64(box) })))
}

/** Opens a sealed seat. `vault-damaged` when it was not sealed to this engine by one of `members`. */
export function openSeat(
  sealed: string,
  members: readonly PublicIdentity[],
  engine: { publicKey: Uint8Array; privateKey: Uint8Array },
): { seat: Seat; sender: PublicIdentity } {
  try {
    const { mid, nonce, box } = sealedSeatSchema.parse(JSON.parse(Buffer.from(sealed, 'base64').toString('utf8')))
    const sender = members.find((member) => member.mid === mid)
    if (sender === undefined) throw new RangeError('nobody of this vault')
    const plain = sodium.crypto_box_open_easy(
      fromBase64(box),
      fromBase64(nonce),
      fromBase64(sender.box),
      engine.privateKey,
    )
    const seat = seatSchema.parse(JSON.parse(Buffer.from(plain).toString('utf8')))
    if (seat.mid !== mid || seat.delegation.engine !== toBase64(engine.publicKey)) throw new RangeError('another seat')
    return { seat, sender }
  } catch (cause) {
    throw new VaultError('vault-damaged', { cause })
  }
}
