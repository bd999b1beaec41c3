import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { weaknessReasons } from './errors.ts'
import { unseenCharacters } from './unseen-characters.ts'

/** Longest passphrase, in bytes of NFKC-normalised UTF-8 (security design (b)3). */
export const maxPassphraseBytes = 1024
export const passphraseSchema = z.string().min(1).max(maxPassphraseBytes)

export const memberName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((name) => !unseenCharacters.test(name) && /[\p{L}\p{N}\p{S}\p{P}]/u.test(name))

/** What a member shows on the lock screen: a letter and a colour of their choice, and no name. */
export const markColours = ['slate', 'teal', 'ochre', 'plum', 'moss', 'clay'] as const
export const memberMarkSchema = z.strictObject({
  letter: z.string().regex(/^\p{L}$/u),
  colour: z.enum(markColours),
})
export type MemberMark = z.infer<typeof memberMarkSchema>

export const publicMemberSchema = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), mark: memberMarkSchema })
export type PublicMember = z.infer<typeof publicMemberSchema>

/** Why the folder cannot be used as it is. */
export const vaultProblems = [
  'vault-missing',
  'vault-foreign',
  'vault-damaged',
  'vault-newer',
  'vault-read-only',
  'vault-in-use',
] as const
export type VaultProblem = (typeof vaultProblems)[number]

export const vaultStatusSchema = z.discriminatedUnion('state', [
  /** Nothing is there yet: a vault can be made. */
  z.strictObject({ state: z.literal('empty'), folder: z.string(), synced: z.boolean() }),
  z.strictObject({
    state: z.literal('ready'),
    folder: z.string(),
    synced: z.boolean(),
    members: z.array(publicMemberSchema).min(1).max(2),
    /** Whether both belong to the vault, so that they can sit down together. */
    paired: z.boolean(),
  }),
  z.strictObject({ state: z.literal('problem'), folder: z.string(), problem: z.enum(vaultProblems) }),
])
export type VaultStatus = z.infer<typeof vaultStatusSchema>

export const strengthSchema = z.strictObject({
  /** Estimated work to guess it, as a power of two. An estimate, never a promise. */
  bits: z.int().min(0).max(512),
  accepted: z.boolean(),
  /** Why it was refused; null when accepted. */
  reason: z.enum(weaknessReasons).nullable(),
})
export type Strength = z.infer<typeof strengthSchema>

export const openedSchema = z.strictObject({
  name: z.string(),
  /** Whether the room was closed in order the last time. */
  closedInOrder: z.boolean(),
  /** When the owner last opened the room before now; null the first time. */
  lastOpenedAt: z.iso.datetime().nullable(),
})
export type Opened = z.infer<typeof openedSchema>

/** Whose room, and the recovery code as it was typed: one row, or its two halves. */
export const recoverySchema = z.strictObject({
  memberId: publicMemberSchema.shape.id,
  codes: z.array(z.string().min(1).max(200)).min(1).max(2),
})

export const vaultContract = {
  status: base.input(nothing).output(vaultStatusSchema),
  /** Makes the vault with its first member and opens that member's room. */
  create: base
    .input(z.strictObject({ name: memberName, passphrase: passphraseSchema, mark: memberMarkSchema }))
    .output(openedSchema),
}

export const passphraseContract = {
  /** Six words drawn at random from a published list. */
  suggest: base.input(nothing).output(z.strictObject({ words: z.array(z.string()).length(6) })),
  /** `facts` are words that a person nearby would try: names, places, dates. */
  assess: base
    .input(
      z.strictObject({
        passphrase: z.string().max(maxPassphraseBytes),
        facts: z.array(z.string().max(100)).max(20),
      }),
    )
    .output(strengthSchema),
}

export const sessionContract = {
  get: base.input(nothing).output(
    z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('locked') }),
      z.strictObject({ state: z.literal('alone'), name: z.string() }),
      /** One member's passphrase is awaited for a session together. */
      z.strictObject({ state: z.literal('gate') }),
      z.strictObject({ state: z.literal('together') }),
    ]),
  ),
  unlock: base
    .input(z.strictObject({ memberId: publicMemberSchema.shape.id, passphrase: passphraseSchema }))
    .output(openedSchema),
  /**
   * Opens the last good copy of a room whose own file is damaged, after `unlock` has said that there is one. The copy
   * takes the room's place; the damaged file is kept. A room that is not damaged is simply opened.
   */
  unlockSnapshot: base
    .input(z.strictObject({ memberId: publicMemberSchema.shape.id, passphrase: passphraseSchema }))
    .output(openedSchema),
  /**
   * Exchanges the passphrase and the key of the private room. Takes two key derivations and a copy of the room.
   * Copies of the vault that were made earlier still open with the old passphrase.
   */
  changePassphrase: base.input(z.strictObject({ current: passphraseSchema, next: passphraseSchema })).output(nothing),
  /**
   * Opens a room whose passphrase was forgotten, by a recovery code or both halves of one, and exchanges the passphrase
   * and the key of the room at once. The code is void after it.
   */
  recover: base.input(z.strictObject({ ...recoverySchema.shape, next: passphraseSchema })).output(openedSchema),
  /** Closes every room and ends the engine. `hidden` asks the shell to keep the window out of sight. */
  lock: base.input(z.strictObject({ hidden: z.boolean() })).output(nothing),
  /** Tells the page that the engine is about to lock, so that it can hand over unsaved words first. */
  events: base.input(nothing).output(eventIterator(z.strictObject({ type: z.enum(['opened', 'locking']) }))),
}
