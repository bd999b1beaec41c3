import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { passphraseSchema, recoverySchema } from './vault-contract.ts'

/** A second way into the own room, for whoever wants one. There is none until it is made. */
export const recoveryContract = {
  /** Whether there is a code. Only its owner can ask, from inside the room; no file tells. */
  exists: base.input(nothing).output(z.strictObject({ exists: z.boolean() })),
  /**
   * Makes a code and answers it once: one row, or two halves of which each alone says nothing. A code that was there is
   * void afterwards. Takes one key derivation; with an earlier code as long as a change of passphrase.
   */
  make: base
    .input(z.strictObject({ passphrase: passphraseSchema, split: z.boolean() }))
    .output(z.strictObject({ codes: z.array(z.string()).min(1).max(2) })),
  /** Makes the code void by exchanging the keys of the room. The passphrase stays. Refused when there is no code. */
  remove: base.input(z.strictObject({ passphrase: passphraseSchema })).output(nothing),
  /** Whether a code opens a locked room. It opens nothing yet, and says `wrong-passphrase` when it does not. */
  check: base.input(recoverySchema).output(nothing),
}
