import * as z from 'zod'
import { base, nothing } from './contract-base.ts'

/** How a room was opened, or what was tried and did not open it. */
export const unlockKinds = ['passphrase', 'recovery', 'refused-passphrase', 'refused-recovery'] as const
export type UnlockKind = (typeof unlockKinds)[number]

export const unlockSchema = z.strictObject({
  number: z.int().min(1),
  at: z.iso.datetime(),
  kind: z.enum(unlockKinds),
})
export type Unlock = z.infer<typeof unlockSchema>

/** Rows that a room keeps. Older ones go. */
export const mostUnlocks = 200

/** When the private room was opened, and when somebody tried. It lies in the room: its owner alone sees it. */
export const unlockHistoryContract = {
  /** In the order in which they were noted, the latest first. `sinceLast`: tries between the last opening and this. */
  list: base
    .input(nothing)
    .output(z.strictObject({ unlocks: z.array(unlockSchema).max(mostUnlocks), triedSinceLast: z.boolean() })),
  clear: base.input(nothing).output(nothing),
}
