import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { memberMarkSchema, memberName, openedSchema, passphraseSchema } from './vault-contract.ts'

const words = z.array(z.string()).length(6)

/** How the member whose room is open stands to a second one. */
export const membershipSchema = z.discriminatedUnion('state', [
  /** Nobody else. `answered`: what this member has said to the last asking. */
  z.strictObject({ state: z.literal('solo'), answered: z.enum(['declined', 'words-differ']).nullable() }),
  /** Somebody has set up a second room and asks for a shared one. Both compare the words aloud. */
  z.strictObject({ state: z.literal('asked'), words, mark: memberMarkSchema }),
  /** This member asks. The first member sees the same words at their next unlock. */
  z.strictObject({ state: z.literal('waiting'), words }),
  z.strictObject({
    state: z.literal('turned-down'),
    kind: z.enum(['declined', 'words-differ', 'withdrawn', 'lost']),
  }),
  /** There is a shared room. */
  z.strictObject({ state: z.literal('paired') }),
  /** The other has left; what both wrote stays to be read. */
  z.strictObject({ state: z.literal('parted') }),
  /** There should be a shared room, and it cannot be opened. */
  z.strictObject({ state: z.literal('broken'), why: z.enum(['keys', 'missing', 'changed', 'newer', 'disk']) }),
])
export type Membership = z.infer<typeof membershipSchema>

export const membershipContract = {
  get: base.input(nothing).output(membershipSchema),
  /** Sets up the second person's own room, and asks the first for a shared one. Nobody may be in a room. */
  join: base
    .input(
      z.strictObject({
        name: memberName,
        passphrase: passphraseSchema,
        mark: memberMarkSchema,
      }),
    )
    .output(openedSchema),
  /** Says yes to the asking that shows these words, and makes the shared room. */
  accept: base.input(z.strictObject({ words })).output(membershipSchema),
  /** Says no to the asking that shows these words. */
  decline: base
    .input(z.strictObject({ words, because: z.enum(['declined', 'words-differ']) }))
    .output(membershipSchema),
  /** The second person takes the asking back. Their own room stays. */
  withdraw: base.input(nothing).output(membershipSchema),
  /** The second person asks again. */
  askAgain: base.input(nothing).output(membershipSchema),
}
