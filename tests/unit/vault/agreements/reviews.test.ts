import { describe, expect, test } from 'vitest'
import { addDays, localDay } from '#api/calendar.ts'
import {
  type AgreementWorld,
  agreementWorld,
  days,
  evening,
  inForce,
  type Member,
} from '#tests/support/agreement-world.ts'
import { someAnswers } from '#tests/support/agreements.ts'
import { historyIn } from '#vault/agreements/agreements-place.ts'
import { end, keep, type OneVersion, pause } from '#vault/agreements/agreements-service.ts'
import { saidIn, sayAtReview, takeOut } from '#vault/agreements/check-ins.ts'
import { closeHalfYear, eraseReview, isAskedAfterHalfYear, keepReview } from '#vault/agreements/reviews-service.ts'
import { reviewsIn } from '#vault/agreements/reviews-store.ts'
import { openReview } from '#vault/agreements/rhythm.ts'
import { erasedEntries } from '#vault/journal/erased-entries.ts'

const stateOf = (world: AgreementWorld, { id, version }: OneVersion) =>
  historyIn(world.ana.place, id).lives.find((life) => life.version === version)?.state
const openTo = (member: Member, { id }: OneVersion) => openReview(historyIn(member.place, id))?.day ?? null
const saidTo = (member: Member, { id }: OneVersion) => saidIn(member.place.room, historyIn(member.place, id))
const ownOf = (member: Member) => member.place.store.read(reviewsIn)
const answer = (member: Member, given: OneVersion, words: string, day = openTo(member, given) ?? '2026-01-01') =>
  keepReview(
    member.place,
    { agreement: given.id, version: given.version, day, answers: someAnswers(words) },
    () => member.place,
  )

/** Some days after the first review became due. */
function atReview() {
  const { world, given } = inForce()
  world.shift(8 * days)
  expect(stateOf(world, given)).toBe('review-due')
  return { world, given }
}

describe('a review', () => {
  test('is due at the rhythm, and again at the next one when both have said that it goes on', () => {
    const { world, given } = atReview()
    const { ana, ben } = world
    const first = openTo(ana, given)
    expect(openTo(ben, given)).toBe(first)
    keep(ana.place, given)
    expect(stateOf(world, given), 'one alone ends no review').toBe('review-due')
    keep(ben.place, given)
    expect([stateOf(world, given), openTo(ana, given)]).toEqual(['active', null])
    world.shift(7 * days)
    expect(openTo(ana, given)).toBe(addDays(first ?? '', 7))
  })

  test('is opened by a pause that runs out, and the agreement is not', () => {
    const { world, given } = inForce()
    const until = addDays(localDay(world.now()), 13)
    const pausing = (day: string) => () => pause(world.ana.place, given, day)
    expect(pausing(addDays(until, 1)), 'today is the first of fourteen days').toThrow('invalid-input')
    pausing(until)()
    world.shift(13 * days)
    expect([stateOf(world, given), openTo(world.ana, given)]).toEqual(['paused', null])
    world.shift(1 * days)
    expect([stateOf(world, given), openTo(world.ana, given)]).toEqual(['resting', addDays(until, 1)])
    world.shift(1 * days)
    expect(stateOf(world, given), 'it does not go on by itself').toBe('resting')
  })

  test('that nobody does renews nothing: it ends on its date', () => {
    const { world, given } = atReview()
    const { endsOn } = historyIn(world.ana.place, given.id).lives.at(-1) ?? {}
    answer(world.ana, given, 'It helps.')
    sayAtReview(world.ben.place, { ...given, day: openTo(world.ben, given) ?? '', words: 'I want it to go on.' })
    keep(world.ben.place, given)
    world.shift(60 * days)
    evening(world.ana)
    const [, life] = historyIn(world.ana.place, given.id).lives
    expect([life?.state, life?.ending, life?.endsOn]).toEqual(['ended', 'on-date', endsOn])
    expect(openTo(world.ana, given)).toBeNull()
  })
})

