import { localDay } from '../../ui/days.ts'

/** When something was written. */
export interface Moment {
  /** The person's own date. */
  readonly day: string
  readonly instant: string
  /** The day had to be guessed: the file says a moment, and not where. */
  readonly isGuessed: boolean
}

const written = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?:[T ,]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?([AaPp][Mm])?)?/
const zoned = /(Z|[+-]\d\d:?\d\d)$/

/** Reads a date as people and programs write it; null for anything else. `zone` names the place, as in "Europe/Paris". */
export function readMoment(value: unknown, zone: string | null = null): Moment | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  const found = written.exec(text)
  if (found === null) return null
  const [, year = '', month = '', date = '', hour, minute = '0', second = '0', half] = found
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
  if (!isDay(day)) return null
  const sign = hour === undefined ? null : (zoned.exec(text)?.[1] ?? null)
  if (sign !== null) return zonedMoment(text, day, sign, zone)
  const hours = hour === undefined ? 12 : toHours(Number(hour), half)
  const moment = new Date(`${day}T12:00:00`)
  moment.setHours(hours, Number(minute), Number(second))
  return Number.isNaN(moment.getTime()) ? null : { day, instant: moment.toISOString(), isGuessed: false }
}

/** A day that a file is named by; null when there is none in its name. */
export function momentOfName(path: string): Moment | null {
  const name = path.split('/').at(-1) ?? ''
  const found = /(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)/.exec(name)
  return found === null ? null : readMoment(found.slice(1).join('-'))
}

/** The last resort: when the file was changed. */
export function momentOfFile(modifiedAt: number): Moment {
  const date = new Date(modifiedAt)
  const safe = Number.isNaN(date.getTime()) || !isDay(localDay(date)) ? new Date(0) : date
  return { day: localDay(safe), instant: safe.toISOString(), isGuessed: true }
}

export function isDay(day: string): boolean {
  const date = new Date(`${day}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day >= '1000-01-01'
}

function zonedMoment(text: string, day: string, sign: string, zone: string | null): Moment | null {
  const date = new Date(text.replace(' ', 'T'))
  if (Number.isNaN(date.getTime())) return null
  const instant = date.toISOString()
  const there = zone === null ? null : dayIn(zone, date)
  if (there !== null) return { day: there, instant, isGuessed: false }
  // With an offset, the date stands there as it was on the spot. UTC says nothing of the place.
  return sign === 'Z' ? { day: localDay(date), instant, isGuessed: true } : { day, instant, isGuessed: zone !== null }
}

function toHours(hours: number, half: string | undefined): number {
  if (half === undefined) return hours
  return (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

const formats = new Map<string, Intl.DateTimeFormat | null>()

/** Null for a place that is not known. */
function dayIn(zone: string, date: Date): string | null {
  let format = formats.get(zone)
  if (format === undefined) {
    if (formats.size > 500) formats.clear() // a file may name as many as it likes
    format = formatOf(zone)
    formats.set(zone, format)
  }
  if (format === null) return null
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]))
  const day = `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
  return isDay(day) ? day : null
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  } catch {
    return null
  }
}
