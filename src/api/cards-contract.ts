import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { maxAsk, maxItems, maxText } from './feelings-fields.ts'

/** Longest label of a word on a card, in characters: an own word, or one of the vocabulary. */
const maxLabel = 80
const labels = (most: number) => z.array(z.string().trim().min(1).max(maxLabel)).max(most)

/**
 * What one shares of a feeling: labels and texts exactly as they were previewed. It names no entry, no day and no
 * strength. A part that was not chosen is empty, like one in which there never was anything.
 */
export const cardSchema = z
  .strictObject({
    words: labels(maxItems.emotions).default([]),
    needs: labels(maxItems.needs).default([]),
    fears: labels(maxItems.fears).default([]),
    ask: z.string().max(maxAsk).default(''),
    facts: z.string().max(maxText).default(''),
    story: z.string().max(maxText).default(''),
  })
  .refine((card) => Object.values(card).some((part) => part.length > 0))
export type Card = z.infer<typeof cardSchema>

/** What the other may say to a card. Nothing is said unless they press it. */
export const cardAnswers = ['read', 'hear-more'] as const
export const cardAnswerSchema = z.enum(cardAnswers)
export type CardAnswer = z.infer<typeof cardAnswerSchema>

const ownCardSchema = z.strictObject({
  /** The piece in the shared room. */
  id: z.uuid(),
  /** The entry that it was made from. */
  feelingId: z.uuid(),
  sharedAt: z.iso.datetime(),
  answer: cardAnswerSchema.nullable(),
})
export type OwnCard = z.infer<typeof ownCardSchema>

/** Cards in the shared room. Every call answers `not-found` as long as there is none. */
export const cardsContract = {
  /** Adds a card, exactly as given. Only the own room remembers which entry it was made from. */
  share: base.input(z.strictObject({ feelingId: z.uuid(), card: cardSchema })).output(z.strictObject({ id: z.uuid() })),
  /** Own cards that stand in the shared room, the latest first. */
  mine: base.input(nothing).output(z.strictObject({ cards: z.array(ownCardSchema) })),
  /** Answers a card of the other's. A later answer takes the place of an earlier one, and null takes it back. */
  answer: base.input(z.strictObject({ id: z.uuid(), answer: cardAnswerSchema.nullable() })).output(nothing),
}
