import * as z from 'zod'
import { autoLockMinutesSchema } from './auto-lock.ts'
import { base, nothing } from './contract-base.ts'
import { hideChordSchema } from './hide-chord.ts'

/** A person's own choices. They lie inside the private room: before unlock the app follows the system. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether the page that says what Hide cannot do has been shown. */
  hideExplained: z.boolean(),
  autoLockMinutes: autoLockMinutesSchema,
  /** The person's own keys for Hide, beside the button and Shift three times. */
  hideChord: hideChordSchema.nullable(),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsContract = {
  get: base.input(nothing).output(settingsSchema),
  change: base.input(settingsSchema.partial()).output(settingsSchema),
}
