import { afterEach, describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  lastDay,
  noonOf,
  placeInWeek,
  type Weekday,
  weeksOf,
} from '#renderer/features/journal/month-days.ts'

const weekdays: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

describe('the weeks of a month', () => {
  test('begin with the day that is asked for, and hold every day once, in its column', () => {
    for (const first of weekdays) {
      for (const month of ['2026-02-01', '2026-03-01', '2024-02-01', '2011-12-01', '1999-05-01']) {
        const weeks = weeksOf(month, first)
        const days = weeks.flat().filter((day) => day !== null)
        expect(days).toHaveLength(Number(lastDay(month).slice(8)))
        expect(new Set(days).size).toBe(days.length)
        for (const week of weeks) {
          expect(week).toHaveLength(7)
          expect(week.some((day) => day !== null)).toBe(true)
          for (const [place, day] of week.entries()) {
            if (day === null) continue
            expect(placeInWeek(day, first)).toBe(place)
            expect(noonOf(day).getUTCDay()).toBe((first + place) % 7)
          }
        }
      }
    }
  })

  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test('are whole also where the zone went without a day', () => {
    process.env.TZ = 'Pacific/Apia'
    expect(new Date('2011-12-30T12:00:00').getDate(), 'control: here that day was left out').not.toBe(30)
    expect(weeksOf('2011-12-01', 1).flat()).toContain('2011-12-30')
    expect(addDays('2011-12-31', -1)).toBe('2011-12-30')
    expect(addMonths('2011-11-30', 1)).toBe('2011-12-30')
  })
})
