import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { sharedOverviewSchema, sharedPageSchema } from './shared-contract.ts'
import { openedSchema } from './vault-contract.ts'

const fileId = z.string().regex(/^[0-9a-f]{32}$/)
const byFile = z.strictObject({ file: fileId })
/** The latest first. */
const copies = z.array(z.strictObject({ file: fileId, madeAt: z.iso.datetime() })).max(12)

/** Earlier copies of the private room, kept beside it and sealed like it, and the member's own of the shared room. */
export const snapshotsContract = {
  list: base.input(nothing).output(
    z.strictObject({
      copies,
      /** Whether an entry that was erased from the room may still be in a copy. */
      holdErased: z.boolean(),
      /** Room files that could not be opened and were put aside, the latest first. */
      damaged: z.array(z.strictObject({ file: fileId, keptAt: z.iso.datetime() })).max(50),
    }),
  ),
  /** Opens one copy to count what it holds. `vault-damaged` when it is not what was written. */
  describe: base.input(byFile).output(z.strictObject({ entries: z.int().min(0) })),
  /** Puts a copy in place of the room. The room as it is now is kept as a copy first. */
  restore: base.input(byFile).output(openedSchema),
  /** Takes what was erased from the room out of every copy now, instead of within seven days. */
  eraseNow: base.input(nothing).output(nothing),
  /** Removes a damaged room file that was put aside. */
  removeDamaged: base.input(byFile).output(nothing),
  /** The member's own copies of the shared room; none for one who shares no room. */
  listShared: base.input(nothing).output(z.strictObject({ copies })),
  /**
   * Who the two are, and what about the shared room did not fit on the day of the copy. It is read and never written,
   * and nothing of it is remembered of the living room. `vault-damaged` when the copy is not what was written.
   */
  sharedOverview: base.input(byFile).output(sharedOverviewSchema),
  /** What both could see then, without what was taken back since. */
  sharedPieces: base
    .input(byFile.extend({ after: z.int().min(0), limit: z.int().min(1).max(50) }))
    .output(sharedPageSchema),
}
