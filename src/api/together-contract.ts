import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { passphraseSchema, publicMemberSchema } from './vault-contract.ts'

/** Who is to take the seat at a gate, and who is to look away. */
export const gateSchema = z.strictObject({ member: publicMemberSchema, other: publicMemberSchema })
export type Gate = z.infer<typeof gateSchema>

/** Sitting down together: both passphrases, one after the other, for the shared room and nobody's own. */
export const togetherContract = {
  /** From the lock screen. The engine ends, and the first gate comes. `not-found` when two do not share a room. */
  begin: base.input(nothing).output(nothing),
  /** Who is expected at this gate. */
  gate: base.input(nothing).output(gateSchema),
  /** Takes the expected member's passphrase and ends the gate. */
  pass: base.input(z.strictObject({ passphrase: passphraseSchema })).output(nothing),
}
