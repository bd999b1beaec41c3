import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prompts } from '#api/journal-prompts.ts'
import { type OfferAsk, offerPrompts, promptsFor } from '#renderer/features/journal/offer-prompts.ts'

const ask = fc.record<OfferAsk>({
  role: fc.constantFrom(null, 'hurt', 'broke', 'both'),
  stage: fc.constantFrom(null, 0, 1, 2, 3),
  putOff: fc.subarray(prompts.map(({ id }) => id)),
  seen: fc.subarray(prompts.map(({ id }) => id)),
  firstWeek: fc.boolean(),
  hour: fc.integer({ min: 0, max: 23 }),
  random: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 3, maxLength: 9 }).map((numbers) => {
    let at = 0
    return () => numbers[at++ % numbers.length] ?? 0
  }),
})
const plain: OfferAsk = {
  ...{ role: 'hurt', stage: 2, putOff: [], seen: [], firstWeek: false, hour: 12 },
  random: () => 0.5,
}

describe('the prompts', () => {
  test('are 64, each with an id of its own', () => {
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(64)
    expect(['hurt', 'broke', 'both'].map((role) => prompts.filter((prompt) => prompt.role === role).length)).toEqual([
      24, 22, 18,
    ])
  })

  test('fit everybody for whoever has said nothing of their part', () => {
    expect(promptsFor(null).map(({ role }) => role)).toEqual(Array.from({ length: 18 }, () => 'both'))
    expect(promptsFor('hurt').some(({ role }) => role === 'broke')).toBe(false)
    expect(promptsFor('both')).toHaveLength(64)
  })
})

describe('an offer', () => {
  test('is three at most, each once, and never one that was put off', () => {
    fc.assert(
      fc.property(ask, (given) => {
        const ids = offerPrompts(given).map(({ id }) => id)
        expect(ids.length).toBeLessThanOrEqual(3)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter((id) => given.putOff.includes(id))).toEqual([])
      }),
    )
  })

  test('has one heavy prompt at most, never first, never in the first week or late in the evening', () => {
    const withHeavy = new Set<boolean>()
    fc.assert(
      fc.property(ask, (given) => {
        const heavy = offerPrompts(given).map(({ weight }) => weight === 3)
        expect(heavy.filter(Boolean).length).toBeLessThanOrEqual(1)
        expect(heavy[0] ?? false).toBe(false)
        if (given.firstWeek || given.hour >= 22) expect(heavy.includes(true)).toBe(false)
        withHeavy.add(heavy.includes(true))
      }),
      { numRuns: 500 },
    )
    expect(withHeavy, 'control: at other times there are some').toEqual(new Set([false, true]))
  })

  test('keeps to the stage, and goes on to others when it was seen', () => {
    expect(offerPrompts(plain).map(({ stage }) => stage)).toEqual([2, 2, 2])
    const first = offerPrompts(plain).map(({ id }) => id)
    const second = offerPrompts({ ...plain, seen: first }).map(({ id }) => id)
    expect(second.filter((id) => first.includes(id))).toEqual([])
  })
})
