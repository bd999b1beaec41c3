import * as z from 'zod'
import { rhythmDaySchema } from './check-ins-contract.ts'
import { base, nothing } from './contract-base.ts'
import { plainLine } from './plain-line.ts'
import { publicMemberSchema } from './vault-contract.ts'

/** What each asks themselves, alone, and what they think of saying to both. */
export const reviewParts = ['helped', 'cost', 'wanted', 'change', 'toSay'] as const
export type ReviewPart = (typeof reviewParts)[number]

/** Longest answer, in characters. What is said to both is no longer than an answer. */
export const maxReviewAnswer = 2000
const answer = z.string().max(maxReviewAnswer)
export const reviewAnswersSchema = z.strictObject({
  helped: answer,
  cost: answer,
  wanted: answer,
  change: answer,
  toSay: answer,
})
export type ReviewAnswers = z.infer<typeof reviewAnswersSchema>

const id = z.uuid()
const ownReviewSchema = z.strictObject({
  id,
  agreement: id,
  ...rhythmDaySchema.shape,
  /** What the agreement was called then: it can be read also when the shared room is gone. */
  title: z.string(),
  answers: reviewAnswersSchema,
  updatedAt: z.iso.datetime(),
})
export type OwnReview = z.infer<typeof ownReviewSchema>

export const reviewWords = plainLine(maxReviewAnswer)
const saidSchema = z.strictObject({
  id,
  ...rhythmDaySchema.shape,
  author: publicMemberSchema.shape.id,
  words: reviewWords,
})
export type SaidAtReview = z.infer<typeof saidSchema>

/**
 * Looking at an agreement again. What each answers lies in their own room, and nothing in the shared one shows that it is
 * there. What is said to both is words that one of them chose, and nothing else.
 */
export const reviewsContract = {
  /** Newest first, own ones only. */
  mine: base.input(nothing).output(z.strictObject({ reviews: z.array(ownReviewSchema) })),
  /**
   * Durable when it answers. `moved-on` for a day on which nothing is to be looked at, unless an own review of it is there.
   * With nothing left in it, it is erased.
   */
  keep: base
    .input(z.strictObject({ agreement: id, ...rhythmDaySchema.shape, answers: reviewAnswersSchema }))
    .output(nothing),
  /** Removes an own review for good. */
  erase: base.input(z.strictObject({ id })).output(nothing),

  /** The same for both, newest first. `open` is since when it is time to look at it; null when it is not. */
  said: base
    .input(z.strictObject({ id }))
    .output(z.strictObject({ open: rhythmDaySchema.nullable(), said: z.array(saidSchema) })),
  /** Says words to both. They take the place of what this member said at the same review. */
  say: base
    .input(z.strictObject({ id, ...rhythmDaySchema.shape, words: reviewWords.refine((words) => words !== '') }))
    .output(nothing),
  takeBack: base.input(z.strictObject({ id, said: id })).output(nothing),

  /**
   * Whether this member is asked if what has gone on for half a year still builds trust. Once for each kind of measure;
   * whether it was closed lies in their own room.
   */
  halfYear: base.input(z.strictObject({ id })).output(z.strictObject({ isAsked: z.boolean() })),
  closeHalfYear: base.input(z.strictObject({ id })).output(nothing),
}
