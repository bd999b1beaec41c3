/** Days are the person's own: `YYYY-MM-DD`, without a time zone. A moment is turned into one where it is looked at. */

export function localDay(moment: Date): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0')
  return [pad(moment.getFullYear(), 4), pad(moment.getMonth() + 1, 2), pad(moment.getDate(), 2)].join('-')
}

/** The first moment of a day here, in milliseconds since 1970. */
export function startOfDay(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return new Date(year, month - 1, date).getTime()
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
}

const dayLength = 24 * 60 * 60 * 1000
