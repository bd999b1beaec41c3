import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { weekStarts } from '#api/settings-contract.ts'
import { calendarDay, dayName, daysBefore, localDay, localTime, shortDay } from '#renderer/ui/days.ts'
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

/** Days that some zone went without, or on which its clocks were changed at noon or midnight. */
const oddDays = ['2011-12-30', '2011-12-31', '2021-03-28', '2022-10-02', '2024-03-10', '2024-10-06', '2026-03-29']
const someDay = fc.oneof(
  fc.constantFrom(...oddDays),
  moment.map((at) => at.toISOString().slice(0, 10)),
)

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

  it('a day that was written down has the same name as anywhere', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ')
    fc.assert(
      fc.property(someDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const short = `${Number(date)} ${months[Number(month) - 1]}`
        expect([shortDay(day), calendarDay(day)]).toEqual([short, `${short} ${year}`])
        expect(dayName(day, new Date(2030, 0, 1))).toMatch(new RegExp(`^[MTWFS][a-z]+day ${Number(date)} .* ${year}$`))
      }),
      { numRuns: 200 },
    )
  })

  it('every night of clock changes leaves a week its seven days, and each day one week', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...weekStarts), fc.nat(400), (day, weekStart, days) => {
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
