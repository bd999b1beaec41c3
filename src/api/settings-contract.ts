import * as z from 'zod'
import { autoLockMinutesSchema } from './auto-lock.ts'
import { base, nothing } from './contract-base.ts'
import { hideChordSchema } from './hide-chord.ts'

/** Hard day, steadying, understanding, choosing ahead. */
export const stages = [0, 1, 2, 3] as const

/** First day of a week, as the person counts. */
export const weekStarts = ['monday', 'sunday', 'saturday'] as const
export type WeekStart = (typeof weekStarts)[number]

/** A person's own choices. They lie inside the private room: before unlock the app follows the system. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether the page that says what Hide cannot do has been shown. */
  hideExplained: z.boolean(),
  autoLockMinutes: autoLockMinutesSchema,
  /** The person's own keys for Hide, beside the button and Shift three times. */
  hideChord: hideChordSchema.nullable(),
  /** What the person says of their own part. Shown to nobody else, and never compared with another's. */
  role: z.enum(['hurt', 'broke', 'both']).nullable(),
  /** Where the person is today: a compass, and not a track. */
  stage: z.literal(stages).nullable(),
  /** Whether a quiet line offers help after a feeling that takes over everything. */
  supportLine: z.boolean(),
  /** The day on which a week begins in the person's own charts and calendars; null is as their language counts. */
  weekStart: z.enum(weekStarts).nullable(),
  /** Whether the question mark alone, where nothing is being typed, shows the keys. */
  questionMark: z.boolean(),
  /** Whether the journal has a link to what was written on this day in earlier years. */
  onThisDay: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsContract = {
  get: base.input(nothing).output(settingsSchema),
  change: base.input(settingsSchema.partial()).output(settingsSchema),
}
