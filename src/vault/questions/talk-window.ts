import type { TalkTime } from '#api/questions-contract.ts'

const minute = 60_000
/** Two who sit down a little early find their questions. */
const early = 15 * minute
/** Whoever was writing an answer when the time was over can still keep it. */
const late = 60 * minute
const daysAhead = 8

/** Times that suit both, to the letter. */
export function agreedTimes(own: readonly TalkTime[], others: readonly TalkTime[]): TalkTime[] {
  const keys = new Set(others.map(keyOf))
  return own.filter((time) => keys.has(keyOf(time)))
}

/** Whether one of the times is now, by the clock on the wall, and when the next one begins. */
export function windowAt(times: readonly TalkTime[], now: Date): { isOpen: boolean; next: Date | null } {
  const begins = beginsAround(times, now)
  const isOpen = begins.some((begin) => isWithin(begin, now, 0))
  const coming = begins.map(({ begin }) => begin).filter((begin) => begin > now)
  const next = coming.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
  return { isOpen, next }
}

/** Whether what was shown in one of the times may still be answered. */
export function takesAnswers(times: readonly TalkTime[], now: Date): boolean {
  return beginsAround(times, now).some((begin) => isWithin(begin, now, late))
}

interface Begin {
  readonly begin: Date
  readonly minutes: number
}

function beginsAround(times: readonly TalkTime[], now: Date): Begin[] {
  return times.flatMap((time) => daysAround(now).flatMap((day) => beginOn(time, day) ?? []))
}

function isWithin({ begin, minutes }: Begin, now: Date, after: number): boolean {
  return now.getTime() >= begin.getTime() - early && now.getTime() < begin.getTime() + minutes * minute + after
}

function daysAround(now: Date): Date[] {
  const day = (offset: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset)
  return Array.from({ length: daysAhead + 1 }, (_, index) => day(index - 1))
}

/** Null on another day of the week. */
function beginOn({ weekday, at, minutes }: TalkTime, day: Date): Begin | null {
  if ((day.getDay() + 6) % 7 !== weekday - 1) return null
  const [hours, wallMinutes] = at.split(':').map(Number)
  return { begin: new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, wallMinutes), minutes }
}

function keyOf({ weekday, at, minutes }: TalkTime): string {
  return `${weekday} ${at} ${minutes}`
}
