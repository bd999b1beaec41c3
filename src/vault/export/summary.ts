import { addDays } from '#api/calendar.ts'
import type { ExportAsk } from '#api/export-contract.ts'
import type { ExportStretch, ExportSummary } from '#api/export-records.ts'
import { fewestForCharts } from '#api/feelings-looks.ts'
import { type ItemField, nothingHelped } from '#api/feelings-vocabulary.ts'
import type { WeekStart } from '#api/settings-contract.ts'
import { readOwnWords } from '../feelings/own-words.ts'
import { weekOf } from '../feelings/weeks.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { exportCopy } from './export-copy.ts'
import type { Period } from './export-place.ts'
import { labelOf } from './feeling-source.ts'

type FeelingsSummary = NonNullable<ExportSummary['feelings']>
type StretchSize = FeelingsSummary['by']

/** Rows that fit on the first page beside everything else. */
const mostStretches = 10
const sizes: readonly StretchSize[] = ['week', 'month', 'quarter', 'year']

/** Counted from columns alone: no text of the log is read for it, and a word that the person added is one. */
export function feelingsSummary(db: CipherDatabase, ask: ExportAsk): FeelingsSummary {
  const period = { from: ask.from, to: ask.to }
  const rows = db
    .prepare('SELECT day, strength FROM feeling WHERE trashed_at IS NULL AND day BETWEEN @from AND @to ORDER BY day')
    .all(period) as { day: string; strength: number | null }[]
  const by = sizes.find((size) => stretchesOf(period, size, ask.weekStart).length <= mostStretches) ?? 'year'
  const isEnough = rows.length >= fewestForCharts
  const own = readOwnWords(db)
  const without = ask.ownWords ? [] : own.map(({ id }) => id)
  const most = (field: ItemField, limit: number, only: readonly string[] | null = null) =>
    countItems(db, period, { field, limit, only, without }).map(({ id, entries }) => ({
      label: labelOf(field, id, own),
      entries,
    }))
  const mostAndOwn = (field: ItemField, limit: number) => {
    const entries = countWith(db, period, field, without)
    return [...most(field, limit), ...(entries === 0 ? [] : [{ label: exportCopy.feelings.own, entries }])]
  }
  return {
    entries: rows.length,
    by,
    stretches: isEnough ? stretchesOf(period, by, ask.weekStart).map((stretch) => counted(stretch, rows)) : [],
    words: mostAndOwn('emotions', 5),
    triggers: mostAndOwn('triggers', 3),
    helped: mostAndOwn('helped', 3),
    noted: [...most('body', 2, ['b_no_sleep', 'b_no_appetite']), ...most('emotions', 1, ['e_panicky'])],
  }
}

/** The period in pieces. The first and the last one may be cut by its ends. */
function stretchesOf({ from, to }: Period, size: StretchSize, weekStart: WeekStart): Period[] {
  const found: Period[] = []
  for (let start = from; start <= to; ) {
    const next = nextStart(start, size, weekStart)
    const last = addDays(next, -1)
    found.push({ from: start, to: last < to ? last : to })
    start = next
  }
  return found
}

function nextStart(day: string, size: StretchSize, weekStart: WeekStart): string {
  if (size === 'week') return addDays(weekOf(day, weekStart), 7)
  const [year = 0, month = 1] = day.split('-').map(Number)
  const months = { month: 1, quarter: 3, year: 12 }[size]
  const ahead = Math.floor((month - 1) / months) * months + months
  return new Date(Date.UTC(year, ahead, 1)).toISOString().slice(0, 10)
}

function counted({ from, to }: Period, rows: readonly { day: string; strength: number | null }[]): ExportStretch {
  const within = rows.filter(({ day }) => day >= from && day <= to)
  const values = within.flatMap(({ strength }) => strength ?? []).toSorted((a, b) => a - b)
  const [left, right] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]]
  const middle = left === undefined || right === undefined ? null : (left + right) / 2
  return { from, to, entries: within.length, middle, low: values.at(0) ?? null, high: values.at(-1) ?? null }
}

interface Counting {
  readonly field: ItemField
  readonly limit: number
  /** Null for every item. */
  readonly only: readonly string[] | null
  readonly without: readonly string[]
}

function countItems(db: CipherDatabase, period: Period, { field, limit, only, without }: Counting) {
  return db
    .prepare(
      `SELECT item AS id, count(*) AS entries FROM feeling JOIN feeling_item USING (number)
       WHERE trashed_at IS NULL AND day BETWEEN @from AND @to AND field = @field AND item <> '${nothingHelped}'
         AND (@only IS NULL OR item IN (SELECT value FROM json_each(@only)))
         AND item NOT IN (SELECT value FROM json_each(@without))
       GROUP BY item ORDER BY entries DESC, item LIMIT @limit`,
    )
    .all({
      ...period,
      field,
      limit,
      only: only === null ? null : JSON.stringify(only),
      without: JSON.stringify(without),
    }) as { id: string; entries: number }[]
}

/** Entries that name any of these. */
function countWith(db: CipherDatabase, period: Period, field: ItemField, items: readonly string[]): number {
  return db
    .prepare(
      `SELECT count(DISTINCT number) FROM feeling JOIN feeling_item USING (number)
       WHERE trashed_at IS NULL AND day BETWEEN @from AND @to AND field = @field
         AND item IN (SELECT value FROM json_each(@items))`,
    )
    .pluck()
    .get({ ...period, field, items: JSON.stringify(items) }) as number
}
