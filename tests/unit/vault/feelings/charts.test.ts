import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeelingFields } from '#api/feelings-fields.ts'
import type { Charts } from '#api/feelings-looks.ts'
import { families, familyIds, goodFamilies, vocabulary } from '#api/feelings-vocabulary.ts'
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

  test('never say of “nothing helped yet” that it was helpful', async () => {
    const log = await logWith(Array.from({ length: 6 }, (_, n) => ({ helped: n < 4 ? ['h_nothing'] : ['h_music'] })))
    const charts = await log.charts(everything)
    expect(charts.helped).toEqual([{ id: 'h_music', count: 2 }])
  })

  test('reach to the days that were named in the window, and no further', async () => {
    const days = ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-17', '2026-02-18']
    const log = await logWith(days.map((day) => ({ day })))
    for (const day of ['2025-06-01', '2026-01-20', '2026-03-04', '2026-06-01']) await log.addMarker({ day, label: day })
    const ends = async (from: string | null, to: string | null) => {
      const { weeks } = await log.charts({ from, to, weekStart: 'monday' })
      return [weeks[0]?.start, weeks.at(-1)?.start]
    }
    expect(await ends(null, null)).toEqual(['2026-02-02', '2026-02-16'])
    expect(await ends('2026-01-10', today)).toEqual(['2026-01-19', '2026-03-02'])
    expect(await ends(null, today)).toEqual(['2026-02-02', '2026-03-02'])
  })

  test('equal a plain count over every entry, for every start of the week', async () => {
    const list = (field: 'emotions' | 'triggers' | 'helped', least: number, most: number) =>
      fc.uniqueArray(fc.constantFrom(...Object.keys(vocabulary[field])), { minLength: least, maxLength: most })
    const one = fc.record({
      day: fc.date({ min: new Date('2025-12-01'), max: new Date('2026-04-30'), noInvalidDate: true }).map(isoDay),
      strength: fc.constantFrom(1, 2, 3, 4, 5, 'unsure' as const),
      emotions: list('emotions', 1, 5),
      triggers: list('triggers', 0, 3),
      helped: list('helped', 0, 4),
    })
    const kept = fc.sample(one, { numRuns: 120, seed: 11 }) as PlainFeeling[]
    const log = await logWith(kept)
    for (const weekStart of weekStarts) {
      for (const [from, to] of [
        [null, null],
        ['2026-01-10', '2026-03-10'],
      ] as const) {
        const within = kept.filter(({ day }) => (from === null || day >= from) && (to === null || day <= to))
        expect(within.length, 'control: there is something to count').toBeGreaterThan(20)
        const charts = await log.charts({ from, to, weekStart })
        expect(charts).toEqual(plainCharts(within, weekStart))
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

test('what was begun in a small form is kept by itself, and goes when it is added', async () => {
  const log = await logWith([])
  const marker = { day: '2026-02-14', label: 'the long ta' }
  const lookBack = { said: 3, matched: null, cared: null, 'own-life': null, ahead: null } as const
  await log.keepBegun({ marker })
  await log.keepBegun({ lookBack })
  expect(await log.begun({})).toEqual({ marker, lookBack })
  await log.addMarker({ ...marker, label: 'the long talk' })
  expect(await log.begun({})).toEqual({ marker: null, lookBack })
  await log.addLookBack({ day: '2026-03-01', answers: lookBack })
  expect(await log.begun({})).toEqual({ marker: null, lookBack: null })
})

type PlainFeeling = Pick<FeelingFields, 'day' | 'strength' | 'emotions' | 'triggers' | 'helped'>

/** Counted anew with the calendar of `Date`, at noon, one day after the other, and with a look at every entry for each number. */
function plainCharts(kept: readonly PlainFeeling[], weekStart: WeekStart): Charts {
  const days = kept.map(({ day }) => day).toSorted()
  const first = new Date(`${days[0]}T12:00:00Z`)
  while (first.getUTCDay() !== { sunday: 0, monday: 1, saturday: 6 }[weekStart])
    first.setUTCDate(first.getUTCDate() - 1)
  const weeks: string[][] = []
  for (const at = new Date(first); isoDay(at) <= (days.at(-1) ?? ''); ) {
    const week: string[] = []
    for (let n = 0; n < 7; n += 1, at.setUTCDate(at.getUTCDate() + 1)) week.push(isoDay(at))
    weeks.push(week)
  }
  const holds = ({ emotions }: PlainFeeling, words: object) => emotions.some((word) => word in words)
  const good = kept.filter((one) => goodFamilies.some((id) => holds(one, families[id].words)))
  const hard = kept.filter((one) =>
    familyIds.some((id) => !goodFamilies.includes(id) && holds(one, families[id].words)),
  )
  const often = (field: 'triggers' | 'helped') =>
    Object.keys(vocabulary[field])
      .map((id) => ({ id, count: kept.filter((one) => one[field].includes(id)).length }))
      .filter(({ id, count }) => count > 0 && id !== 'h_nothing')
      .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id, 'en'))
  return {
    entries: kept.length,
    weeks: weeks.map((week) =>
      plainWeek(
        week[0] ?? '',
        kept.filter(({ day }) => week.includes(day)),
      ),
    ),
    families: familyIds
      .map((id) => {
        const holding = kept.filter((one) => holds(one, families[id].words))
        return { id, weeks: weeks.map((week) => holding.filter(({ day }) => week.includes(day)).length) }
      })
      .filter((family) => family.weeks.some((count) => count > 0)),
    triggers: often('triggers'),
    helped: often('helped'),
    sideBySide: {
      both: good.filter((one) => hard.includes(one)).length,
      good: good.length,
      hard: hard.length,
    },
    markers: [],
  }
}

function plainWeek(start: string, inside: readonly PlainFeeling[]): Charts['weeks'][number] {
  const values = inside.flatMap(({ strength }) => (typeof strength === 'number' ? [strength] : [])).toSorted()
  const half = values.length / 2
  const middle =
    values.length % 2 === 1 ? values[Math.floor(half)] : (Number(values[half - 1]) + Number(values[half])) / 2
  return {
    start,
    strengths: inside.length === 0 ? null : [1, 2, 3, 4, 5].map((n) => values.filter((value) => value === n).length),
    unsure: inside.length - values.length,
    middle: values.length === 0 ? null : (middle ?? null),
    low: values.length === 0 ? null : Math.min(...values),
    high: values.length === 0 ? null : Math.max(...values),
  }
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
