import type { WeekStart } from '#api/settings-contract.ts'

const millisecondsOfDay = 24 * 60 * 60 * 1000
const firstDay: Readonly<Record<WeekStart, number>> = { sunday: 0, monday: 1, saturday: 6 }

/**
 * The first day of the week of `day`, both YYYY-MM-DD. Only the calendar counts: no clock and no time zone, so that a
 * night on which clocks are changed makes no week longer.
 */
export function weekOf(day: string, weekStart: WeekStart): string {
  const time = Date.parse(day) // a date alone is read as midnight UTC
  const since = (new Date(time).getUTCDay() - firstDay[weekStart] + 7) % 7
  return dayOf(time - since * millisecondsOfDay)
}

/** Every week from `first` to `last`, both first days of weeks. */
export function weeksFrom(first: string, last: string): string[] {
  const weeks: string[] = []
  const end = Date.parse(last)
  for (let time = Date.parse(first); time <= end; time += 7 * millisecondsOfDay) weeks.push(dayOf(time))
  return weeks
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
