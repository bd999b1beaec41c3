import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { publicMemberSchema } from './vault-contract.ts'

export const talkKinds = ['check-in', 'hurt', 'review', 'appreciation'] as const
export type TalkKind = (typeof talkKinds)[number]

/** A pause shorter than this is none: a body needs about that long to come down. */
export const shortestPause = 20
/** A pause longer than a day has no return. */
export const longestPause = 24 * 60

/** How many minutes one may speak before the quiet sign. */
export const turnMinutesSchema = z.int().min(1).max(10)

/** Where a talk is, without a word of it and without a time: enough to come back to the same turn after a crash. */
export const talkPlaceSchema = z.strictObject({
  kind: z.enum(talkKinds),
  /** Who speaks first. */
  first: publicMemberSchema.shape.id,
  at: z.enum(['turn', 'mirror', 'closing']),
  /** Which turn, or which part of the closing round. */
  step: z.int().min(0).max(20),
  /** How often the one who spoke has said "not yet" to what came back. */
  notYet: z.int().min(0).max(2),
  /** Null with the timer off. */
  minutes: turnMinutesSchema.nullable(),
})
export type TalkPlace = z.infer<typeof talkPlaceSchema>

const pauseMinutes = z.strictObject({ minutes: z.int().min(shortestPause).max(longestPause) })

/**
 * A guided talk of two who sit together. The talk itself is on their screen alone; the engine keeps where they are, for
 * a crash, and a pause keeps its return time and nothing else.
 */
export const talkContract = {
  /** Where a talk was when the app went away, and whether the two come back from a pause. */
  place: base.input(nothing).output(z.strictObject({ place: talkPlaceSchema.nullable(), cameBack: z.boolean() })),
  /** With null, nothing is left of it. */
  remember: base.input(z.strictObject({ place: talkPlaceSchema.nullable() })).output(nothing),
  /** Locks, and keeps the time of the return and nothing else. */
  pause: base.input(pauseMinutes).output(nothing),
  /** Locks, and keeps nothing at all. */
  stop: base.input(nothing).output(nothing),
  /** What a pause has left. Anybody may know it: it stands on the lock screen. */
  waiting: base.input(nothing).output(z.strictObject({ backAt: z.iso.datetime().nullable(), isOver: z.boolean() })),
  /** From the lock screen, when the time is over: another one. `not-found` without a pause that is over. */
  waitLonger: base.input(pauseMinutes).output(nothing),
  /** From the lock screen, when the time is over: no return. */
  closeForToday: base.input(nothing).output(nothing),
}
