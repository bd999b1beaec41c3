import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { journalDocumentSchema, sharedDocumentSchema } from './journal-document.ts'
import { promptIdSchema } from './journal-prompts.ts'

const entryId = z.uuid()
/** The person's own date, YYYY-MM-DD. It never moves with time zones. */
const localDay = z.iso.date()
const instant = z.iso.datetime()

/** A word that a person gives to entries. Upper and lower case make no other tag. */
const tagLabel = z.string().trim().min(1).max(60)
export const tagSchema = z.strictObject({ id: z.uuid(), label: tagLabel })
export type Tag = z.infer<typeof tagSchema>

/** What an entry was begun with: a prompt of the app's, or an own template as it was called then. */
export const entryPromptSchema = z.union([
  z.strictObject({ id: promptIdSchema }),
  z.strictObject({ text: z.string().min(1).max(500) }),
])
export type EntryPrompt = z.infer<typeof entryPromptSchema>

/**
 * What a person begins entries with: a name, which may be a whole question and may be empty, and a page, which may be
 * empty too. Pictures stay with their entries.
 */
export const templateSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().max(500),
  document: sharedDocumentSchema,
})
export type Template = z.infer<typeof templateSchema>
/** What a list shows of a template: a page may be as long as an entry. */
export const namedTemplateSchema = templateSchema.pick({ id: true, name: true })
export type NamedTemplate = z.infer<typeof namedTemplateSchema>
export const mostTemplates = 200

/** What a list shows of an entry. `title` is its own, or else its first line; `preview` the words after it. */
export const entrySummarySchema = z.strictObject({
  id: entryId,
  day: localDay,
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
  /** Days until it is erased for good, while it is in the trash. It may be more. */
  daysLeft: z.int().min(0).nullable(),
  title: z.string().max(200),
  preview: z.string().max(400),
  pinned: z.boolean(),
  hasImage: z.boolean(),
})
export type EntrySummary = z.infer<typeof entrySummarySchema>

export const entrySchema = entrySummarySchema.extend({
  /** Null where the first line stands for it. */
  ownTitle: z.string().max(120).nullable(),
  tags: z.array(tagLabel).max(20),
  prompt: entryPromptSchema.nullable(),
  document: journalDocumentSchema,
})
export type Entry = z.infer<typeof entrySchema>

/** Where the next page of a list begins: after this row. Pinned entries stand before the others. */
export const entryCursorSchema = z.strictObject({
  pinned: z.boolean(),
  day: localDay,
  createdAt: instant,
  id: entryId,
})
export type EntryCursor = z.infer<typeof entryCursorSchema>

/** The same in a search, where nothing stands first. */
export const hitCursorSchema = entryCursorSchema.omit({ pinned: true })
export type HitCursor = z.infer<typeof hitCursorSchema>

/**
 * What narrows a list. Both days belong to it; `any` stands for every entry that was begun with a prompt, or has a picture.
 * `template` is the name of an own template, as entries keep it that were begun with it.
 */
export const journalFilterSchema = z.strictObject({
  from: localDay.nullable(),
  to: localDay.nullable(),
  tag: z.uuid().nullable(),
  prompt: z.union([z.literal('any'), promptIdSchema]).nullable(),
  template: z.string().min(1).max(500).nullable(),
  image: z.literal('any').nullable(),
})
export type JournalFilter = z.infer<typeof journalFilterSchema>
export const everyEntry: JournalFilter = {
  from: null,
  to: null,
  tag: null,
  prompt: null,
  template: null,
  image: null,
}

/** One found entry. `excerpt` alternates between plain and found stretches of its text. */
export const searchHitSchema = z.strictObject({
  entry: entrySummarySchema,
  excerpt: z.array(z.strictObject({ text: z.string(), found: z.boolean() })).max(64),
})
export type SearchHit = z.infer<typeof searchHitSchema>

const pageSize = z.int().min(1).max(50)
const byId = z.strictObject({ id: entryId })
const filter = journalFilterSchema.default(everyEntry)

