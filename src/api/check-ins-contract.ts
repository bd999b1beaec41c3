import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { plainLine } from './plain-line.ts'
import { publicMemberSchema } from './vault-contract.ts'

/** What whoever does the measure says of it. None of them is a mark for anybody, and nothing counts them. */
export const checkInMarks = ['as-agreed', 'partly', 'not-this-time', 'did-not-come-up'] as const
export type CheckInMark = (typeof checkInMarks)[number]

/** What the other may say to it, or nothing. */
export const noticings = ['noticed', 'not-noticed'] as const
export type Noticing = (typeof noticings)[number]

export const checkInLine = plainLine(200)
const id = z.uuid()
const version = z.int().min(1).max(10_000)
const day = z.iso.date()

const checkInSchema = z.strictObject({
  id,
  version,
  author: publicMemberSchema.shape.id,
  /** The day of the rhythm that it is for, never the one on which it was written: that is nobody's business. */
  day,
  mark: z.enum(checkInMarks),
  line: checkInLine,
  noticed: z.enum(noticings).nullable(),
})
export type CheckIn = z.infer<typeof checkInSchema>

/** A day of the rhythm of a version. */
export const rhythmDaySchema = z.strictObject({ version, day })
export type RhythmDay = z.infer<typeof rhythmDaySchema>

/**
 * What whoever does a measure says of it at the rhythm that both have signed: once each, for the latest day of it, and for
 * no other. Both see the same list, and nobody writes for the other. `id` is the agreement's.
 */
export const checkInsContract = {
  /**
   * Newest first. `open` is the day that a check-in can be written for now; null before the first one and while nothing
   * goes on. Nothing says whether one was expected.
   */
  list: base
    .input(z.strictObject({ id }))
    .output(z.strictObject({ open: rhythmDaySchema.nullable(), checkIns: z.array(checkInSchema) })),
  /** Takes the place of an own one for the same day. `not-found` for whoever does not do the measure. */
  write: base
    .input(
      z.strictObject({ id, ...rhythmDaySchema.shape, mark: checkInSchema.shape.mark, line: checkInSchema.shape.line }),
    )
    .output(nothing),
  /** `not-found` for an own one. Null takes it back. */
  notice: base.input(z.strictObject({ id, checkIn: id, noticed: checkInSchema.shape.noticed })).output(nothing),
  /** Takes an own one out. What the other has read cannot be taken back. */
  takeOut: base.input(z.strictObject({ id, checkIn: id })).output(nothing),
}
