import { expect, test } from 'vitest'
import { isAfterMidnight, isLate } from '#renderer/features/reflection/late.ts'

test.each([
  [21, false, false],
  [22, true, false],
  [23, true, false],
  [0, true, true],
  [4, true, true],
  [5, false, false],
] as const)('at %s it is late: %s, and tomorrow is today: %s', (hour, late, afterMidnight) => {
  const now = new Date(2026, 2, 2, hour, 59)
  expect([isLate(now), isAfterMidnight(now)]).toEqual([late, afterMidnight])
})
