import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { sharedDocumentSchema } from './journal-document.ts'
import { passphraseSchema, publicMemberSchema } from './vault-contract.ts'

/** Who is to take the seat at a gate, and who is to look away. */
export const gateSchema = z.strictObject({ member: publicMemberSchema, other: publicMemberSchema })
export type Gate = z.infer<typeof gateSchema>

const memberId = publicMemberSchema.shape.id

/** How the two stand to the words that are before both. */
export const keepingSchema = z.strictObject({
  id: z.uuid(),
  /** Who has said that they keep it. */
  keptBy: z.array(memberId).max(2),
  /** Both have, and it is in the room. */
  isKept: z.boolean(),
})
export type Keeping = z.infer<typeof keepingSchema>

const said = z.strictObject({ id: z.uuid(), member: memberId })

/**
 * Sitting down together: both passphrases, one after the other, for the shared room and nobody's own. Then, in front of
 * it, what both may keep: it is written with the second yes, exactly as it was put before them.
 */
export const togetherContract = {
  /** From the lock screen. The engine ends, and the first gate comes. `not-found` when two do not share a room. */
  begin: base.input(nothing).output(nothing),
  /** Who is expected at this gate. */
  gate: base.input(nothing).output(gateSchema),
  /** Takes the expected member's passphrase and ends the gate. */
  pass: base.input(z.strictObject({ passphrase: passphraseSchema })).output(nothing),
  /** Puts words before both, in the place of any before. They are held in memory only. */
  propose: base.input(z.strictObject({ document: sharedDocumentSchema })).output(keepingSchema),
  /** One of the two keeps these words. `not-found` for others than those that stand before both. */
  keep: base.input(said).output(keepingSchema),
  /** The same one takes that back, as long as the other has not said so too. */
  notYet: base.input(said).output(keepingSchema),
  /** Puts the words away. Nothing of them stays. */
  putAway: base.input(z.strictObject({ id: z.uuid() })).output(nothing),
}
