import type { WeekStart } from '#api/settings-contract.ts'

/** A month as its first day, YYYY-MM-01. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

export function addDays(day: string, count: number): string {
  const date = noonOf(day)
  date.setUTCDate(date.getUTCDate() + count)
  return dayOf(date)
}

/** The same day of another month, or the last one that it has. */
export function addMonths(day: string, count: number): string {
  const date = noonOf(monthOf(day))
  date.setUTCMonth(date.getUTCMonth() + count)
  const last = lastDay(dayOf(date))
  const wanted = `${last.slice(0, 8)}${day.slice(8)}`
  return wanted > last ? last : wanted
}

export function lastDay(day: string): string {
  const date = noonOf(monthOf(day))
  date.setUTCMonth(date.getUTCMonth() + 1, 0)
  return dayOf(date)
}

/** Days of the week are counted as `Date` does: 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6
export const firstOfWeek: Readonly<Record<WeekStart, Weekday>> = { sunday: 0, monday: 1, saturday: 6 }

/** The weeks of a month, each from its first day; null for days of other months. */
export function weeksOf(month: string, first: Weekday): (string | null)[][] {
  const before = placeInWeek(month, first)
  const days: (string | null)[] = Array.from({ length: before }, () => null)
  for (let day = month; day <= lastDay(month); day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** Days since the first one of its week. */
export function placeInWeek(day: string, first: Weekday): number {
  return (noonOf(day).getUTCDay() - first + 7) % 7
}

/** A day of no zone: there are zones that went without a day. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
