import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { sharedDocumentSchema } from './journal-document.ts'
import { screenSchema } from './reflection-screens.ts'
import { pathIdSchema, questionIdSchema, standSchema, stepIdSchema, todayWordSchema } from './reflection-steps.ts'

const sittingId = z.uuid()
const localDay = z.iso.date()
const instant = z.iso.datetime()
const byId = z.strictObject({ id: sittingId })

/** Longest sentence that can be shared, in characters. */
export const maxSentence = 500

/** When somebody wants to look again; `day` null stands for never. `remind` says whether the first page may say so then. */
export const lookAgainSchema = z.strictObject({ day: localDay.nullable(), remind: z.boolean() })
export type LookAgain = z.infer<typeof lookAgainSchema>

/** An answer is a text of the journal's kind, without pictures: those belong to entries. */
const answerSchema = z.strictObject({ question: questionIdSchema, document: sharedDocumentSchema })

const choices = {
  /** A word for the day, from the first step. */
  word: todayWordSchema.nullable(),
  stand: standSchema.nullable(),
  lookAgain: lookAgainSchema.nullable(),
}

/** One time of sitting down, dated by the person's own day. */
export const sittingSchema = z.strictObject({
  id: sittingId,
  path: pathIdSchema,
  day: localDay,
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
  /** Days until it is erased for good, while it is in the trash. It may be more. */
  daysLeft: z.int().min(0).nullable(),
  /** Whether it was stopped or came to its end. One that was not can be gone on with. */
  isDone: z.boolean(),
  /** Where it was left. */
  screen: screenSchema.nullable(),
  ...choices,
  /** The steps in which something was said. */
  steps: z.array(stepIdSchema).max(20),
})
export type Sitting = z.infer<typeof sittingSchema>

export const wholeSittingSchema = sittingSchema.extend({ answers: z.array(answerSchema).max(60) })
export type WholeSitting = z.infer<typeof wholeSittingSchema>

/** Only what is named changes. An answer without a word is none. */
const changeSchema = z.strictObject({
  answer: answerSchema.optional(),
  word: choices.word.optional(),
  stand: choices.stand.optional(),
  lookAgain: choices.lookAgain.optional(),
  screen: screenSchema.optional(),
  isDone: z.boolean().optional(),
})
export type SittingChange = z.infer<typeof changeSchema>

export const sittingCursorSchema = z.strictObject({ day: localDay, createdAt: instant, id: sittingId })
export type SittingCursor = z.infer<typeof sittingCursorSchema>

/**
 * The reflection on forgiving, in the private room. What the two questions before it were answered with never comes here:
 * it stays in the page and goes with it.
 */
export const reflectionContract = {
  /** Newest first; with `step`, only those in which something was said at that step. */
  list: base
    .input(
      z.strictObject({
        place: z.enum(['kept', 'trash']),
        step: stepIdSchema.nullable(),
        after: sittingCursorSchema.nullable(),
        limit: z.int().min(1).max(50),
      }),
    )
    .output(z.strictObject({ sittings: z.array(sittingSchema).max(50), next: sittingCursorSchema.nullable() })),
  open: base.input(byId).output(wholeSittingSchema),
  /** Makes a sitting with the first that is said in it, so that looking leaves nothing behind. */
  begin: base.input(z.strictObject({ path: pathIdSchema, day: localDay, change: changeSchema })).output(sittingSchema),
  /**
   * Durable when it answers. A sitting that is done and in which nothing stands is gone, and the answer is null.
   */
  keep: base
    .input(z.strictObject({ id: sittingId, change: changeSchema }))
    .output(z.strictObject({ sitting: sittingSchema.nullable() })),
  trash: base.input(byId).output(sittingSchema),
  restore: base.input(byId).output(sittingSchema),
  /** Removes one from the trash for good. One outside the trash is `not-found`. */
  erase: base.input(byId).output(nothing),
  /** The same with all that is in the trash of the reflection. */
  emptyTrash: base.input(nothing).output(nothing),
  /** What is there to go on from. */
  outlook: base.input(z.strictObject({ today: localDay })).output(
    z.strictObject({
      /** The latest that was neither stopped nor finished. */
      unfinished: sittingSchema.nullable(),
      /** The steps in which something was said, in any sitting. */
      steps: z.array(stepIdSchema).max(20),
      /** Where the person stood last towards the other. */
      stand: standSchema.nullable(),
      /** Whether anything was said about repair. */
      hasRepair: z.boolean(),
      /** Whether this is one of the thirty days after "not ready" and its like. It lasts where that answer is gone. */
      isResting: z.boolean(),
    }),
  ),
  /**
   * Whether the first page may lead here today, and how: because it was asked for, or by a quiet line. Never while the
   * stage is 0 or 1, never in the thirty days after "not ready" and its like, and never on a day with a sitting. The quiet
   * line is never there where no stage is named.
   */
  suggestion: base
    .input(z.strictObject({ today: localDay }))
    .output(z.strictObject({ why: z.enum(['asked', 'quiet']).nullable() })),
  /** Not suggested again for thirty days. */
  putOff: base.input(z.strictObject({ today: localDay })).output(nothing),
  /** Whoever looks here today is not led here again today. The day is all that is kept of it. */
  looked: base.input(z.strictObject({ today: localDay })).output(nothing),
  /**
   * Whether a sentence of a sitting can be shared: at once, or, about what one did oneself, a day after it was asked for
   * with `ask`. Null for `from` when it was not asked for yet.
   */
  sharing: base
    .input(z.strictObject({ id: sittingId, ask: z.boolean() }))
    .output(z.strictObject({ isOpen: z.boolean(), from: instant.nullable() })),
  /**
   * Shares one sentence of an answer, exactly as given, and remembers nowhere where it came from; without a question, the
   * words for where the person stands. `not-found` when it is no part of that answer, `moved-on` when it is too early.
   */
  share: base
    .input(
      z.strictObject({
        id: sittingId,
        question: questionIdSchema.nullable(),
        sentence: z.string().min(1).max(maxSentence),
      }),
    )
    .output(z.strictObject({ id: z.uuid() })),
}
