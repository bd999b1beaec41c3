import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import {
  draftId,
  feelingCursorSchema,
  feelingDraftSchema,
  feelingFilterSchema,
  feelingId,
  feelingSchema,
  itemId,
  keptFields,
  localDay,
  maxDrafts,
  ownWordSchema,
  typedWords,
  wordsSchema,
} from './feelings-fields.ts'
import { begunSchema, chartsSchema, lookBackSchema, markerSchema } from './feelings-looks.ts'
import { weekStarts } from './settings-contract.ts'

const byId = z.strictObject({ id: feelingId })

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
  begun: base.input(nothing).output(begunSchema),
  /** Durable when it answers. Only what is named changes, and null takes it out; what was added is taken out by itself. */
  keepBegun: base.input(begunSchema.partial()).output(nothing),
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
