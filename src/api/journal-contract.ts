import * as z from 'zod'
import { base } from './contract-base.ts'
import { journalDocumentSchema } from './journal-document.ts'

const entryId = z.uuid()
/** The person's own date, YYYY-MM-DD. It never moves with time zones. */
const localDay = z.iso.date()
const instant = z.iso.datetime()

/** What a list shows of an entry. `title` is its first line, `preview` the words after it. */
export const entrySummarySchema = z.strictObject({
  id: entryId,
  day: localDay,
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
  title: z.string().max(200),
  preview: z.string().max(400),
})
export type EntrySummary = z.infer<typeof entrySummarySchema>

export const entrySchema = entrySummarySchema.extend({ document: journalDocumentSchema })
export type Entry = z.infer<typeof entrySchema>

/** Where the next page of a list begins: after this row. */
export const entryCursorSchema = z.strictObject({ day: localDay, createdAt: instant, id: entryId })
export type EntryCursor = z.infer<typeof entryCursorSchema>

/** One found entry. `excerpt` alternates between plain and found stretches of its text. */
export const searchHitSchema = z.strictObject({
  entry: entrySummarySchema,
  excerpt: z.array(z.strictObject({ text: z.string(), found: z.boolean() })).max(64),
})
export type SearchHit = z.infer<typeof searchHitSchema>

const pageSize = z.int().min(1).max(50)
const byId = z.strictObject({ id: entryId })

export const journalContract = {
  list: base
    .input(
      z.strictObject({
        place: z.enum(['journal', 'trash']),
        after: entryCursorSchema.nullable(),
        limit: pageSize,
      }),
    )
    .output(z.strictObject({ entries: z.array(entrySummarySchema).max(50), next: entryCursorSchema.nullable() })),
  open: base.input(byId).output(entrySchema),
  /** Makes an empty entry dated `day`. The page calls it at the first keystroke, so looking leaves nothing behind. */
  create: base.input(z.strictObject({ day: localDay, document: journalDocumentSchema })).output(entrySchema),
  /** Durable when it answers: the words are on the disk, synced. */
  save: base.input(z.strictObject({ id: entryId, document: journalDocumentSchema })).output(entrySummarySchema),
  trash: base.input(byId).output(entrySummarySchema),
  restore: base.input(byId).output(entrySummarySchema),
  /** Removes one entry from the trash for good. An entry outside the trash is `not-found`. */
  erase: base.input(byId).output(z.strictObject({})),
  /** Newest first. `after` is the `next` of the page before. */
  search: base
    .input(z.strictObject({ query: z.string().max(200), after: z.int().min(1).nullable(), limit: pageSize }))
    .output(z.strictObject({ hits: z.array(searchHitSchema).max(50), next: z.int().min(1).nullable() })),
}
