import type { Charts } from '#api/feelings-contract.ts'
import { calendarDay } from '../../ui/days.ts'
import { chartsCopy } from './charts-copy.ts'
import { familyName } from './family-plots.tsx'

type Rows = { key: string; name: string; cells: (string | number)[] }[]

/** The numbers of the charts over time, week by week. What a picture leaves blank is said to hold no entries. */
export function strengthRows({ weeks }: Charts): Rows {
  return weeks.map((week) => {
    const known = (week.strengths ?? []).reduce((sum, count) => sum + count, 0)
    const cells =
      week.strengths === null
        ? ['', '', '', chartsCopy.noEntries, '']
        : [week.low ?? '', week.middle ?? '', week.high ?? '', known + week.unsure, week.unsure]
    return { key: week.start, name: calendarDay(week.start), cells }
  })
}

export function familyRows({ weeks, families }: Charts): Rows {
  return weeks.map(({ start, strengths }, at) => ({
    key: start,
    name: calendarDay(start),
    cells: families.map((family) => (strengths === null ? '' : (family.weeks[at] ?? 0))),
  }))
}

export function familyHead({ families }: Charts): string[] {
  return [chartsCopy.week, ...families.map(({ id }) => familyName(id))]
}
