import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { entrySchema } from './journal-contract.ts'

/** Entries in one message at most; a page sends fewer when they are long. */
export const maxImportBatch = 200
/** Entries of one import, and what all their documents together have as text, in characters. */
export const maxImportEntries = 50_000
export const maxImportLength = 128 * 1024 * 1024

const sourceSchema = z.string().min(1).max(200)

/** An entry that comes from elsewhere. `source` says which one it is there, so that it is known again. */
export const importedEntrySchema = entrySchema
  .pick({
    day: true,
    createdAt: true,
    updatedAt: true,
    ownTitle: true,
    tags: true,
    pinned: true,
    prompt: true,
    document: true,
  })
  .extend({ source: sourceSchema })
export type ImportedEntry = z.infer<typeof importedEntrySchema>

const byId = z.strictObject({ id: z.uuid() })
const count = z.int().min(0)

/** What became of the entries of one message. */
export const importCountsSchema = z.strictObject({
  /** Set aside, to be brought in. */
  taken: count,
  /** Here already, in the journal or in the trash. They stay as they are. */
  known: count,
  /** The same once more within one import. */
  twice: count,
})
export type ImportCounts = z.infer<typeof importCountsSchema>

/** The steps of bringing in. Once `searching` was said, the entries are there. */
export const importSteps = ['keeping', 'searching', 'done'] as const
export type ImportStep = (typeof importSteps)[number]

/**
 * Entries from elsewhere. The page reads the files; the engine takes what fits its schema, sets it aside in the room, and
 * makes entries of all of it at once, or of none. What was set aside is gone when it is not wanted, and when the room is
 * opened the next time.
 */
export const importContract = {
  /** Begins anew. What an earlier one set aside is taken away. */
  begin: base.input(nothing).output(byId),
  /** Which of these are here already, so that nothing else of them is brought: neither their pictures nor their words. */
  known: base
    .input(byId.extend({ sources: z.array(sourceSchema).min(1).max(maxImportBatch) }))
    .output(z.strictObject({ known: z.array(z.boolean()).max(maxImportBatch) })),
  /** `not-found` when another one was begun or the room was closed since; `too-large` beyond what one import can bring. */
  add: base
    .input(byId.extend({ entries: z.array(importedEntrySchema).min(1).max(maxImportBatch) }))
    .output(importCountsSchema),
  /** All of them or none. It goes on until everything can be searched, also when nobody listens any more. */
  commit: base.input(byId).output(eventIterator(z.strictObject({ step: z.enum(importSteps), done: count, of: count }))),
  cancel: base.input(byId).output(nothing),
  /** The last import of which some entries are in the journal, and how many; null when there is none. */
  last: base
    .input(nothing)
    .output(z.strictObject({ last: z.strictObject({ id: z.uuid(), entries: z.int().min(1) }).nullable() })),
  /** Moves to the trash what one import has brought and is still in the journal. Answers how many. */
  takeBack: base.input(byId).output(z.strictObject({ entries: count })),
}
