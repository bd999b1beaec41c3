import * as z from 'zod'
import { type ItemField, itemFields } from './feelings-vocabulary.ts'

// What a log entry is, and what stands beside it.

export const feelingId = z.uuid()
/** The person's own date, YYYY-MM-DD. It never moves with time zones. */
export const localDay = z.iso.date()
/** The person's own time of day, HH:MM. */
const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export const instant = z.iso.datetime()

/** Id of a word of the vocabulary, or of one of the person's own. */
export const itemId = z.string().regex(/^(?:[a-z]_[a-z_]{1,40}|own_[0-9a-f-]{36})$/)

/** From "a whisper" to "takes over everything". */
export const strengths = [1, 2, 3, 4, 5] as const
const strength = z.union([z.literal(strengths), z.literal('unsure')])
export type Strength = z.infer<typeof strength>

/** How many of each list one log entry can hold. */
export const maxItems = {
  emotions: 5,
  triggers: 3,
  body: 40,
  fears: 40,
  needs: 40,
  urges: 40,
  helped: 40,
} as const satisfies Record<ItemField, number>
/** Longest text of "What I know" and "What I am filling in", and of one ask, in characters. */
export const maxText = 2000
export const maxAsk = 500
/** Drafts that are told at once. */
export const maxDrafts = 50
/** Longest own word, in characters. */
export const maxWord = 60
/** Own words that one person can have. */
export const maxOwnWords = 500

const items = (most: number) =>
  z
    .array(itemId)
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length)
export const text = (most: number) => z.string().max(most)

/** What a person may say about one feeling. Only a word and a strength are asked for. */
export const feelingFieldsSchema = z.strictObject({
  /** When it was felt. */
  day: localDay,
  time: localTime,
  emotions: items(maxItems.emotions),
  /** One of `emotions`. */
  strongest: itemId.nullable(),
  /** Null only in a draft. */
  strength: strength.nullable(),
  triggers: items(maxItems.triggers),
  facts: text(maxText),
  story: text(maxText),
  body: items(maxItems.body),
  fears: items(maxItems.fears),
  needs: items(maxItems.needs),
  ask: text(maxAsk),
  urges: items(maxItems.urges),
  helped: items(maxItems.helped),
  strengthAfter: strength.nullable(),
  /** To be found again when a session together is prepared. */
  remind: z.boolean(),
  /** An entry of the same person's journal that belongs to it. */
  entryId: z.uuid().nullable(),
})
export type FeelingFields = z.infer<typeof feelingFieldsSchema>

/** A feeling that is kept: with at least one word, and a strength. */
export const keptFields = feelingFieldsSchema.refine(
  ({ emotions, strength, strongest }) =>
    emotions.length > 0 && strength !== null && (strongest === null || emotions.includes(strongest)),
)

export const feelingSchema = z.strictObject({
  id: feelingId,
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
  /** Days until it is erased for good, while it is in the trash. It may be more. */
  daysLeft: z.int().min(0).nullable(),
  fields: feelingFieldsSchema,
})
export type Feeling = z.infer<typeof feelingSchema>

/** Where the next page of a list begins: after this row. */
export const feelingCursorSchema = z.strictObject({ day: localDay, time: localTime, createdAt: instant, id: feelingId })
export type FeelingCursor = z.infer<typeof feelingCursorSchema>

/** Everything is shown where a part is null or empty. */
export const feelingFilterSchema = z.strictObject({
  from: localDay.nullable(),
  to: localDay.nullable(),
  item: itemId.nullable(),
  /** Only what the person wants to be reminded of before a session together. */
  remind: z.boolean(),
  query: z.string().max(200),
})
export type FeelingFilter = z.infer<typeof feelingFilterSchema>

/** What stands in the fields for words of one's own, or in the search of feeling words, and was not added yet. */
export const typedWords = z.partialRecord(z.enum(itemFields), text(maxWord)).default({})
/** Of one writing: what is saved from it takes the place of every draft that it left, whichever comes later. */
export const draftId = z.uuid().nullable().default(null)

/** A log entry that was begun and not kept yet; `id` names the one that is being changed. */
export const feelingDraftSchema = z.strictObject({
  id: feelingId.nullable(),
  fields: feelingFieldsSchema,
  typed: typedWords,
  draftId,
})
export type FeelingDraft = z.infer<typeof feelingDraftSchema>

export const ownWordSchema = z.strictObject({
  id: itemId,
  field: z.enum(itemFields),
  label: z.string().trim().min(1).max(maxWord),
})
export type OwnWord = z.infer<typeof ownWordSchema>

export const wordsSchema = z.strictObject({
  own: z.array(ownWordSchema).max(maxOwnWords),
  /** Words that the person does not want to be offered. What was said with them stays readable. */
  hidden: z.array(itemId),
})
export type FeelingWords = z.infer<typeof wordsSchema>
