import type { DemoEntry } from './demo-entries.ts'

/** The moment so many days ago, at that hour and minute of the person's own clock. */
export function momentOf({ daysAgo, at: [hour, minute] }: Pick<DemoEntry, 'daysAgo' | 'at'>): Date {
  const moment = new Date()
  moment.setDate(moment.getDate() - daysAgo)
  moment.setHours(hour, minute, 0, 0)
  return moment
}

/** The day so many days ago, YYYY-MM-DD. */
export function dayBefore(daysAgo: number): string {
  return localDay(momentOf({ daysAgo, at: [12, 0] }))
}

/** A time of day as the person's clock shows it, HH:MM. */
export function localTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** A date as the person's calendar shows it, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** As the screens write a day. */
export function calendarDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'medium' }).format(new Date(`${day}T12:00:00Z`))
}
