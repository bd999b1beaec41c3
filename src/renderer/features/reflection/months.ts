import { localDay } from '../../ui/days.ts'

/** The same date so many months later; in a month without it, its last day. */
export function monthsFrom(now: Date, months: number): string {
  const lastOfMonth = new Date(now.getFullYear(), now.getMonth() + months + 1, 0)
  const date = Math.min(now.getDate(), lastOfMonth.getDate())
  return localDay(new Date(lastOfMonth.getFullYear(), lastOfMonth.getMonth(), date))
}
