import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { entrySchema } from './journal-contract.ts'
import { journalDocumentSchema } from './journal-document.ts'

const byId = z.strictObject({ id: z.uuid() })

/** Most versions that are kept of one entry. */
export const mostVersions = 120

/** An entry as it stood when its writer paused. */
const versionHead = { id: z.uuid(), writtenAt: z.iso.datetime() }
const versionSchema = z.strictObject({
  ...versionHead,
  entryId: z.uuid(),
  ownTitle: z.string().max(120).nullable(),
  document: journalDocumentSchema,
})
export type Version = z.infer<typeof versionSchema>

/** Earlier versions of the entries of the private room. Whatever happens to an entry happens to them. */
export const versionsContract = {
  /** Those of one entry, in the order in which they were written, the latest first. */
  list: base.input(byId).output(z.strictObject({ versions: z.array(z.strictObject(versionHead)).max(mostVersions) })),
  /** One version, by its own id. */
  open: base.input(byId).output(versionSchema),
  /**
   * Gives an entry the words and the title of a version. As it stood before, it is kept as a version first: `before` is
   * the id of that one.
   */
  restore: base.input(byId).output(z.strictObject({ entry: entrySchema, before: z.uuid() })),
  /** Erases all versions of one entry. The entry stays as it is. */
  clear: base.input(byId).output(nothing),
}
