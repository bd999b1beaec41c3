import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { weekStarts } from '#api/settings-contract.ts'
import { emptyFields } from '#renderer/features/feelings/use-log-form.ts'
import { localDay } from '#renderer/ui/days.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

// From the clock on the wall to the charts: what somebody logs "now", on a clock of the test, in zones that change theirs.

/** Each with nights in which its clocks were set forward or back, to the minute before, within and after. */
const zones = {
  'Europe/Berlin': ['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  'America/New_York': ['2026-03-08T06:59:00Z', '2026-03-08T07:00:00Z', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'],
  'Australia/Lord_Howe': [
    '2026-04-04T14:59:00Z',
    '2026-04-04T15:15:00Z',
    '2026-10-03T15:29:00Z',
    '2026-10-03T15:30:00Z',
  ],
  'Pacific/Kiritimati': ['2026-03-01T09:59:00Z', '2026-03-01T10:00:00Z'],
  'America/Asuncion': ['2024-03-24T02:59:00Z', '2024-03-24T03:00:00Z', '2024-10-06T03:59:00Z', '2024-10-06T04:00:00Z'],
} as const
const before = process.env.TZ

afterEach(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

test.each(Object.keys(zones) as (keyof typeof zones)[])(
  'in %s, each entry is in the week of the wall',
  async (zone) => {
    process.env.TZ = zone
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone, 'control: the zone is in force').toBe(zone)
    const { client } = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    const around = fc
      .tuple(fc.constantFrom(...zones[zone]), fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }))
      .map(([at, minutes]) => new Date(Date.parse(at) + minutes * 60_000))
    const seed = Date.now()
    const clock = [...zones[zone].map((at) => new Date(at)), ...fc.sample(around, { numRuns: 40, seed })]

    const walls: string[] = []
    for (const now of clock) {
      const fields = { ...emptyFields(now), emotions: ['e_calm'], strength: 2 as const }
      const { feeling } = await client.feelings.save({ id: null, fields, today: localDay(now) })
      const { day, time } = feeling.fields
      expect(`${day} ${time}`, `seed ${seed}`).toBe(wall.format(now))
      walls.push(day)
    }
    for (const weekStart of weekStarts) {
      const { weeks } = await client.feelings.charts({ from: null, to: null, weekStart })
      const shown = Object.fromEntries(weeks.map(({ start, strengths }) => [start, strengths?.[1] ?? 0]))
      const plain = walls.map((day) => firstDayOfWeek(day, weekStart))
      const expected = Object.fromEntries(
        weeks.map(({ start }) => [start, plain.filter((one) => one === start).length]),
      )
      expect(shown, `seed ${seed}, ${weekStart}`).toEqual(expected)
      expect(plain.every((start) => start in shown)).toBe(true)
    }
  },
)

/** Found by walking back through the calendar, one day after the other. */
function firstDayOfWeek(day: string, weekStart: (typeof weekStarts)[number]): string {
  const at = new Date(`${day}T12:00:00Z`)
  while (at.getUTCDay() !== { sunday: 0, monday: 1, saturday: 6 }[weekStart]) at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}
