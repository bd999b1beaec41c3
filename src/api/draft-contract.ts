import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { sharedDocumentSchema } from './journal-document.ts'

/** Null when nothing is being written. */
const draftSchema = z.strictObject({ document: sharedDocumentSchema.nullable() })

/**
 * What a person is writing for both and has not shared yet. It lies in their private room, and there is one at a time.
 */
export const draftContract = {
  get: base.input(nothing).output(draftSchema),
  /** Durable when it answers. With null, what was kept is taken out of the room. */
  keep: base.input(draftSchema).output(nothing),
}
