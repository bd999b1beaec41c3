import { localDay } from '../../ui/days.ts'

/** A month as its first day, YYYY-MM-01. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

export function addDays(day: string, count: number): string {
  const date = noonOf(day)
  date.setDate(date.getDate() + count)
  return localDay(date)
}

/** The same day of another month, or the last one that it has. */
export function addMonths(day: string, count: number): string {
  const date = noonOf(monthOf(day))
  date.setMonth(date.getMonth() + count)
  const last = lastDay(localDay(date))
  const wanted = `${last.slice(0, 8)}${day.slice(8)}`
  return wanted > last ? last : wanted
}

export function lastDay(day: string): string {
  const date = noonOf(monthOf(day))
  date.setMonth(date.getMonth() + 1, 0)
  return localDay(date)
}

/** The weeks of a month from Monday to Sunday; null for days of other months. */
export function weeksOf(month: string): (string | null)[][] {
  const before = weekday(month)
  const days: (string | null)[] = Array.from({ length: before }, () => null)
  for (let day = month; day <= lastDay(month); day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** Days since Monday. */
export function weekday(day: string): number {
  return (noonOf(day).getDay() + 6) % 7
}

/** Noon is on the same day wherever a clock is set forward or back. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00`)
}
