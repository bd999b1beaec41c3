import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { maxPassphraseBytes, vaultProblems } from './vault-contract.ts'

const passphrase = z.string().min(1).max(maxPassphraseBytes)

/** An address in the file system, as a person types it. */
const folder = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system call takes them
  .regex(/^[^\u0000-\u001f]+$/)

/** Why a new vault cannot be made in a folder. */
export const destinationProblems = [
  /** Not a full address. */
  'relative',
  /** Inside the vault that is open. */
  'inside',
  /** There is a vault already. */
  'vault-exists',
  ...vaultProblems,
] as const
export type DestinationProblem = (typeof destinationProblems)[number]

export const leavingOutlookSchema = z.strictObject({
  /** The folder of this vault. */
  folder: z.string(),
  /** What erasing takes away: this room, or, when nobody else belongs to the vault, all of it. */
  scope: z.enum(['room', 'vault']),
  /** Whether there is a shared room that can be read and copied. */
  shared: z.boolean(),
  /** What the other wants to be called; null when there is nobody, or nothing was told. */
  partner: z.string().nullable(),
})
export type LeavingOutlook = z.infer<typeof leavingOutlookSchema>

/** The steps of leaving, in their order. `shared` is left out where there is no shared room. */
export const leavingSteps = ['passphrase', 'room', 'shared', 'check', 'done'] as const
export type LeavingStep = (typeof leavingSteps)[number]

/** Both ways out need one person only. Neither asks the other, and copying tells the other nothing. */
export const leavingContract = {
  outlook: base.input(nothing).output(leavingOutlookSchema),
  /** Looks at a folder for a new vault. It changes nothing. */
  check: base
    .input(z.strictObject({ folder }))
    .output(
      z.strictObject({ folder: z.string(), synced: z.boolean(), problem: z.enum(destinationProblems).nullable() }),
    ),
  /**
   * Makes a vault of one's own in another folder, under new keys and the same passphrase: a copy of the room, and one
   * of the shared room that can only be read. A copy that is stopped, or does not come to `done`, leaves nothing there.
   */
  copy: base
    .input(z.strictObject({ folder, passphrase }))
    .output(eventIterator(z.strictObject({ step: z.enum(leavingSteps) }))),
  /** Erases the room of whoever is in, for good, and ends the engine. */
  erase: base.input(z.strictObject({ passphrase })).output(nothing),
}
