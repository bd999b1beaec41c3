import type { TalkTime } from '#api/questions-contract.ts'

/**
 * An iCalendar file (RFC 5545) of weekly times. It names neither the app nor anybody, its times have no zone: seven in
 * the evening is that wherever they are, and in summer too.
 */
export function calendarFile(
  times: readonly TalkTime[],
  { title, now, newUid }: { title: string; now: Date; newUid: () => string },
): string {
  const events = times.flatMap((time) => [
    'BEGIN:VEVENT',
    `UID:${newUid()}`,
    `DTSTAMP:${stamp(now.toISOString())}Z`,
    `DTSTART:${firstOf(time, now)}`,
    `DURATION:PT${time.minutes}M`,
    'RRULE:FREQ=WEEKLY',
    `SUMMARY:${escaped(title)}`,
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//calendar//EN', ...events, 'END:VCALENDAR']
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll(/([\\;,])/g, '\\$1').replaceAll(/\r\n?|\n/g, '\\n')
}

function stamp(instant: string): string {
  return instant.slice(0, 19).replaceAll(/[-:]/g, '')
}

/** The next day of this name, today included. */
function firstOf({ weekday, at }: TalkTime, now: Date): string {
  const today = (now.getDay() + 6) % 7
  const ahead = (weekday - 1 - today + 7) % 7
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + ahead))
  return stamp(`${day.toISOString().slice(0, 10)}T${at}:00`)
}

/** No line is longer than 75 octets; a longer one goes on after a blank. */
function folded(line: string): string[] {
  const parts: string[] = []
  let part = ''
  let length = 0
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length
    if (length + octets > 75) {
      parts.push(part)
      part = ' '
      length = 1
    }
    part += letter
    length += octets
  }
  return [...parts, part]
}
