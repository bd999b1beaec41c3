import * as z from 'zod'
import { instant, itemId, localDay, strengths, text } from './feelings-fields.ts'
import { familyIds } from './feelings-vocabulary.ts'

// What its owner makes of the log: charts, days with a name, and looks back.

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

/** What stands in the small forms beside the log and was not added yet: a day being named, and a look back. */
export const begunSchema = z.strictObject({
  marker: z.strictObject({ day: localDay, label: text(maxMarkerLabel) }).nullable(),
  lookBack: lookBackAnswers.nullable(),
})
export type Begun = z.infer<typeof begunSchema>
