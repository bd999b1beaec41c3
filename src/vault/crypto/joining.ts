import * as z from 'zod'
import { VaultError } from '../vault-error.ts'
import { decodeCanonical, encodeCanonical } from './canonical-file.ts'
import { domainBytes } from './domain-bytes.ts'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from './encoding.ts'
import { type KeyBag, signWith } from './key-bag.ts'
import { sodium } from './sodium.ts'
import {
  areTwo,
  isMembershipSigned,
  type PublicIdentity,
  publicIdentitySchema,
  signedMemberSchema,
  signMembership,
} from './statement.ts'

/** Size of the joining file, in bytes, whatever was answered. */
export const joiningFileBytes = 8 * 1024

/** How an asking can end without a shared room. The first member says the first two, the second says the last. */
export const joiningAnswers = ['declined', 'words-differ', 'withdrawn'] as const
export type JoiningAnswer = (typeof joiningAnswers)[number]

/**
 * What a second person asks for: a membership of both, signed by themselves. The first person's signature, in the
 * statement, makes it one. Public; it holds two pairs of public keys and nobody's name.
 */
const joiningSchema = z
  .strictObject({
    format: z.literal('notes-joining'),
    version: z.literal(1),
    vid: hexIdSchema,
    /** Epoch of the statement that would come of it. Every asking has its own, so that no answer fits two of them. */
    epoch: z.int().min(2).max(1_000_000),
    first: publicIdentitySchema,
    second: signedMemberSchema,
    answer: z.strictObject({ kind: z.enum(joiningAnswers), signature: base64Of(64) }).nullable(),
  })
  .refine(({ first, second }) => areTwo(first, second))
export type Joining = z.infer<typeof joiningSchema>

export function encodeJoining(joining: Joining): Uint8Array {
  return encodeCanonical(joiningSchema.parse(joining), joiningFileBytes)
}

export function decodeJoining(bytes: Uint8Array): Joining {
  return decodeCanonical(bytes, joiningSchema, joiningFileBytes)
}

export function signJoining(
  membership: { vid: string; epoch: number; first: PublicIdentity; second: PublicIdentity },
  bag: KeyBag,
): Joining {
  const { vid, epoch, first, second } = membership
  const signature = signMembership(vid, epoch, [first, second], bag)
  return { format: 'notes-joining', version: 1, vid, epoch, first, second: { ...second, signature }, answer: null }
}

/** Whether the second person really asked for this: nobody else can have signed it. */
export function isJoiningSigned({ vid, epoch, first, second }: Joining): boolean {
  return isMembershipSigned(vid, epoch, [first, second], second)
}

export function answerJoining(joining: Joining, kind: JoiningAnswer, bag: KeyBag): Joining {
  return { ...joining, answer: { kind, signature: toBase64(signWith(bag, answerBytes(joining, kind))) } }
}

/**
 * What was answered; null while nothing was. An answer that its author did not sign is `vault-damaged`: whoever has
 * the disk could otherwise say no in somebody else's name.
 */
export function answerOf(joining: Joining): JoiningAnswer | null {
  if (joining.answer === null) return null
  const { kind, signature } = joining.answer
  const author = kind === 'withdrawn' ? joining.second : joining.first
  const isSigned = sodium.crypto_sign_verify_detached(
    fromBase64(signature),
    answerBytes(joining, kind),
    fromBase64(author.sign),
  )
  if (!isSigned) throw new VaultError('vault-damaged')
  return kind
}

function answerBytes({ vid, epoch, second }: Joining, kind: JoiningAnswer): Uint8Array {
  return domainBytes('three-rooms/joining-answer/v1', vid, epoch, second.mid, fromBase64(second.signature), kind)
}
