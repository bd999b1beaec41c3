import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { weekStarts } from '#api/settings-contract.ts'
import { daysBefore, localDay, localTime } from '#renderer/ui/days.ts'
import { weekOf } from '#vault/feelings/weeks.ts'

/** Zones that change their clocks by an hour or half an hour, at midnight, on odd days, or skipped a whole day. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Asuncion',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'Asia/Tokyo',
]
const moment = fc.date({ min: new Date('2011-12-01'), max: new Date('2027-12-31'), noInvalidDate: true })
const before = process.env.TZ

describe.each(zones)('in %s', (timeZone) => {
  beforeEach(() => {
    process.env.TZ = timeZone
  })
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  it('the day and the time are those on the wall, at every moment', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone, 'control: the zone is in force').toBe(timeZone)
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    fc.assert(
      fc.property(moment, (at) => {
        expect(`${localDay(at)} ${localTime(at)}`).toBe(wall.format(at))
      }),
      { numRuns: 300 },
    )
  })

  it('every night of clock changes leaves a week its seven days, and each day one week', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...weekStarts), fc.nat(400), (at, weekStart, days) => {
        const day = localDay(at)
        const earlier = daysBefore(day, days)
        expect((Date.parse(day) - Date.parse(earlier)) / 86_400_000).toBe(days)
        const start = weekOf(day, weekStart)
        const within = (Date.parse(day) - Date.parse(start)) / 86_400_000
        expect(within).toBeGreaterThanOrEqual(0)
        expect(within).toBeLessThan(7)
        expect(weekOf(start, weekStart)).toBe(start)
      }),
      { numRuns: 300 },
    )
  })
})
