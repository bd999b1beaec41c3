import * as z from 'zod'
import { VaultError } from '../vault-error.ts'
import { decodeCanonical, encodeCanonical } from './canonical-file.ts'
import { domainBytes } from './domain-bytes.ts'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from './encoding.ts'
import { type KeyBag, type PublicKeys, publicKeysOf, signWith } from './key-bag.ts'
import { sodium } from './sodium.ts'

/** Size of the statement file, in bytes, for one member or two. */
export const statementFileBytes = 8 * 1024

/** The newest layout of a vault that this program understands. */
export const vaultVersion = 1

/** A member as everybody may see it: two public keys, for two uses. */
export const publicIdentitySchema = z.strictObject({ mid: hexIdSchema, sign: base64Of(32), box: base64Of(32) })
export type PublicIdentity = z.infer<typeof publicIdentitySchema>

export const signedMemberSchema = z.strictObject({
  ...publicIdentitySchema.shape,
  /** This member's signature over the whole membership. */
  signature: base64Of(64),
})
export type SignedMember = z.infer<typeof signedMemberSchema>

/** The root of the shared room's key, on its way from the first member to the second. */
const sharedEnvelopeSchema = z.strictObject({
  /** File id of the shared room. */
  file: hexIdSchema,
  nonce: base64Of(24),
  box: base64Of(32 + 16),
  /** The first member's signature: the envelope belongs to this membership and no other. */
  signature: base64Of(64),
})
export type SharedEnvelope = z.infer<typeof sharedEnvelopeSchema>

const statementHead = {
  format: z.literal('notes-vault'),
  version: z.literal(vaultVersion),
  vid: hexIdSchema,
  epoch: z.int().min(1),
}

/** Who belongs to the vault, with their public keys, signed by each of them. Public. */
const statementSchema = z.union([
  z.strictObject({ ...statementHead, members: z.tuple([signedMemberSchema]) }),
  z.strictObject({
    ...statementHead,
    members: z.tuple([signedMemberSchema, signedMemberSchema]).refine(([first, second]) => areTwo(first, second)),
    shared: sharedEnvelopeSchema,
  }),
])
export type Statement = z.infer<typeof statementSchema>
export type StatementOfTwo = Extract<Statement, { shared: SharedEnvelope }>

export function encodeStatement(statement: Statement): Uint8Array {
  return encodeCanonical(statementSchema.parse(statement), statementFileBytes)
}

/** Reads a statement. `vault-newer` when a later program wrote it, `vault-damaged` for everything else. */
export function decodeStatement(bytes: Uint8Array): Statement {
  if (isNewer(bytes)) throw new VaultError('vault-newer')
  return decodeCanonical(bytes, statementSchema, statementFileBytes)
}

/** A statement of one. `epoch` is 1 for a new vault, and one more than before when somebody is the only one left. */
export function signFirstStatement(vid: string, mid: string, bag: KeyBag, epoch = 1): Statement {
  const own = identityOf(mid, bag)
  const signature = signMembership(vid, epoch, [own], bag)
  return { format: 'notes-vault', version: vaultVersion, vid, epoch, members: [{ ...own, signature }] }
}

export function identityOf(mid: string, bag: KeyBag): PublicIdentity {
  const keys = publicKeysOf(bag)
  return { mid, sign: toBase64(keys.sign), box: toBase64(keys.box) }
}

export function signMembership(vid: string, epoch: number, members: readonly PublicIdentity[], bag: KeyBag): string {
  return toBase64(signWith(bag, membershipBytes(vid, epoch, members)))
}

/** Whether `member` signed exactly this membership. */
export function isMembershipSigned(
  vid: string,
  epoch: number,
  members: readonly PublicIdentity[],
  member: SignedMember,
): boolean {
  const bytes = membershipBytes(vid, epoch, members)
  return sodium.crypto_sign_verify_detached(fromBase64(member.signature), bytes, fromBase64(member.sign))
}

/**
 * Whether these are two people. A second one who asked with the first one's id, and keys of their own, could sign
 * records that would be shown as the first one's.
 */
export function areTwo(first: PublicIdentity, second: PublicIdentity): boolean {
  return first.mid !== second.mid && first.sign !== second.sign
}

export function isSameIdentity(a: PublicIdentity, b: PublicIdentity): boolean {
  return a.mid === b.mid && a.sign === b.sign && a.box === b.box // canonical base64: one spelling for one key
}

/**
 * Whether the statement is this member's own: the keys that the member's bag holds are the ones it names, and
 * the signature is right. A file with swapped public keys would otherwise make forged records verify.
 */
export function isOwnStatement(
  statement: { vid: string; epoch: number; members: readonly SignedMember[] },
  vid: string,
  mid: string,
  own: PublicKeys,
): boolean {
  const member = statement.members.find((candidate) => candidate.mid === mid)
  return (
    member !== undefined &&
    statement.vid === vid &&
    sodium.memcmp(fromBase64(member.sign), own.sign) &&
    sodium.memcmp(fromBase64(member.box), own.box) &&
    isMembershipSigned(statement.vid, statement.epoch, statement.members, member)
  )
}

function membershipBytes(vid: string, epoch: number, members: readonly PublicIdentity[]): Uint8Array {
  const fields = members.flatMap(({ mid, sign, box }) => [mid, fromBase64(sign), fromBase64(box)])
  return domainBytes('three-rooms/membership/v1', vid, epoch, ...fields)
}

function isNewer(bytes: Uint8Array): boolean {
  const head = z.looseObject({ format: z.literal('notes-vault'), version: z.int() })
  try {
    const parsed = head.safeParse(JSON.parse(Buffer.from(bytes.subarray(0, statementFileBytes * 8)).toString('utf8')))
    return parsed.success && parsed.data.version > vaultVersion
  } catch {
    return false
  }
}
