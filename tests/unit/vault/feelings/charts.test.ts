import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeelingFields } from '#api/feelings-contract.ts'
import { families, goodFamilies, vocabulary } from '#api/feelings-vocabulary.ts'
import { type WeekStart, weekStarts } from '#api/settings-contract.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

const today = '2026-04-30'
const everything = { from: null, to: null, weekStart: 'monday' } as const

async function logWith(kept: Partial<FeelingFields>[]) {
  const { client } = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
  for (const fields of kept) await client.feelings.save({ id: null, fields: someFeeling(fields), today })
  return client.feelings
}

describe('the charts', () => {
  test('say nothing under five entries, and something from five on', async () => {
    const log = await logWith(Array.from({ length: 4 }, () => ({ triggers: ['t_device'] })))
    expect(await log.charts(everything)).toEqual({
      entries: 4,
      weeks: [],
      families: [],
      triggers: [],
      helped: [],
      sideBySide: { both: 0, good: 0, hard: 0 },
      markers: [],
    })
    await log.save({ id: null, fields: someFeeling(), today })
    expect(await log.charts(everything)).toMatchObject({ entries: 5, triggers: [{ id: 't_device', count: 4 }] })
  })

  test('leave a week without entries blank, and never count the trash', async () => {
    const log = await logWith([
      { day: '2026-02-02', strength: 2 },
      { day: '2026-02-03', strength: 5 },
      { day: '2026-02-08', strength: 3 },
      { day: '2026-02-16', strength: 'unsure' },
      { day: '2026-02-17', strength: 1 },
    ])
    const { feeling } = await log.save({ id: null, fields: someFeeling({ day: '2026-02-10' }), today })
    await log.trash({ id: feeling.id })
    expect((await log.charts(everything)).weeks).toEqual([
      { start: '2026-02-02', strengths: [0, 1, 1, 0, 1], unsure: 0, middle: 3, low: 2, high: 5 },
      { start: '2026-02-09', strengths: null, unsure: 0, middle: null, low: null, high: null },
      { start: '2026-02-16', strengths: [1, 0, 0, 0, 0], unsure: 1, middle: 1, low: 1, high: 1 },
    ])
  })

  test('show what stands side by side; an own word is neither good nor hard', async () => {
    const log = await logWith([
      { emotions: ['e_sad', 'e_calm'] },
      { emotions: ['e_sad', 'e_angry'] },
      { emotions: ['e_calm'] },
      { emotions: ['e_hopeful', 'e_afraid'] },
    ])
    const own = await log.addWord({ field: 'emotions', label: 'like rain' })
    await log.save({ id: null, fields: someFeeling({ emotions: [own.id] }), today })
    const charts = await log.charts(everything)
    expect(charts.sideBySide).toEqual({ both: 2, good: 3, hard: 3 })
    expect(charts.families.map(({ id }) => id)).toEqual(['fear', 'sad', 'anger', 'ease', 'strong', 'own'])
  })

  test('equal a plain count over every entry, for every start of the week', { timeout: 120_000 }, async () => {
    const one = fc.record({
      day: fc.date({ min: new Date('2025-12-01'), max: new Date('2026-04-30'), noInvalidDate: true }).map(isoDay),
      strength: fc.constantFrom(1, 2, 3, 4, 5, 'unsure' as const),
      emotions: fc.uniqueArray(fc.constantFrom(...Object.keys(vocabulary.emotions)), { minLength: 1, maxLength: 5 }),
      triggers: fc.uniqueArray(fc.constantFrom(...Object.keys(vocabulary.triggers)), { maxLength: 3 }),
    })
    const kept = fc.sample(one, { numRuns: 120, seed: 11 }) as Partial<FeelingFields>[]
    const log = await logWith(kept)
    for (const weekStart of weekStarts) {
      for (const [from, to] of [
        [null, null],
        ['2026-01-10', '2026-03-10'],
      ] as const) {
        const within = kept.filter(({ day = '' }) => (from === null || day >= from) && (to === null || day <= to))
        const charts = await log.charts({ from, to, weekStart })
        expect(charts.entries).toBe(within.length)
        for (const week of charts.weeks) expectWeek(week, within, weekStart)
        const weekly = charts.weeks.reduce((sum, { strengths, unsure }) => sum + total(strengths ?? []) + unsure, 0)
        expect(weekly, 'no entry is in two weeks or in none').toBe(within.length)
        for (const [id, { words }] of Object.entries(families)) {
          const holding = within.filter(({ emotions = [] }) => emotions.some((word) => word in words))
          expect(total(charts.families.find((family) => family.id === id)?.weeks ?? []), id).toBe(holding.length)
        }
        const good = within.filter(({ emotions = [] }) => emotions.some((word) => isGood(word)))
        expect(charts.sideBySide.good).toBe(good.length)
        expect(total(charts.triggers.map(({ count }) => count))).toBe(
          total(within.map(({ triggers = [] }) => triggers.length)),
        )
      }
    }
  })
})

describe('own markers', () => {
  test('are there with their day, and can be taken away', async () => {
    const log = await logWith([])
    const marker = await log.addMarker({ day: '2026-02-14', label: '  the long talk ' })
    expect(marker.label).toBe('the long talk')
    expect((await log.charts(everything)).markers).toEqual([marker])
    await log.removeMarker({ id: marker.id })
    await expect(log.removeMarker({ id: marker.id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await log.charts(everything)).markers).toEqual([])
  })
})

describe('the weekly look-back', () => {
  test('keeps each answer by itself, and what was passed over', async () => {
    const log = await logWith([])
    const answers = { said: 3, matched: null, cared: 1, 'own-life': 5, ahead: null } as const
    const kept = await log.addLookBack({ day: '2026-03-01', answers })
    expect((await log.lookBacks({})).lookBacks).toEqual([kept])
    expect(kept.answers).toEqual(answers)
    const wrong = log.addLookBack({ day: '2026-03-01', answers: { ...answers, said: 6 as 5 } })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' })
    await log.removeLookBack({ id: kept.id })
    expect((await log.lookBacks({})).lookBacks).toEqual([])
  })
})

/** Counted anew with the calendar of `Date`, at noon, one day after the other. */
function expectWeek(
  week: { start: string; strengths: number[] | null; unsure: number; middle: number | null },
  kept: readonly Partial<FeelingFields>[],
  weekStart: WeekStart,
): void {
  const start = new Date(`${week.start}T12:00:00Z`)
  expect(start.getUTCDay()).toBe({ sunday: 0, monday: 1, saturday: 6 }[weekStart])
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => isoDay(new Date(start.getTime() + n * 24 * 60 * 60 * 1000)))
  const inside = kept.filter(({ day = '' }) => days.includes(day))
  const values = inside.flatMap(({ strength }) => (typeof strength === 'number' ? [strength] : [])).sort()
  expect(week.strengths ?? [0, 0, 0, 0, 0]).toEqual([1, 2, 3, 4, 5].map((n) => values.filter((v) => v === n).length))
  expect(week.strengths === null).toBe(inside.length === 0)
  expect(week.unsure).toBe(inside.length - values.length)
  const half = values.length / 2
  const middle =
    values.length % 2 === 1 ? values[Math.floor(half)] : (Number(values[half - 1]) + Number(values[half])) / 2
  expect(week.middle).toBe(values.length === 0 ? null : middle)
}

function isGood(word: string): boolean {
  return goodFamilies.some((id) => word in families[id].words)
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
