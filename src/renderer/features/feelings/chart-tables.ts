import { strengths } from '#api/feelings-fields.ts'
import type { Charts, Marker } from '#api/feelings-looks.ts'
import { calendarDay, daysBefore } from '../../ui/days.ts'
import type { ChartRow } from './chart-frame.tsx'
import { chartsCopy } from './charts-copy.ts'
import { familyName } from './family-plots.tsx'
import { feelingsCopy } from './feelings-copy.ts'
import { strengthLabel } from './strength-choice.tsx'

/** The numbers of the charts over time, week by week: for each dot, line and bar of a picture the same in a cell. */
export function strengthRows({ weeks, markers }: Charts): ChartRow[] {
  return weeks.map((week) => ({
    ...rowOf(week.start, markers),
    cells: week.strengths && [
      ...week.strengths,
      week.unsure,
      week.low === null || week.high === null ? '' : chartsCopy.strength.range(week.low, week.high),
      week.middle ?? '',
    ],
  }))
}

export function strengthHead(): string[] {
  const { columns } = chartsCopy.strength
  return [
    chartsCopy.week,
    ...strengths.map(strengthLabel),
    feelingsCopy.strengthNames.unsure,
    columns.range,
    columns.middle,
  ]
}

export function familyRows({ weeks, families, markers }: Charts): ChartRow[] {
  return weeks.map(({ start, strengths: known }, at) => {
    const counts = families.map(({ id, weeks: row }) => ({ name: familyName(id), count: row[at] ?? 0 }))
    const said = counts.filter(({ count }) => count > 0).map(({ name, count }) => `${name}: ${count}`)
    return { ...rowOf(start, markers), cells: known && [said.join('; ')] }
  })
}

/** A week, and what its owner named in it. */
function rowOf(start: string, markers: readonly Marker[]): Pick<ChartRow, 'key' | 'name'> {
  const named = markers.filter(({ day }) => day >= start && daysBefore(day, 6) <= start)
  const lines = named.map(({ day, label }) => `${calendarDay(day)}: ${label}`)
  return { key: start, name: [calendarDay(start), ...lines].join('\n') }
}
