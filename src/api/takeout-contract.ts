import * as z from 'zod'
import { base } from './contract-base.ts'
import { entrySchema } from './journal-contract.ts'
import { passphraseSchema } from './vault-contract.ts'

/** An entry as it is taken out: all that a person wrote or chose. What lists show follows from it. */
export const takenEntrySchema = entrySchema.omit({ title: true, preview: true, hasImage: true, daysLeft: true })
export type TakenEntry = z.infer<typeof takenEntrySchema>

/** Entries in one answer, at most. */
export const takenAtOnce = 200

/** A readable copy of one's own room. The page writes its files; the engine hands over the entries in pieces. */
export const takeoutContract = {
  /**
   * Asks for the passphrase once more. `id` stands for the answer; it is worth nothing any more once the room was
   * closed or another one was begun. `entries` is how many there are to come.
   */
  begin: base
    .input(z.strictObject({ passphrase: passphraseSchema, trash: z.boolean() }))
    .output(z.strictObject({ id: z.uuid(), entries: z.int().min(0) })),
  /** In the order in which they came into the room. `after` is the `next` of the piece before, 0 for the first. */
  entries: base
    .input(z.strictObject({ id: z.uuid(), after: z.int().min(0) }))
    .output(z.strictObject({ entries: z.array(takenEntrySchema).max(takenAtOnce), next: z.int().min(1).nullable() })),
}
