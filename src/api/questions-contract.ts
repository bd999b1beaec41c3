import * as z from 'zod'
import { agreementTextSchema } from './agreement-text.ts'
import { cardSchema } from './cards-contract.ts'
import { base, nothing } from './contract-base.ts'
import { reviewWords } from './reviews-contract.ts'
import { publicMemberSchema } from './vault-contract.ts'

const memberId = publicMemberSchema.shape.id

/** How a question stands, as whoever asks it says. Each is as good as the others, and each can come again. */
export const questionStates = ['parked', 'asked', 'answered', 'ask-again'] as const
export type QuestionState = (typeof questionStates)[number]

export const questionTextSchema = z.string().trim().min(1).max(600)
export const topicTextSchema = z.string().trim().min(1).max(200)
export const answerTextSchema = z.string().trim().min(1).max(2000)

/** A time of every week, by the clock on the wall. Monday is 1. */
export const talkTimeSchema = z.strictObject({
  weekday: z.int().min(1).max(7),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(10).max(45),
})
export type TalkTime = z.infer<typeof talkTimeSchema>
export const talkTimesSchema = z.array(talkTimeSchema).max(7)

const questionSchema = z.strictObject({
  id: z.uuid(),
  author: memberId,
  createdAt: z.iso.datetime(),
  /** Null where it is not shown yet: to the other before a talk time, and to both outside one. */
  text: questionTextSchema.nullable(),
  state: z.enum(questionStates),
  /** Whether the other may read it before, and answer in writing. */
  early: z.boolean(),
  answer: answerTextSchema.nullable(),
})
export type Question = z.infer<typeof questionSchema>

const topicSchema = z.strictObject({ id: z.uuid(), author: memberId, text: topicTextSchema })
export type Topic = z.infer<typeof topicSchema>

export const agendaKinds = ['topic', 'card', 'agreement', 'question'] as const
export type AgendaKind = (typeof agendaKinds)[number]
/** As many as fit into one message, however long the cards are that somebody has shared. */
export const agendaPart = 40

const listed = {
  id: z.uuid(),
  /** Null for what is both's. */
  author: memberId.nullable(),
  text: z.string().min(1),
}

/** What a talk can be about, with what there is to read of it. Only what both can see anyway. */
export const agendaItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...listed, kind: z.literal('topic') }),
  z.strictObject({ ...listed, kind: z.literal('card'), card: cardSchema }),
  /** The version that runs. */
  z.strictObject({
    ...listed,
    kind: z.literal('agreement'),
    agreement: agreementTextSchema,
    isReviewDue: z.boolean(),
    /** What each has said to both at this look, in the order of their ids; who said nothing is not there. */
    said: z.array(z.strictObject({ author: memberId, words: reviewWords })).max(2),
  }),
  z.strictObject({ ...listed, kind: z.literal('question'), answer: answerTextSchema.nullable() }),
])
export type AgendaItem = z.infer<typeof agendaItemSchema>

const one = z.strictObject({ id: z.uuid() })

/** What each parks for the other, at times that both have agreed on. Everything lies in the room of both. */
export const questionsContract = {
  list: base.input(nothing).output(
    z.strictObject({
      questions: z.array(questionSchema),
      topics: z.array(topicSchema),
      /** How many older ones of each are not among them. */
      older: z.strictObject({ questions: z.int().min(0), topics: z.int().min(0) }),
      /** The times that each wishes, and those that both do. */
      times: z.strictObject({ own: talkTimesSchema, others: talkTimesSchema, agreed: talkTimesSchema }),
      /** Whether it is a talk time now, and when the next one begins; null without any. */
      window: z.strictObject({ isOpen: z.boolean(), next: z.iso.datetime().nullable() }),
    }),
  ),
  park: base.input(z.strictObject({ text: questionTextSchema, early: z.boolean() })).output(one),
  /**
   * The other answers, in writing, until an hour after a talk time. Only the last answer counts. `not-found` for a
   * question that was not shown to them.
   */
  answer: base.input(z.strictObject({ id: z.uuid(), text: answerTextSchema })).output(nothing),
  /** Whoever asks says how it stands. */
  mark: base.input(z.strictObject({ id: z.uuid(), state: z.enum(questionStates) })).output(nothing),
  addTopic: base.input(z.strictObject({ text: topicTextSchema })).output(one),
  /** Takes out an own question or topic. What was answered to it is not shown any more. */
  withdraw: base.input(one).output(nothing),
  /** The times that suit oneself. One is agreed on when it suits both. */
  setTimes: base.input(z.strictObject({ times: talkTimesSchema })).output(nothing),
  /** In front of both: what there is to talk about, of one kind or of all, a part at a time. `total` counts every part. */
  agenda: base
    .input(z.strictObject({ kind: z.enum(agendaKinds).nullable(), from: z.int().min(0).max(1_000_000) }))
    .output(z.strictObject({ items: z.array(agendaItemSchema).max(agendaPart), total: z.int().min(0) })),
}
