import { randomBytes } from 'node:crypto'
import { domainBytes } from '../crypto/domain-bytes.ts'
import { fromBase64, toBase64 } from '../crypto/encoding.ts'
import { openSealed, seal } from '../crypto/sealed-box.ts'
import { SecretKey } from '../crypto/secret-key.ts'
import { sodium } from '../crypto/sodium.ts'

/**
 * How two signatures meet without either member learning of the other's before both have given theirs.
 *
 * While an agreement is being signed, every session of a member leaves one post in the shared room, whether they have
 * signed or not. A post holds a point and a box. Of one who has signed, the point is made from a secret that only their
 * own room has, and the box holds their signature, for a key that takes this secret or the one behind the point of the
 * other's last post. Of one who has not signed, both are random, and nobody has a secret to it. The two look alike, and
 * whoever has not signed has nothing that opens the other's box (docs/decisions/0021-agreements.md).
 */
export interface BlindPost {
  /** Id of its record. */
  readonly id: string
  readonly point: string
  /** Id of the post of the other's that the box is for; a random one when there was none. */
  readonly answers: string
  readonly box: string
}

/** What an own room keeps of an own signature until both are there. */
export interface OwnSignature {
  readonly signature: string
  /** 32 random bytes, new with every signature. */
  readonly secret: string
}

/** What a post is about. It is bound into every key: no post counts for another version. */
export interface PostContext {
  readonly vid: string
  readonly agreement: string
  readonly version: number
}

const nonceBytes = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
const signatureBytes = sodium.crypto_sign_BYTES
/** Nonce, signature and tag. */
export const boxBytes = nonceBytes + signatureBytes + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES
export const pointBytes = sodium.crypto_core_ristretto255_BYTES

export interface PostPlan {
  readonly id: string
  /** Null when this member has not signed. */
  readonly own: OwnSignature | null
  /** The other's last post; null when there is none. */
  readonly other: BlindPost | null
  /** Stands for the other's post when there is none. */
  readonly noPost: string
}

export function makePost(context: PostContext, { id, own, other, noPost }: PostPlan): BlindPost {
  const answers = other?.id ?? noPost
  if (own === null) return { id, point: randomPoint(), answers, box: randomBox() }
  const point = toBase64(sodium.crypto_scalarmult_ristretto255_base(scalarOf(own, id)))
  const key = other === null ? null : keyBetween(context, own, { mine: id, theirs: other })
  return { id, point, answers, box: key === null ? randomBox() : closeBox(context, key, own.signature) }
}

/** The other's signature and the key of its box; null for whoever has not signed, and for a post that holds none. */
export function openPost(
  context: PostContext,
  own: OwnSignature,
  mine: BlindPost,
  theirs: BlindPost,
): { readonly signature: string; readonly key: string } | null {
  if (theirs.answers !== mine.id || !isPostOf(own, mine)) return null
  const key = keyBetween(context, own, { mine: mine.id, theirs })
  const signature = key === null ? null : openBox(context, key, theirs)
  return key === null || signature === null ? null : { signature, key: toBase64(key.expose()) }
}

/** Whether this key opens this post to this signature. With it anybody can check where a signature came from. */
export function isBoxOf(context: PostContext, post: BlindPost, key: string, signature: string): boolean {
  return openBox(context, new SecretKey(fromBase64(key)), post) === signature
}

/** Whether a post was made with this signature: one that was made after it, without it, took it back. */
export function isPostOf(own: OwnSignature, { id, point }: BlindPost): boolean {
  return toBase64(sodium.crypto_scalarmult_ristretto255_base(scalarOf(own, id))) === point
}

/** A scalar for every post: two points of one signature have nothing in common. */
function scalarOf({ secret }: OwnSignature, post: string): Uint8Array {
  const wide = sodium.crypto_generichash(64, domainBytes('three-rooms/agreement-point/v1', post), fromBase64(secret))
  return sodium.crypto_core_ristretto255_scalar_reduce(wide)
}

/** Null for a point that is none. */
function keyBetween(
  { vid, agreement, version }: PostContext,
  own: OwnSignature,
  { mine, theirs }: { mine: string; theirs: BlindPost },
): SecretKey | null {
  try {
    const meeting = sodium.crypto_scalarmult_ristretto255(scalarOf(own, mine), fromBase64(theirs.point))
    const ends = [mine, theirs.id].toSorted()
    const context = domainBytes('three-rooms/agreement-post/v1', vid, agreement, version, ...ends)
    return new SecretKey(sodium.crypto_generichash(32, context, meeting))
  } catch {
    return null
  }
}

function closeBox(context: PostContext, key: SecretKey, signature: string): string {
  const { nonce, box } = seal(fromBase64(signature), boxContext(context), key)
  return toBase64(Buffer.concat([nonce, box]))
}

function openBox(context: PostContext, key: SecretKey, { box }: BlindPost): string | null {
  const bytes = fromBase64(box)
  try {
    const sealed = { nonce: bytes.subarray(0, nonceBytes), box: bytes.subarray(nonceBytes) }
    return toBase64(openSealed(sealed, boxContext(context), key))
  } catch {
    return null
  }
}

function boxContext({ vid, agreement, version }: PostContext): Uint8Array {
  return domainBytes('three-rooms/agreement-box/v1', vid, agreement, version)
}

function randomPoint(): string {
  return toBase64(sodium.crypto_core_ristretto255_from_hash(randomBytes(sodium.crypto_core_ristretto255_HASHBYTES)))
}

function randomBox(): string {
  return toBase64(randomBytes(boxBytes))
}
