import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pauseMinutes, usualPause } from '#renderer/features/talk/pause-length.ts'

const evening = new Date(2026, 2, 2, 20, 15, 30)
const at = (time: string, now = evening) => pauseMinutes({ length: 'at', time }, now)
const minutesAt = (time: string, now = evening) => at(time, now).minutes

test('half an hour, if nobody chooses, or nine in the morning', () => {
  expect(usualPause(evening)).toEqual({ length: '30', time: '09:00' })
  expect(pauseMinutes(usualPause(evening), evening)).toEqual({ minutes: 30, end: new Date(2026, 2, 2, 20, 45, 30) })
  const soon = new Date(2026, 2, 2, 8, 50)
  expect(usualPause(soon).time, 'too soon for a pause').toBe('08:50')
  expect(at('08:50', soon)).toEqual({ minutes: 24 * 60, end: new Date(2026, 2, 3, 8, 50) })
})

test('after midnight the morning is the one that comes', () => {
  const night = new Date(2026, 2, 3, 0, 30)
  expect(usualPause(night).time).toBe('09:00')
  expect(at('09:00', night)).toEqual({ minutes: 8 * 60 + 30, end: new Date(2026, 2, 3, 9, 0) })
  expect(at('00:10', night), 'and what has gone by comes tomorrow').toEqual({
    minutes: 24 * 60 - 20,
    end: new Date(2026, 2, 4, 0, 10),
  })
})

test('a time is a day away at most, and twenty minutes at least', () => {
  expect(minutesAt('09:00')).toBe(12 * 60 + 44)
  expect(minutesAt('20:15')).toBe(24 * 60 - 1)
  expect(minutesAt('20:36')).toBe(20)
  expect(at('20:35')).toEqual({ minutes: null, problem: 'too-short' })
  const late = new Date(2026, 2, 2, 23, 50)
  expect(at('00:09', late)).toEqual({ minutes: null, problem: 'too-short' })
  expect(at('00:10', late)).toEqual({ minutes: 20, end: new Date(2026, 2, 3, 0, 10) })
  expect(at('')).toEqual({ minutes: null, problem: null })
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
    expect(minutesAt('09:00', new Date(2026, 2, 28, 20, 0))).toBe(12 * 60)
    expect(minutesAt('09:00', new Date(2026, 9, 24, 20, 0))).toBe(14 * 60)
    expect(at('19:59', new Date(2026, 9, 24, 20, 0)), 'the longest day has 25 hours').toEqual({
      minutes: null,
      problem: 'too-long',
    })
  })
})