describe('what each answers alone', () => {
  test('is there for its owner, can be changed and erased, and is nowhere else', () => {
    const { world, given } = atReview()
    const { ana, ben } = world
    const before = JSON.stringify(world.rows)
    answer(ana, given, 'It helps me.')
    answer(ana, given, 'It helps me sleep.')
    expect(ownOf(ana)).toMatchObject([{ title: 'Saying when plans change', answers: { helped: 'It helps me sleep.' } }])
    expect(ownOf(ben)).toEqual([])
    expect(JSON.stringify(world.rows), 'nothing was written into the shared room').toBe(before)
    world.shift(40 * days)
    expect(() => answer(ana, given, 'Later.', ownOf(ana)[0]?.day), 'an own review can be changed later').not.toThrow()
    eraseReview(ana.place, ownOf(ana)[0]?.id ?? '')
    expect(ownOf(ana)).toEqual([])
    expect(ana.place.store.read(erasedEntries), 'earlier copies still hold it').toHaveLength(1)
    expect(() => eraseReview(ana.place, 'another')).toThrow('not-found')
  })

  test('is nothing once nothing is left in it', () => {
    const { world, given } = atReview()
    answer(world.ana, given, 'It helps me.')
    const nothing = { helped: '', cost: ' ', wanted: '', change: '', toSay: '' }
    const [own] = ownOf(world.ana)
    const about = { agreement: given.id, version: given.version, day: own?.day ?? '' }
    keepReview(world.ana.place, { ...about, answers: nothing }, () => world.ana.place)
    expect(ownOf(world.ana)).toEqual([])
  })

  test('is begun only when it is time, and for that day', () => {
    const { world, given } = inForce()
    expect(() => answer(world.ana, given, 'It helps.')).toThrow('moved-on')
    const other = atReview()
    const wrong = addDays(openTo(other.world.ana, other.given) ?? '', 1)
    expect(() => answer(other.world.ana, other.given, 'It helps.', wrong)).toThrow('moved-on')
    expect(() => answer(other.world.ana, other.given, 'It helps.')).not.toThrow() // control
  })
})

describe('what each says to both', () => {
  test('is what they chose, is theirs to take back, and is there once for each', () => {
    const { world, given } = atReview()
    const { ana, ben } = world
    const day = openTo(ana, given) ?? ''
    answer(ana, given, 'It costs me sleep.')
    sayAtReview(ana.place, { ...given, day, words: 'I would like Fridays to be out.' })
    sayAtReview(ana.place, { ...given, day, words: 'I would like weekends to be out.' })
    expect(saidTo(ben, given)).toMatchObject([
      { author: ana.signer.mid, words: 'I would like weekends to be out.', day },
    ])
    expect(JSON.stringify(world.rows)).not.toMatch(/Fridays|costs me sleep/)
    const [said] = saidTo(ben, given)
    expect(() => takeOut(ben.place, 'review-words', given.id, said?.id ?? '')).toThrow('not-found')
    expect(() => takeOut(ana.place, 'check-in', given.id, said?.id ?? ''), 'as what it is').toThrow('not-found')
    takeOut(ana.place, 'review-words', given.id, said?.id ?? '')
    expect(saidTo(ben, given)).toEqual([])
    expect(stateOf(world, given)).toBe('review-due')
  })

  test('can be said only when it is time', () => {
    const { world, given } = inForce()
    const say = (day: string) => () => sayAtReview(world.ana.place, { ...given, day, words: 'Now.' })
    expect(say(localDay(world.now()))).toThrow('moved-on')
    world.shift(8 * days)
    say(openTo(world.ana, given) ?? '')() // control
  })
})

