import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCopyDue, mostSnapshots, retained } from '#vault/snapshots/retention.ts'

/** Noon of a day on the person's calendar, `n` days after 1 June 2026, a Monday. */
const noon = (n: number, hour = 12) => new Date(2026, 5, 1 + n, hour)
const copy = (n: number, hour = 12) => ({ madeAt: noon(n, hour).toISOString() })

/** One copy a day, thinned out each day, as the app does it. */
function keptAfter(days: number): { madeAt: string }[] {
  let copies: { madeAt: string }[] = []
  for (let n = 0; n < days; n += 1) copies = retained([...copies, copy(n)], noon(n))
  return copies
}

describe('copies that stay', () => {
  test('are seven days and four weeks', () => {
    const kept = keptAfter(60)
    expect(kept).toHaveLength(11)
    expect(kept.slice(-7)).toEqual([53, 54, 55, 56, 57, 58, 59].map((n) => copy(n)))
    const weeks = kept.slice(0, 4).map(({ madeAt }) => new Date(madeAt))
    for (const [at, week] of weeks.slice(1).entries()) {
      const gap = (week.getTime() - (weeks[at]?.getTime() ?? 0)) / (24 * 3600 * 1000)
      expect(Math.round(gap)).toBeGreaterThanOrEqual(2)
      expect(Math.round(gap)).toBeLessThanOrEqual(7)
    }
  })

  test('of one day are the last one, once the day is over', () => {
    const kept = retained([copy(0, 9), copy(0, 12), copy(0, 20), copy(1)], noon(1))
    expect(kept).toEqual([copy(0, 20), copy(1)])
  })

  test('of today are all, as long as there is room', () => {
    const kept = retained([copy(0, 9), copy(0, 12), copy(0, 20)], noon(0, 21))
    expect(kept).toHaveLength(3)
  })

  test('do not run out while the app is not opened', () => {
    const before = keptAfter(30)
    expect(retained(before, noon(400))).toEqual(before)
    const next = retained([...before, copy(400)], noon(400))
    expect(next.at(-1)).toEqual(copy(400))
    expect(next.length).toBeGreaterThanOrEqual(before.length)
  })

  test('are not lost to a clock that was set back to 1970', () => {
    const before = keptAfter(30)
    const next = retained([...before, { madeAt: '1970-01-01T12:00:00.000Z' }], new Date('1970-01-01T13:00:00.000Z'))
    expect(next).toHaveLength(before.length + 1)
  })

  test('dated in the future never stand in the way of today, and never take the days of others', () => {
    const future = Array.from({ length: 5 }, (_, n) => copy(10_000 + n))
    expect(isCopyDue(future, noon(0))).toBe(true)
    let copies = future
    for (let n = 0; n < 30; n += 1) copies = retained([...copies, copy(n)], noon(n))
    expect(copies.slice(-7)).toEqual([23, 24, 25, 26, 27, 28, 29].map((n) => copy(n)))
    expect(copies.filter(({ madeAt }) => madeAt > noon(30).toISOString())).toHaveLength(1)
  })

  test('hold one that is needed, however old it is', () => {
    const all = [...keptAfter(60), copy(60), copy(60, 13)]
    const [dropped] = all.filter((one) => !retained(all, noon(60, 14)).includes(one))
    expect(dropped).toBeDefined()
    expect(retained(all, noon(60, 14), dropped)).toContain(dropped)
  })

  test('with any dates and any clock: the last one always, never more than fit, in the same order', () => {
    const dates = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1, maxLength: 13 }), dates, (made, now) => {
        const copies = made.map((date) => ({ madeAt: date.toISOString() }))
        const kept = retained(copies, now)
        expect(kept.at(-1)).toBe(copies.at(-1))
        expect(kept.length).toBeLessThanOrEqual(mostSnapshots)
        expect(copies.filter((one) => kept.includes(one))).toEqual(kept)
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(new Set(copies.map(dayOf)).size, 7))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a copy', () => {
  test('is due once a day of the calendar', () => {
    expect(isCopyDue([], noon(0))).toBe(true)
    expect(isCopyDue([copy(0, 0)], noon(0, 23))).toBe(false)
    expect(isCopyDue([copy(0, 23)], noon(1, 0))).toBe(true)
  })
})

function dayOf({ madeAt }: { madeAt: string }): string {
  return new Date(madeAt).toDateString()
}
