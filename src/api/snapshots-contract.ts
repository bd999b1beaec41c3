import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { openedSchema } from './vault-contract.ts'

const fileId = z.string().regex(/^[0-9a-f]{32}$/)
const byFile = z.strictObject({ file: fileId })

/** Earlier copies of the private room, kept beside it and sealed like it. */
export const snapshotsContract = {
  list: base.input(nothing).output(
    z.strictObject({
      /** The latest first. */
      copies: z.array(z.strictObject({ file: fileId, madeAt: z.iso.datetime() })).max(12),
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
}
