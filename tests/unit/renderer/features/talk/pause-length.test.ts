import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pauseMinutes, usualPause } from '#renderer/features/talk/pause-length.ts'

const evening = new Date(2026, 2, 2, 20, 15, 30)
const tomorrow = (time: string, now = evening) => pauseMinutes({ length: 'tomorrow', time }, now)

test('half an hour, if nobody chooses, or nine in the morning', () => {
  expect(usualPause(evening)).toEqual({ length: '30', time: '09:00' })
  expect(pauseMinutes(usualPause(evening), evening)).toEqual({ minutes: 30 })
  const early = new Date(2026, 2, 2, 6, 10)
  expect(usualPause(early).time, 'no more than a day away').toBe('06:10')
  expect(tomorrow('06:10', early)).toEqual({ minutes: 24 * 60 })
})

test('a time tomorrow is a day away at most, and twenty minutes at least', () => {
  expect(tomorrow('09:00')).toEqual({ minutes: 12 * 60 + 44 })
  expect(tomorrow('20:15')).toEqual({ minutes: 24 * 60 - 1 })
  expect(tomorrow('20:16')).toEqual({ minutes: 24 * 60 })
  expect(tomorrow('20:17')).toEqual({ minutes: null, problem: 'too-long' })
  const late = new Date(2026, 2, 2, 23, 50)
  expect(tomorrow('00:09', late)).toEqual({ minutes: null, problem: 'too-short' })
  expect(tomorrow('00:10', late)).toEqual({ minutes: 20 })
  expect(tomorrow('')).toEqual({ minutes: null, problem: null })
})

describe('where the clocks are changed', () => {
  const before = process.env.TZ
  beforeEach(() => {
    process.env.TZ = 'Europe/Berlin'
  })
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test('a night is as long as it is', () => {
    expect(tomorrow('09:00', new Date(2026, 2, 28, 20, 0))).toEqual({ minutes: 12 * 60 })
    expect(tomorrow('09:00', new Date(2026, 9, 24, 20, 0))).toEqual({ minutes: 14 * 60 })
  })
})