describe('the question after half a year', () => {
  const isAsked = (member: Member, given: OneVersion) => isAskedAfterHalfYear(member.place, given.id)
  /** One after the other of the same template, each gone on for its whole time; answers the last one. */
  function inARow(world: AgreementWorld, count: number, change: object = {}): OneVersion {
    let given = { id: '', version: 0 }
    for (let n = 0; n < count; n += 1) {
      if (n > 0) world.shift(90 * days)
      ;({ given } = inForce({ end: addDays(localDay(world.now()), 60), ...change }, world))
    }
    return given
  }

  test('comes after 180 days of one template in total, to each once, and blocks nothing', () => {
    const world = agreementWorld()
    const third = inARow(world, 3)
    expect(isAsked(world.ana, third), 'about 110 days').toBe(false)
    world.shift(90 * days)
    const { given } = inForce({ end: addDays(localDay(world.now()), 60) }, world)
    expect(isAsked(world.ana, given), 'about 165 days').toBe(false)
    world.shift(20 * days)
    expect([isAsked(world.ana, given), isAsked(world.ben, given)]).toEqual([true, true])
    const before = JSON.stringify(world.rows)
    closeHalfYear(world.ana.place, given.id)
    expect([isAsked(world.ana, given), isAsked(world.ben, given)], 'closed for oneself').toEqual([false, true])
    expect(JSON.stringify(world.rows), 'and nobody is told').toBe(before)
    world.shift(5 * days)
    expect(isAsked(world.ana, given)).toBe(false)
    expect(() => end(world.ben.place, given)).not.toThrow()
    expect(isAsked(world.ben, given), 'not about what has ended').toBe(false)
  })

  test('counts other words apart, and the same own words together', () => {
    const world = agreementWorld()
    inARow(world, 2)
    world.shift(90 * days)
    const other = inARow(world, 2, { template: 'tpl_day' })
    world.shift(50 * days)
    expect(isAsked(world.ana, other)).toBe(false)
    const words = { template: null, measure: 'Calls at noon.' }
    const own = agreementWorld()
    inARow(own, 3, words)
    own.shift(90 * days)
    const { given } = inForce({ ...words, measure: 'calls at Noon', end: addDays(localDay(own.now()), 60) }, own)
    own.shift(25 * days)
    expect(isAsked(own.ben, given)).toBe(true)
  })

  test('comes as well for whoever words each anew, and once', () => {
    const measures = [
      'Tells the other before evening plans change, by call.',
      'Says before the evening plans change and tells the other.',
      'Before plans change in the evening, tells the other at once.',
    ]
    const asked = (level: 1 | 2, words: readonly string[], isClosed = false) => {
      const world = agreementWorld()
      const more = level > 1 ? { smaller: 'Less often.', privacy: 'Friends.' } : {}
      const given = [...words, ...words].map((measure, n) => {
        if (n > 0) world.shift(90 * days)
        const change = { template: null, measure, level, ...more, end: addDays(localDay(world.now()), 60) }
        return inForce(change, world).given
      })
      const [last] = given.toReversed()
      if (last === undefined) throw new Error('none')
      world.shift(20 * days)
      if (isClosed) {
        closeHalfYear(world.ana.place, last.id)
        world.shift(70 * days)
        const change = { template: null, measure: measures[1] ?? '', level, end: addDays(localDay(world.now()), 60) }
        const next = inForce(change, world).given
        return [isAsked(world.ana, next), isAsked(world.ben, next)]
      }
      return [isAsked(world.ana, last), isAsked(world.ben, last)]
    }
    expect(asked(1, measures)).toEqual([true, true])
    expect(asked(1, measures, true), 'closed for one wording, closed for the next').toEqual([false, true])
    const apart = ['Calls at noon on weekdays.', 'Cooks supper every other evening.', 'Writes down larger purchases.']
    expect(asked(1, apart), 'control: these are three things').toEqual([false, false])
    expect(asked(2, apart), 'looking together, in any words').toEqual([true, true])
  })

  test('leaves pauses out, counts a day in two agreements once, and trusts no clock that is behind', () => {
    const world = agreementWorld()
    inARow(world, 3)
    world.shift(90 * days)
    const { given } = inForce({ end: addDays(localDay(world.now()), 60) }, world)
    world.shift(1 * days)
    pause(world.ana.place, given, addDays(localDay(world.now()), 10))
    world.shift(20 * days)
    expect(stateOf(world, given)).toBe('resting')
    keep(world.ana.place, given)
    keep(world.ben.place, given)
    expect(isAsked(world.ana, given), 'twenty days of it were no use of it').toBe(false)
    world.shift(20 * days)
    expect(isAsked(world.ana, given)).toBe(true)
    world.shift(-200 * days)
    expect(isAsked(world.ana, given)).toBe(false)

    const twice = agreementWorld()
    const atOnce = (): OneVersion => {
      const end = addDays(localDay(twice.now()), 70)
      inForce({ end }, twice)
      return inForce({ end }, twice).given
    }
    atOnce()
    twice.shift(90 * days)
    const beside = atOnce()
    twice.shift(50 * days)
    expect(isAsked(twice.ana, beside), 'about 120 days, in two agreements each').toBe(false)
  })
})
