/// <reference path="../../../../support/ical.d.ts" />
import ICAL, { type Event } from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TalkTime } from '#api/questions-contract.ts'
import { calendarFile } from '#renderer/features/questions/calendar-file.ts'
import { windowAt } from '#vault/questions/talk-window.ts'

// The file in the hands of somebody else's reader. What it says of a time has to be the time at which questions open.

const times: readonly TalkTime[] = [
  { weekday: 4, at: '19:00', minutes: 30 },
  { weekday: 7, at: '02:30', minutes: 15 },
]
const hard = `a, b; c \\ ${'ä'.repeat(80)}\nsecond line`
const make = (title: string, now: Date) => calendarFile(times, { title, now, newUid: () => crypto.randomUUID() })

function eventsOf(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

test('is one published calendar, without a method, a person, an alarm or a place', () => {
  const text = make('Appointment', new Date(2026, 2, 2, 20, 15))
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getFirstProperty('method')).toBeNull()
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(times.length)
  for (const event of events) {
    const names = event.getAllProperties().map(({ name }) => name)
    expect(names.toSorted()).toEqual(['dtstamp', 'dtstart', 'duration', 'rrule', 'summary', 'uid'])
    expect(event.getAllSubcomponents()).toEqual([])
    expect(event.getFirstPropertyValue('summary')).toBe('Appointment')
    expect(event.getFirstPropertyValue('uid')).toMatch(/^[0-9a-f-]{36}$/)
  }
  expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(times.length)
})

test('a title with everything that is escaped and folded is read as it was', () => {
  const text = make(hard, new Date(2026, 2, 2, 20, 15))
  expect(eventsOf(text).map(({ summary }) => summary)).toEqual([hard, hard])
  const unescaped = text.replaceAll(/\\([,;])/g, '$1').replaceAll('\\n', '')
  expect(eventsOf(unescaped)[0]?.summary, 'control: it minds what is escaped').not.toBe(hard)
})

const before = process.env.TZ
describe.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo'])('in %s', (zone) => {
  beforeEach(() => {
    process.env.TZ = zone
  })
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test('a year of times is at the same hour on the wall, and questions open then', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone, 'control: the zone is in force').toBe(zone)
    const now = new Date(2026, 2, 2, 20, 15)
    const offsets = new Set<number>()
    for (const [index, event] of eventsOf(make('Appointment', now)).entries()) {
      const time = times[index]
      if (time === undefined) throw new Error('an event too many')
      const steps = event.iterator()
      for (let week = 0; week < 53; week += 1) {
        const start = steps.next()
        if (start === null) throw new Error('it ends')
        expect(start.zone, 'no zone of its own').toBe(ICAL.Timezone.localTimezone)
        const wall = `${String(start.hour).padStart(2, '0')}:${String(start.minute).padStart(2, '0')}`
        expect(wall).toBe(time.at)
        const begin = start.toJSDate()
        const end = new Date(begin.getTime() + event.duration.toSeconds() * 1000)
        offsets.add(begin.getTimezoneOffset())
        expect(event.duration.toSeconds()).toBe(time.minutes * 60)
        expect(windowAt([time], begin).isOpen, `open at ${begin}`).toBe(true)
        expect(windowAt([time], new Date(end.getTime() - 1)).isOpen).toBe(true)
        expect(windowAt([time], end).isOpen, `over at ${end}`).toBe(false)
        const dayBefore = new Date(begin.getFullYear(), begin.getMonth(), begin.getDate() - 1, 12)
        expect(windowAt([time], dayBefore).next, 'it is the next one').toEqual(begin)
      }
    }
    const changes = !['UTC', 'Asia/Tokyo'].includes(zone)
    expect(offsets.size, 'control: the clocks were changed meanwhile').toBe(changes ? 2 : 1)
  })
})
