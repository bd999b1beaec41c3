import * as z from 'zod'
import { lifeStates, unsureState } from './agreements-contract.ts'
import { checkInMarks, noticings } from './check-ins-contract.ts'
import { pathIdSchema } from './reflection-steps.ts'

// What a document holds, apart from how it looks: also the schema of the JSON (docs/export-format.md). Days are the
// person's own; there are no times of day, and no ids.

const day = z.iso.date()
const count = z.int().min(0)
const strength = z.number().min(1).max(5).nullable()
const counted = z.strictObject({ label: z.string(), entries: count })

export const lineStyles = ['text', 'heading', 'quote', 'bullet', 'number', 'open', 'done', 'picture', 'rule'] as const
/** One paragraph of an entry. `number` counts in numbered lists, `depth` says how deep in lists and quotes it lies. */
const lineSchema = z.strictObject({
  style: z.enum(lineStyles),
  depth: z.int().min(0).max(24),
  number: z.int().nullable(),
  text: z.string(),
})
export type ExportLine = z.infer<typeof lineSchema>

/** Who said something: `first` and `second` where two have made it together. */
const voice = z.enum(['self', 'partner', 'both', 'first', 'second'])
export type Voice = z.infer<typeof voice>

const entry = z.strictObject({
  kind: z.literal('entry'),
  day,
  title: z.string().nullable(),
  lines: z.array(lineSchema),
})
/** What was written in the log of feelings. */
const feeling = z.strictObject({
  kind: z.literal('feeling'),
  day,
  words: z.array(z.string()),
  strength: z.union([z.int().min(1).max(5), z.literal('unsure')]).nullable(),
  facts: z.string(),
  story: z.string(),
  ask: z.string(),
})
const piece = z.strictObject({ kind: z.literal('piece'), day, by: voice, lines: z.array(lineSchema) })
const card = z.strictObject({
  kind: z.literal('card'),
  day,
  by: voice,
  words: z.array(z.string()),
  needs: z.array(z.string()),
  fears: z.array(z.string()),
  ask: z.string(),
  facts: z.string(),
  story: z.string(),
})
/** One sitting of the reflection on forgiving. `word` and `stand` are what was chosen, as the screen called it. */
const reflection = z.strictObject({
  kind: z.literal('reflection'),
  day,
  path: pathIdSchema,
  word: z.string().nullable(),
  stand: z.string().nullable(),
  answers: z.array(z.strictObject({ question: z.string(), lines: z.array(lineSchema) })),
})
/** What somebody answered to themselves when an agreement was up for review. */
const review = z.strictObject({
  kind: z.literal('review'),
  day,
  title: z.string(),
  answers: z.array(z.strictObject({ question: z.string(), text: z.string() })),
})
const question = z.strictObject({
  kind: z.literal('question'),
  day,
  by: voice,
  text: z.string(),
  answer: z.string().nullable(),
})
/** What whoever does a measure said of it. `title` is that of the agreement. */
const checkIn = z.strictObject({
  kind: z.literal('check-in'),
  day,
  by: voice,
  title: z.string(),
  mark: z.enum(checkInMarks),
  text: z.string(),
  noticed: z.enum(noticings).nullable(),
})
/** What somebody has said to both at a review. */
const said = z.strictObject({ kind: z.literal('said'), day, by: voice, title: z.string(), text: z.string() })
const agreementStates = [...lifeStates, unsureState, 'ended-on-date', 'ended-early', 'ended-other'] as const
const agreementFields = {
  title: z.string(),
  measure: z.string(),
  start: day,
  /** The last day, or the day on which it ended. */
  end: day,
  state: z.enum(agreementStates),
}
const agreement = z.strictObject({
  kind: z.literal('agreement'),
  ...agreementFields,
  doneBy: voice,
  inScope: z.string(),
  outOfScope: z.string(),
  why: z.array(z.strictObject({ by: voice, text: z.string() })),
})
/** Anything that stands behind the first page. A feature that has something to add adds its kind here. */
export const exportRecordSchema = z.discriminatedUnion('kind', [
  entry,
  feeling,
  reflection,
  review,
  piece,
  card,
  question,
  agreement,
  checkIn,
  said,
])
export type ExportRecord = z.infer<typeof exportRecordSchema>

/** Entries of one stretch of the period. Where nothing was logged, middle, low and high are null: a gap, and not a zero. */
const stretch = z.strictObject({ from: day, to: day, entries: count, middle: strength, low: strength, high: strength })
export type ExportStretch = z.infer<typeof stretch>

/** The first page. */
export const exportSummarySchema = z.strictObject({
  by: z.string(),
  for: z.string(),
  /** How the two are called where they have made it together; null where one has made it alone. */
  together: z.strictObject({ first: z.string(), second: z.string() }).nullable(),
  preparedOn: day,
  from: day,
  to: day,
  help: z.string(),
  safety: z.string(),
  /** Null where the log of feelings was left out. */
  feelings: z
    .strictObject({
      entries: count,
      by: z.enum(['week', 'month', 'quarter', 'year']),
      stretches: z.array(stretch),
      words: z.array(counted),
      triggers: z.array(counted),
      helped: z.array(counted),
      /** Sleep, appetite and panic, where they were named. */
      noted: z.array(counted),
    })
    .nullable(),
  days: z.array(z.strictObject({ day, label: z.string() })),
  agreements: z.array(z.strictObject(agreementFields)),
  attached: z.array(counted),
  leftOut: z.array(z.string()),
})
export type ExportSummary = z.infer<typeof exportSummarySchema>
export type Together = ExportSummary['together']

/** The whole JSON file. */
export const exportFileSchema = z.strictObject({
  format: z.literal('summary-and-records/1'),
  summary: exportSummarySchema,
  records: z.array(exportRecordSchema),
})
