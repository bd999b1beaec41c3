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

const signedMemberSchema = z.strictObject({
  mid: hexIdSchema,
  sign: base64Of(32),
  box: base64Of(32),
  /** This member's signature over the whole membership. */
  signature: base64Of(64),
})

/** Who belongs to the vault, with their public keys, signed by each of them. Public. */
const statementSchema = z.strictObject({
  format: z.literal('notes-vault'),
  version: z.literal(vaultVersion),
  vid: hexIdSchema,
  epoch: z.int().min(1),
  members: z.array(signedMemberSchema).min(1).max(2),
})
export type Statement = z.infer<typeof statementSchema>

export function encodeStatement(statement: Statement): Uint8Array {
  return encodeCanonical(statementSchema.parse(statement), statementFileBytes)
}

/** Reads a statement. `vault-newer` when a later program wrote it, `vault-damaged` for everything else. */
export function decodeStatement(bytes: Uint8Array): Statement {
  if (isNewer(bytes)) throw new VaultError('vault-newer')
  return decodeCanonical(bytes, statementSchema, statementFileBytes)
}

export function signFirstStatement(vid: string, mid: string, bag: KeyBag): Statement {
  const keys = publicKeysOf(bag)
  const unsigned = { mid, sign: toBase64(keys.sign), box: toBase64(keys.box) }
  const signature = signWith(bag, membershipBytes(vid, 1, [unsigned]))
  return {
    format: 'notes-vault',
    version: vaultVersion,
    vid,
    epoch: 1,
    members: [{ ...unsigned, signature: toBase64(signature) }],
  }
}

/**
 * Whether the statement is this member's own: the keys that the member's bag holds are the ones it names, and
 * the signature is right. A file with swapped public keys would otherwise make forged records verify.
 */
export function isOwnStatement(statement: Statement, vid: string, mid: string, own: PublicKeys): boolean {
  const member = statement.members.find((candidate) => candidate.mid === mid)
  return (
    member !== undefined &&
    statement.vid === vid &&
    sodium.memcmp(fromBase64(member.sign), own.sign) &&
    sodium.memcmp(fromBase64(member.box), own.box) &&
    sodium.crypto_sign_verify_detached(
      fromBase64(member.signature),
      membershipBytes(statement.vid, statement.epoch, statement.members),
      own.sign,
    )
  )
}

type UnsignedMember = Omit<z.infer<typeof signedMemberSchema>, 'signature'>

function membershipBytes(vid: string, epoch: number, members: readonly UnsignedMember[]): Uint8Array {
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
