import { uiCopy } from './ui-copy.ts'

/** The person's own date, YYYY-MM-DD. */
export function localDay(date: Date): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0')
  return [pad(date.getFullYear(), 4), pad(date.getMonth() + 1, 2), pad(date.getDate(), 2)].join('-')
}

/** How a day is called in a list, seen from `now`. */
export function dayName(day: string, now: Date): string {
  if (day === localDay(now)) return uiCopy.today
  if (day === daysBefore(localDay(now), 1)) return uiCopy.yesterday
  const date = calendarDate(day)
  const isThisYear = date.getUTCFullYear() === now.getFullYear()
  return `${weekdayFormat.format(date)} ${(isThisYear ? dayFormat : dayOfYearFormat).format(date)}`
}

/**
 * A day of the calendar, to count with and to name. It is a day of no zone: there are zones that went without a day, and
 * a day that somebody wrote down stays what it was wherever they are now.
 */
function calendarDate(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

// Made once: making one takes longer than a hundred uses of it, and a long list uses many.
const timeZone = 'UTC'
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long' })
const dayOfYearFormat = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
const shortFormat = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' })
const mediumFormat = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium' })

/** The person's own time of day, HH:MM. */
export function localTime(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`
}

export function momentName(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant))
}

/** A day of every year. */
export function dayOfMonth(day: string): string {
  return dayFormat.format(calendarDate(day))
}

/** A day in a few letters, for an axis. */
export function shortDay(day: string): string {
  return shortFormat.format(calendarDate(day))
}

/** A day with its year, for a table. */
export function calendarDay(day: string): string {
  return mediumFormat.format(calendarDate(day))
}

/** The day that lies `days` before another, YYYY-MM-DD. */
export function daysBefore(day: string, days: number): string {
  const date = calendarDate(day)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 10)
}

/** How long something stays in a trash that has so many days left. */
export function staysUntil(daysLeft: number, now: Date): string {
  return daysLeft === 0 ? uiCopy.goesSoon : uiCopy.staysUntil(dayName(daysBefore(localDay(now), -daysLeft), now))
}

export function timeName(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date(instant))
}

/** Neighbouring rows of the same day, together. The order stays. */
export function byDay<T extends { day: string }>(rows: readonly T[]): { day: string; rows: T[] }[] {
  const groups: { day: string; rows: T[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.day === row.day) last.rows.push(row)
    else groups.push({ day: row.day, rows: [row] })
  }
  return groups
}
