import * as z from 'zod'
import { daysBetween } from './calendar.ts'
import { base, nothing } from './contract-base.ts'
import { pageNodeSchema } from './export-page.ts'
import { weekStarts } from './settings-contract.ts'
import { pieceSchema } from './upload.ts'
import { publicMemberSchema } from './vault-contract.ts'

/** What of one's own room can be chosen, one by one. */
export const ownExportKinds = ['entry', 'feeling', 'day', 'reflection', 'review'] as const
/** What of the shared room can be. A check-in is also what somebody has said to both at a review. */
export const sharedExportKinds = ['piece', 'question', 'agreement', 'check-in'] as const
export const exportKinds = [...ownExportKinds, ...sharedExportKinds] as const
export type ExportKind = (typeof exportKinds)[number]

/** Most of one kind in one document, and longest period, in days. */
export const maxExportItems = 10_000
export const maxExportDays = 3_660
/** Longest words for the reader, and for a line about safety, in characters: they have to fit on the first page. */
export const maxHelp = 600
export const maxSafety = 200
const maxWho = 60
/** Names that are listed at once, and names that a person can add. */
export const maxListedNames = 1000
export const maxAddedNames = 100
/** Longest name, in characters: what is longer is nobody's. */
export const longestName = 60
const name = z.string().trim().min(1).max(longestName)

export const nameGuesses = ['name', 'unknown', 'unsure'] as const
export const partnerNames = ['my-partner', 'initial', 'name'] as const
export const exportFormats = ['page', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

const chosen = z.array(z.uuid()).max(maxExportItems).default([])
const period = { from: z.iso.date(), to: z.iso.date() }
const isPeriod = ({ from, to }: { from: string; to: string }) => from <= to && daysBetween(from, to) < maxExportDays

/** Everything that decides what a document holds. Where nothing is said of something, it is not in it. */
export const exportAskSchema = z
  .strictObject({
    ...period,
    /** The person's own date. */
    today: z.iso.date(),
    by: z.string().trim().max(maxWho).default(''),
    for: z.string().trim().max(maxWho).default(''),
    help: z.string().max(maxHelp).default(''),
    safety: z.string().max(maxSafety).default(''),
    feelings: z.boolean().default(false),
    /** Words that the person added to the log, in the summary of it. Without it they are counted, and not said. */
    ownWords: z.boolean().default(false),
    weekStart: z.enum(weekStarts),
    chosen: z.strictObject(
      Object.fromEntries(exportKinds.map((kind) => [kind, chosen])) as Record<ExportKind, typeof chosen>,
    ),
    /** Agreements with all their words, behind the first page. */
    inFull: z.boolean().default(false),
    partner: z.enum(partnerNames).default('my-partner'),
    /** Names that stay as they are typed. Every other one that is found becomes an initial. */
    keep: z.array(name).max(maxListedNames).default([]),
    /** Names that were not found, and become initials too. */
    more: z.array(name).max(maxAddedNames).default([]),
  })
  .refine(isPeriod)
export type ExportAsk = z.infer<typeof exportAskSchema>

export const exportItemSchema = z.strictObject({ id: z.uuid(), day: z.iso.date(), label: z.string().max(400) })
export type ExportItem = z.infer<typeof exportItemSchema>

export const foundNameSchema = z.strictObject({
  name: z.string().max(longestName),
  /** Likely somebody's; a word that is not known; perhaps a place, or another word. */
  guess: z.enum(nameGuesses),
})
export type FoundName = z.infer<typeof foundNameSchema>

/** A therapist's own key as the `age` tool prints it, or six words that are told another way. */
export const sealForSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key'), key: z.string().trim().min(1).max(5000) }),
  z.strictObject({ kind: z.literal('words') }),
])
export type SealFor = z.infer<typeof sealForSchema>

const underway = z.strictObject({ id: z.uuid() })
const memberId = publicMemberSchema.shape.id

/**
 * The document for a therapist. It is made in the engine, of what was chosen and nothing else, and leaves it sealed.
 * Nothing of it is kept anywhere: no record says that one was made. In a session together it is of the shared room alone,
 * and whatever asks for something of one's own is `locked`.
 */
export const exportContract = {
  /** What there is to choose from in a period, the earliest first. */
  items: base
    .input(
      z
        .strictObject({
          kind: z.enum(exportKinds),
          ...period,
          after: exportItemSchema.pick({ id: true, day: true }).nullable(),
          limit: z.int().min(1).max(200),
        })
        .refine(isPeriod),
    )
    .output(
      z.strictObject({
        items: z.array(exportItemSchema),
        next: exportItemSchema.pick({ id: true, day: true }).nullable(),
      }),
    ),
  /** Names in what was chosen; `isAll` is false when there are more than can be listed. */
  names: base
    .input(z.strictObject({ ask: exportAskSchema }))
    .output(z.strictObject({ names: z.array(foundNameSchema).max(maxListedNames), isAll: z.boolean() })),
  /** Makes the document once, to know what it is. Beginning another, or a lock, ends the one before. */
  begin: base.input(z.strictObject({ ask: exportAskSchema })).output(
    z.strictObject({
      ...underway.shape,
      records: z.int().min(0),
      title: z.string(),
      /** The style sheet that stands in the file. */
      style: z.string(),
      /** SHA-256 of the file before it is padded and sealed, in hex. */
      digest: z.string(),
    }),
  ),
  /** A piece of the document, as it will be written. */
  preview: base
    .input(underway.extend({ after: z.int().min(0) }))
    .output(z.strictObject({ nodes: z.array(pageNodeSchema), next: z.int().min(1).nullable() })),
  /** In a session together: one of the two says that they give this, or takes it back. It is said of this very document. */
  keep: base
    .input(underway.extend({ member: memberId, keeps: z.boolean() }))
    .output(z.strictObject({ keptBy: z.array(memberId).max(2) })),
  /**
   * Says for whom it is sealed, and answers the words where there are any. `invalid-input` for a key that is none;
   * `not-found` in a session together, as long as not both have said that they give it.
   */
  seal: base
    .input(underway.extend({ for: sealForSchema }))
    .output(z.strictObject({ words: z.array(z.string()).nullable() })),
  /**
   * The next piece of a sealed file; 0 begins it. `moved-on` when something that it holds was changed since it was begun:
   * then it is not what was previewed, and never becomes whole.
   */
  read: base
    .input(underway.extend({ format: z.enum(exportFormats), piece: z.int().min(0) }))
    .output(z.strictObject({ piece: pieceSchema, isLast: z.boolean(), done: z.int().min(0) })),
  /** Lets go of a file that is half read, and of whom it was sealed for. The document is still there. */
  stop: base.input(underway).output(nothing),
  cancel: base.input(underway).output(nothing),
}
