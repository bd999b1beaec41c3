import * as z from 'zod'
import { base, nothing } from './contract-base.ts'

/** Longest text of one part of the card, in characters. */
export const maxCardText = 2000

const text = z.string().max(maxCardText)

/** What a person writes in calm times for a moment in which nothing is calm. Any part may be empty. */
export const floodedCardSchema = z.strictObject({
  /** How they notice it. */
  signs: text,
  /** Their words to ask for a pause. */
  pause: text,
  /** What helps. */
  helps: text,
  /** Whom they can call. */
  people: text,
})
export type FloodedCard = z.infer<typeof floodedCardSchema>

/** Null when there is none. */
const cardSchema = z.strictObject({ card: floodedCardSchema.nullable() })

/** One card for each person, in their private room. What is done in an exercise is no part of this: nothing of it is kept. */
export const settlingContract = {
  get: base.input(nothing).output(cardSchema),
  /** Durable when it answers. With null, the card is taken out of the room. */
  keep: base.input(cardSchema).output(nothing),
}