export const journalContract = {
  list: base
    .input(
      z.strictObject({
        place: z.enum(['journal', 'trash']),
        filter,
        after: entryCursorSchema.nullable(),
        limit: pageSize,
      }),
    )
    .output(z.strictObject({ entries: z.array(entrySummarySchema).max(50), next: entryCursorSchema.nullable() })),
  open: base.input(byId).output(entrySchema),
  /** Makes an empty entry dated `day`. The page calls it at the first keystroke, so looking leaves nothing behind. */
  create: base
    .input(
      z.strictObject({
        day: localDay,
        document: journalDocumentSchema,
        prompt: entryPromptSchema.nullable().default(null),
      }),
    )
    .output(entrySchema),
  /** Durable when it answers: the words are on the disk, synced. */
  save: base.input(z.strictObject({ id: entryId, document: journalDocumentSchema })).output(entrySummarySchema),
  /** What stands above the words. Only what is named changes; a title without words is no title. */
  change: base
    .input(
      z.strictObject({
        id: entryId,
        day: localDay.optional(),
        ownTitle: z.string().max(120).nullable().optional(),
        tags: z.array(tagLabel).max(20).optional(),
        pinned: z.boolean().optional(),
        /** One that was chosen while the entry was being made. */
        prompt: entryPromptSchema.nullable().optional(),
      }),
    )
    .output(entrySchema),
  trash: base.input(byId).output(entrySummarySchema),
  restore: base.input(byId).output(entrySummarySchema),
  /** Removes one entry from the trash for good. An entry outside the trash is `not-found`. */
  erase: base.input(byId).output(z.strictObject({})),
  /** The same with all that is in the trash. */
  emptyTrash: base.input(nothing).output(nothing),
  /** The newest day first. `after` is the `next` of the page before. */
  search: base
    .input(z.strictObject({ query: z.string().max(200), filter, after: hitCursorSchema.nullable(), limit: pageSize }))
    .output(z.strictObject({ hits: z.array(searchHitSchema).max(50), next: hitCursorSchema.nullable() })),
  /** Entries whose title holds every word of `query`, the newest day first; the last word may be the beginning of one. */
  titles: base
    .input(z.strictObject({ query: z.string().max(200), limit: z.int().min(1).max(20) }))
    .output(z.strictObject({ entries: z.array(entrySummarySchema).max(20) })),
  /** The days from `from` to `to`, both included and 62 at most, that have entries. */
  days: base
    .input(z.strictObject({ from: localDay, to: localDay }))
    .output(z.strictObject({ days: z.array(localDay).max(62) })),
  /**
   * Entries of the same day in earlier years, the latest year first. Those that were begun with a prompt that can stir
   * things up are left out unless they are asked for; `leftOut` says whether there were any.
   */
  onThisDay: base
    .input(z.strictObject({ today: localDay, heavy: z.boolean() }))
    .output(z.strictObject({ entries: z.array(entrySummarySchema).max(100), leftOut: z.boolean() })),
  /** What a list can be narrowed by: the tags by their labels, and the prompts that entries were begun with. */
  labels: base
    .input(nothing)
    .output(z.strictObject({ tags: z.array(tagSchema).max(2000), prompts: z.array(promptIdSchema).max(2000) })),
  /**
   * Gives a tag another label on every entry. `done` is false, and nothing has changed, when another tag has that label
   * already and the two are not to be put together.
   */
  renameTag: base
    .input(z.strictObject({ id: z.uuid(), label: tagLabel, merge: z.boolean() }))
    .output(z.strictObject({ done: z.boolean() })),
  /** Takes a tag from every entry. The entries stay. */
  removeTag: base.input(byId).output(nothing),
  /** `putOff`: prompts that are not offered for now. `firstWeek`: whether the room was made less than a week ago. */
  prompts: base.input(z.strictObject({ today: localDay })).output(
    z.strictObject({
      putOff: z.array(promptIdSchema).max(200),
      firstWeek: z.boolean(),
      /** The latest first. */
      templates: z.array(namedTemplateSchema).max(mostTemplates),
    }),
  ),
  /** Not offered again for 60 days. */
  putOffPrompt: base.input(z.strictObject({ id: promptIdSchema, today: localDay })).output(nothing),
  openTemplate: base.input(byId).output(templateSchema),
  /** `templates-full` when there are as many as a room holds: none goes by itself. */
  addTemplate: base.input(templateSchema.omit({ id: true })).output(namedTemplateSchema),
  /** Only what is named changes. Entries that were begun with it stay as they are. */
  changeTemplate: base.input(templateSchema.partial({ name: true, document: true })).output(namedTemplateSchema),
  /** Entries that were begun with it keep its name and its words. */
  removeTemplate: base.input(byId).output(nothing),
}
