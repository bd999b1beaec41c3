import { describe, expect, it } from 'vitest'
import { byDay, dayName, localDay } from '#renderer/ui/days.ts'

const now = new Date(2026, 2, 1, 0, 5)

describe('days', () => {
  it('are the person’s own, a minute after midnight too', () => {
    expect(localDay(now)).toBe('2026-03-01')
  })

  it('have names near today, and dates further away', () => {
    expect(dayName('2026-03-01', now)).toBe('Today')
    expect(dayName('2026-02-28', now)).toBe('Yesterday')
    expect(dayName('2026-02-27', now)).toBe('Friday 27 February')
    expect(dayName('2025-12-31', now)).toBe('Wednesday 31 December 2025')
    expect(dayName('2026-03-02', now)).toBe('Monday 2 March')
  })

  it('group neighbours and keep their order', () => {
    const rows = ['2026-03-01', '2026-03-01', '2026-02-01'].map((day, place) => ({ day, place }))
    expect(byDay(rows).map(({ rows: group }) => group.map(({ place }) => place))).toEqual([[0, 1], [2]])
  })
})
