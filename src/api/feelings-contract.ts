import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { familyIds, type ItemField, itemFields } from './feelings-vocabulary.ts'
import { weekStarts } from './settings-contract.ts'

const feelingId = z.uuid()
/** The person's own date, YYYY-MM-DD. It never moves with time zones. */
const localDay = z.iso.date()
/** The person's own time of day, HH:MM. */
const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const instant = z.iso.datetime()

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
const text = (most: number) => z.string().max(most)

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
const keptFields = feelingFieldsSchema.refine(
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
const typedWords = z.partialRecord(z.enum(itemFields), text(maxWord)).default({})
/** Of one writing: what is saved from it takes the place of every draft that it left, whichever comes later. */
const draftId = z.uuid().nullable().default(null)

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

const byId = z.strictObject({ id: feelingId })
const wordsSchema = z.strictObject({
  own: z.array(ownWordSchema).max(maxOwnWords),
  /** Words that the person does not want to be offered. What was said with them stays readable. */
  hidden: z.array(itemId),
})
export type FeelingWords = z.infer<typeof wordsSchema>

/** Entries below which nothing is said about them. */
export const fewestForCharts = 5
/** Longest name of an own marker, in characters, and the most that one person can have. */
export const maxMarkerLabel = 80
export const maxMarkers = 200

const count = z.int().min(0)
const strengthValue = z.number().min(1).max(5)

/** One week of the log. Where nothing was logged, everything is null: a gap is blank, and not a zero. */
const weekSchema = z.strictObject({
  start: localDay,
  /** Entries of each strength, from 1 to 5; null in a week without entries. */
  strengths: z.array(count).length(strengths.length).nullable(),
  unsure: count,
  middle: strengthValue.nullable(),
  low: strengthValue.nullable(),
  high: strengthValue.nullable(),
})
const countedItem = z.strictObject({ id: itemId, count })

export const markerSchema = z.strictObject({
  id: z.uuid(),
  day: localDay,
  label: z.string().trim().min(1).max(maxMarkerLabel),
})
export type Marker = z.infer<typeof markerSchema>

/** What the charts draw. With fewer entries than `fewestForCharts` every list is empty. */
export const chartsSchema = z.strictObject({
  entries: count,
  /** Without a gap, from the first week with an entry or a named day to the last one. */
  weeks: z.array(weekSchema),
  /** For each family the entries that hold a word of it, week by week; `own` for words of one's own. */
  families: z.array(z.strictObject({ id: z.enum([...familyIds, 'own']), weeks: z.array(count) })),
  /** The most frequent first. */
  triggers: z.array(countedItem),
  helped: z.array(countedItem),
  /** Entries with a good word and a hard one side by side, and entries with either. */
  sideBySide: z.strictObject({ both: count, good: count, hard: count }),
  markers: z.array(markerSchema).max(maxMarkers),
})
export type Charts = z.infer<typeof chartsSchema>

/** The five sentences of the weekly look-back, answered from 1 "not at all" to 5 "very much", or passed over. */
export const lookBackItems = ['said', 'matched', 'cared', 'own-life', 'ahead'] as const
const lookBackAnswers = z.record(z.enum(lookBackItems), z.literal(strengths).nullable())
export const lookBackSchema = z.strictObject({
  id: z.uuid(),
  day: localDay,
  createdAt: instant,
  answers: lookBackAnswers,
})
export type LookBack = z.infer<typeof lookBackSchema>

export const feelingsContract = {
  /** Newest first. */
  list: base
    .input(
      z.strictObject({
        place: z.enum(['log', 'trash']),
        filter: feelingFilterSchema,
        after: feelingCursorSchema.nullable(),
        limit: z.int().min(1).max(50),
      }),
    )
    .output(z.strictObject({ feelings: z.array(feelingSchema).max(50), next: feelingCursorSchema.nullable() })),
  open: base.input(byId).output(feelingSchema),
  /**
   * Keeps a new one (`id` null) or a changed one with the words that are typed, and takes its draft away. Durable when
   * it answers. `offerSupport` follows a strength of 5, at most once a day of the person's own; `today` says which that
   * is. `too-large` when there are too many own words.
   */
  save: base
    .input(
      z.strictObject({ id: feelingId.nullable(), fields: keptFields, typed: typedWords, draftId, today: localDay }),
    )
    .output(z.strictObject({ feeling: feelingSchema, offerSupport: z.boolean() })),
  remind: base.input(z.strictObject({ id: feelingId, remind: z.boolean() })).output(feelingSchema),
  trash: base.input(byId).output(feelingSchema),
  restore: base.input(byId).output(feelingSchema),
  /** Removes one from the trash for good. One outside the trash is `not-found`. */
  erase: base.input(byId).output(nothing),
  /** The same with all that is in the trash of the log. */
  emptyTrash: base.input(nothing).output(nothing),
  /** The person's own words, and those that they have hidden. */
  words: base.input(nothing).output(wordsSchema),
  /** The same word twice is one word: the answer is the one that is there. */
  addWord: base.input(ownWordSchema.omit({ id: true })).output(ownWordSchema),
  /** Takes an own word away for good; `not-found` when there is none, or when an entry or a draft was said with it. */
  removeWord: base.input(z.strictObject({ id: itemId })).output(wordsSchema),
  /** Hidden words are no longer offered. `not-found` for an own word that is not there. */
  hideWord: base.input(z.strictObject({ id: itemId, hidden: z.boolean() })).output(wordsSchema),
  /** What was begun and not kept: one new entry at most, and one change of each. The new one comes first. */
  drafts: base.input(nothing).output(z.strictObject({ drafts: z.array(feelingDraftSchema).max(maxDrafts) })),
  /** Durable when it answers. A draft that comes later than what was saved from it is not kept. */
  keepDraft: base.input(z.strictObject({ draft: feelingDraftSchema })).output(nothing),
  /** Takes out of the room what was begun for an entry, or for a new one. */
  dropDraft: base.input(z.strictObject({ id: feelingId.nullable() })).output(nothing),
  /** Everything that the charts draw of the days from `from` to `to`, both included; null for all there is. */
  charts: base
    .input(z.strictObject({ from: localDay.nullable(), to: localDay.nullable(), weekStart: z.enum(weekStarts) }))
    .output(chartsSchema),
  /** `too-large` when there are too many. */
  addMarker: base.input(markerSchema.omit({ id: true })).output(markerSchema),
  removeMarker: base.input(byId).output(nothing),
  /** The latest first. */
  lookBacks: base.input(nothing).output(z.strictObject({ lookBacks: z.array(lookBackSchema).max(1000) })),
  addLookBack: base.input(lookBackSchema.omit({ id: true, createdAt: true })).output(lookBackSchema),
  removeLookBack: base.input(byId).output(nothing),
}
