import { strengths } from '#api/feelings-fields.ts'
import { type Charts, fewestForCharts, type Marker } from '#api/feelings-looks.ts'
import {
  type FamilyId,
  families,
  familyIds,
  goodFamilies,
  type ItemField,
  nothingHelped,
} from '#api/feelings-vocabulary.ts'
import type { WeekStart } from '#api/settings-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readMarkers } from './markers.ts'
import { weekOf, weeksFrom } from './weeks.ts'

export interface ChartsAsk {
  readonly from: string | null
  readonly to: string | null
  readonly weekStart: WeekStart
}

type Family = FamilyId | 'own'

const familyOf: ReadonlyMap<string, FamilyId> = new Map(
  familyIds.flatMap((id) => Object.keys(families[id].words).map((word) => [word, id] as const)),
)

const inWindow = `trashed_at IS NULL AND (@from IS NULL OR day >= @from) AND (@to IS NULL OR day <= @to)`

/** Everything that the charts draw, counted from the columns alone: no text of the log is read. */
export function chartsOf(db: CipherDatabase, ask: ChartsAsk): Charts {
  const { from, to } = ask
  const markers = readMarkers(db)
  const entries = db
    .prepare(`SELECT number, day, strength FROM feeling WHERE ${inWindow} ORDER BY day`)
    .raw()
    .all({ from, to }) as EntryRow[]
  if (entries.length < fewestForCharts) return { ...nothingToSay, entries: entries.length, markers }

  const { familiesOf, triggers, helped } = itemsOf(db, new Set(entries.map(([number]) => number)))
  const weekOfDay = remembered((day) => weekOf(day, ask.weekStart))
  const [first, last] = daysShown(entries, markers, ask)
  const starts = weeksFrom(weekOfDay(first), weekOfDay(last))
  const place = new Map(starts.map((start, at) => [start, at]))
  const placeOf = (day: string) => place.get(weekOfDay(day)) ?? 0
  return {
    entries: entries.length,
    weeks: strengthsByWeek(entries, starts, placeOf),
    families: familiesByWeek(entries, familiesOf, starts.length, placeOf),
    triggers: mostFirst(triggers),
    helped: mostFirst(helped),
    sideBySide: sideBySide(familiesOf),
    markers,
  }
}

/**
 * From the first entry to the last one, and on to named days of the same window: each of these has its line. Where the
 * window has no end, a named day adds no years before the first entry or after the last one.
 */
function daysShown(entries: readonly EntryRow[], markers: readonly Marker[], { from, to }: ChartsAsk) {
  const [first, last] = [entries[0]?.[1] ?? '', entries.at(-1)?.[1] ?? '']
  const within = markers.map(({ day }) => day).filter((day) => day >= (from ?? first) && day <= (to ?? last))
  const days = [first, last, ...within].toSorted()
  return [days[0] ?? first, days.at(-1) ?? last] as const
}

type EntryRow = readonly [number: number, day: string, strength: number | null]

const nothingToSay = {
  weeks: [],
  families: [],
  triggers: [],
  helped: [],
  sideBySide: { both: 0, good: 0, hard: 0 },
}

function strengthsByWeek(
  entries: readonly EntryRow[],
  starts: readonly string[],
  placeOf: (day: string) => number,
): Charts['weeks'] {
  const weeks = starts.map((start) => ({ start, strengths: strengths.map(() => 0), unsure: 0 }))
  for (const [, day, strength] of entries) {
    const week = weeks[placeOf(day)]
    if (week === undefined) continue
    if (strength === null) week.unsure += 1
    else week.strengths[strength - 1] = (week.strengths[strength - 1] ?? 0) + 1
  }
  return weeks.map((week) => {
    const values = week.strengths.flatMap((count, at) => Array<number>(count).fill(at + 1))
    if (values.length + week.unsure === 0) return { ...week, strengths: null, middle: null, low: null, high: null }
    return { ...week, middle: middleOf(values), low: values.at(0) ?? null, high: values.at(-1) ?? null }
  })
}

/** The middle of sorted values; of an even number of them, what lies between the two in the middle. */
function middleOf(values: readonly number[]): number | null {
  const [left, right] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]]
  return left === undefined || right === undefined ? null : (left + right) / 2
}

function familiesByWeek(
  entries: readonly EntryRow[],
  familiesOf: ReadonlyMap<number, ReadonlySet<Family>>,
  weeks: number,
  placeOf: (day: string) => number,
): Charts['families'] {
  const counts = new Map([...familyIds, 'own' as const].map((id) => [id, Array<number>(weeks).fill(0)]))
  for (const [number, day] of entries) {
    const at = placeOf(day)
    for (const family of familiesOf.get(number) ?? []) {
      const row = counts.get(family)
      if (row !== undefined) row[at] = (row[at] ?? 0) + 1
    }
  }
  return [...counts].filter(([, row]) => row.some((count) => count > 0)).map(([id, row]) => ({ id, weeks: row }))
}

/**
 * What the entries in the window hold. All items are read at once and in the order in which they lie, which takes
 * less than a third of the time of a join for each of them.
 */
function itemsOf(db: CipherDatabase, numbers: ReadonlySet<number>) {
  const rows = db
    .prepare("SELECT number, field, item FROM feeling_item WHERE field IN ('emotions', 'helped', 'triggers')")
    .raw()
    .all() as [number, ItemField, string][]
  const familiesOf = new Map<number, Set<Family>>()
  const counts = { triggers: new Map<string, number>(), helped: new Map<string, number>() }
  for (const [number, field, item] of rows) {
    if (!numbers.has(number) || item === nothingHelped) continue
    if (field === 'emotions') {
      const known = familiesOf.get(number)
      const family = familyOf.get(item) ?? 'own'
      if (known === undefined) familiesOf.set(number, new Set([family]))
      else known.add(family)
    } else if (field === 'triggers' || field === 'helped') {
      counts[field].set(item, (counts[field].get(item) ?? 0) + 1)
    }
  }
  return { familiesOf, ...counts }
}

function mostFirst(counts: ReadonlyMap<string, number>): { id: string; count: number }[] {
  const rows = [...counts].map(([id, count]) => ({ id, count }))
  return rows.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

/** Mixed feelings are normal. An own word is neither good nor hard: only its owner knows. */
function sideBySide(familiesOf: ReadonlyMap<number, ReadonlySet<Family>>): Charts['sideBySide'] {
  const found = { both: 0, good: 0, hard: 0 }
  for (const held of familiesOf.values()) {
    const known = [...held].filter((family) => family !== 'own')
    const good = known.some((family) => goodFamilies.includes(family))
    const hard = known.some((family) => !goodFamilies.includes(family))
    if (good) found.good += 1
    if (hard) found.hard += 1
    if (good && hard) found.both += 1
  }
  return found
}

function remembered(work: (day: string) => string): (day: string) => string {
  const known = new Map<string, string>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const found = work(day)
    known.set(day, found)
    return found
  }
}
