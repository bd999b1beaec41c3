import type { DemoEntry } from './demo-entries.ts'

/** When this began. Midnight may come while the vault is made, and its days stay as they are. */
const present = new Date()
/** By this minute, all that happens today has happened. */
const lastOfToday = 11

/** The moment so many days ago, at that hour and minute of the person's own clock. */
export function momentOf({ daysAgo, at: [hour, minute] }: Pick<DemoEntry, 'daysAgo' | 'at'>): Date {
  const moment = new Date(present)
  moment.setDate(moment.getDate() - daysAgo)
  moment.setHours(hour, minute, 0, 0)
  if (daysAgo !== 0) return moment
  // Right after midnight, today is shorter than what happens in it: nothing of it lies ahead, and its order stays.
  const midnight = new Date(present).setHours(0, 0, 0, 0)
  const share = Math.min(1, (present.getTime() - midnight) / (lastOfToday * 60_000))
  return new Date(midnight + (moment.getTime() - midnight) * share)
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
