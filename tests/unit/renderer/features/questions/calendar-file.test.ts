import { expect, test } from 'vitest'
import { calendarFile } from '#renderer/features/questions/calendar-file.ts'
import { questionsCopy } from '#renderer/features/questions/questions-copy.ts'

const now = new Date(2026, 2, 2, 20, 15)
const make = (title: string) => {
  const uids = ['0000-1', '0000-2']
  const newUid = () => uids.shift() ?? ''
  return calendarFile(
    [
      { weekday: 4, at: '19:00', minutes: 30 },
      { weekday: 1, at: '07:05', minutes: 45 },
    ],
    { title, now, newUid },
  )
}

/** Reads a file as RFC 5545 says, and refuses whatever does not fit: line ends, folds, names, and what is nested where. */
function parse(text: string): { kind: string; lines: Record<string, string> }[] {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('line ends')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) if (Buffer.byteLength(line) > 75) throw new Error('too long')
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  const open: { kind: string; lines: Record<string, string> }[] = []
  const done: { kind: string; lines: Record<string, string> }[] = []
  for (const line of lines) {
    const found = line.match(/^([A-Z-]+):(.*)$/)
    if (found === null) throw new Error(`no content line: ${line}`)
    const [, name = '', value = ''] = found
    if (name === 'BEGIN') open.push({ kind: value, lines: {} })
    else if (name === 'END') {
      const closed = open.pop()
      if (closed?.kind !== value) throw new Error('nesting')
      done.push(closed)
    } else {
      const current = open.at(-1)
      if (current === undefined || name in current.lines) throw new Error(`twice or nowhere: ${name}`)
      current.lines[name] = value
    }
  }
  if (open.length > 0) throw new Error('not closed')
  return done
}

test('is a calendar of weekly events, each with what RFC 5545 asks for', () => {
  const [first, second, calendar] = parse(make('Appointment'))
  expect(calendar).toEqual({ kind: 'VCALENDAR', lines: { VERSION: '2.0', PRODID: '-//calendar//EN' } })
  const stamp = expect.stringMatching(/^\d{8}T\d{6}Z$/)
  const same = { DTSTAMP: stamp, RRULE: 'FREQ=WEEKLY', SUMMARY: 'Appointment' }
  expect(first).toEqual({
    kind: 'VEVENT',
    lines: { ...same, UID: '0000-1', DTSTART: '20260305T190000', DURATION: 'PT30M' },
  })
  // Today's day of the week: today, although the hour is over. The one of next week follows by itself.
  expect(second?.lines).toEqual({ ...same, UID: '0000-2', DTSTART: '20260302T070500', DURATION: 'PT45M' })
})

test('escapes and folds a long title, and the reader refuses what is not folded', () => {
  const title = `a, b; c \\ ${'ä'.repeat(80)}`
  const text = make(title)
  expect(parse(text)[0]?.lines.SUMMARY).toBe(`a\\, b\\; c \\\\ ${'ä'.repeat(80)}`)
  expect(() => parse(text.replaceAll('\r\n ', ''))).toThrow('too long')
})

test('names neither the app nor what it is for', () => {
  const text = make(questionsCopy.event) + questionsCopy.file
  expect(text).not.toMatch(/notes|three|room|talk|trust|repair|Ana|Ben/i)
})
