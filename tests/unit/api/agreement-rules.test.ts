import { describe, expect, test } from 'vitest'
import {
  type AgreementProblem,
  earliestStart,
  isWholeText,
  latestEnd,
  problemsForReady,
  problemsOf,
} from '#api/agreement-rules.ts'
import { agreementTemplates, templateIds } from '#api/agreement-templates.ts'
import { type AgreementDraft, agreementTextSchema, levelLimits } from '#api/agreement-text.ts'
import { addDays, daysBetween, localDay, startOfDay } from '#api/calendar.ts'
import { someAgreement } from '#tests/support/agreements.ts'

const ana = 'aa'.repeat(16)
const ben = 'bb'.repeat(16)
const now = new Date('2026-03-02T20:15:00')
const problems = (change: Partial<AgreementDraft>) => problemsOf({ ...someAgreement(), ...change }, ana)
const forReady = (change: Partial<AgreementDraft>) => problemsForReady({ ...someAgreement(), ...change }, ana, now)
const isSignable = (change: object) => agreementTextSchema.safeParse({ ...someAgreement(), ...change }).success

describe('the parts', () => {
  test('lack nothing in a whole agreement', () => {
    expect(problems({})).toEqual([])
    expect(forReady({})).toEqual([])
    expect(isSignable({})).toBe(true)
  })

  test.each<[AgreementProblem, Partial<AgreementDraft>]>([
    ['title-missing', { title: '' }],
    ['measure-missing', { measure: '' }],
    ['measure-many', { measure: 'Calls at noon. Shows the calendar.' }],
    ['measure-many', { measure: 'Calls at noon\nShows the calendar' }],
    ['measure-many', { measure: '1) calls at noon 2) shows the calendar' }],
    ['measure-many', { measure: 'a) calls at noon b) shows the calendar' }],
    ['measure-many', { measure: 'Calls at noon and also shows the calendar.' }],
    ['measure-many', { measure: 'Calls at noon, shows the calendar, tells who was there and hands over the list.' }],
    ['fair-missing', { doneBy: ben }],
    ['in-scope-missing', { inScope: '' }],
    ['out-of-scope-missing', { outOfScope: '' }],
    ['own-why-missing', { why: { [ana]: '', [ben]: 'I am willing.' } }],
    ['smaller-missing', { level: 2, privacy: 'Friends.' }],
    ['privacy-missing', { level: 2, smaller: 'Once a month.' }],
    ['start-missing', { start: null }],
    ['end-missing', { end: null }],
    ['end-early', { end: '2026-03-10' }],
    ['end-late', { end: '2026-06-09' }],
    ['end-late', { level: 3, smaller: 'One day.', privacy: 'Friends.', end: '2026-04-10' }],
    ['review-late', { end: '2026-03-16' }],
    ['review-late', { end: '2026-03-17' }], // the first review would fall on the last day
    ['review-monthly', { review: 30, end: '2026-04-20' }],
    ['slip-missing', { slips: [] }],
    ['slip-time-missing', { slips: ['talk', 'tell'] }],
  ])('%s is said, and nothing else', (problem, change) => {
    expect(problems(change)).toEqual([problem])
    expect(forReady(change)).toEqual([problem])
  })

  test('one sentence is one behaviour, whatever stands in it', () => {
    for (const { measure } of agreementTemplates) expect(problems({ measure })).toEqual([])
    for (const measure of [
      'Calls at 7 p.m. on weekdays.',
      'Says e.g. when the train is late',
      'Is home by 10 p.m. Monday to Friday.',
      'Keeps plans, trips, calls and visits in the calendar, also at weekends.',
      'Tells the other, and says what was done, and asks how that was.',
    ])
      expect(problems({ measure })).toEqual([])
  })

  test('what was put before both stays whole when a rule of writing becomes stricter, and not when a part is missing', () => {
    const signed = someAgreement({ end: '2026-03-17', measure: 'Calls at noon. Shows the calendar.' })
    expect(problems(signed)).toEqual(['measure-many', 'review-late'])
    expect(isWholeText(signed)).toBe(true)
    expect(isWholeText({ ...signed, outOfScope: '' })).toBe(false)
  })

  test('the other writes their own line, and has to have written it before anything can cool', () => {
    const oneLine = { why: { [ana]: 'It helps me.', [ben]: '' } }
    expect(problems(oneLine)).toEqual([])
    expect(forReady(oneLine)).toEqual(['other-why-missing'])
  })
})

describe('the limits', () => {
  test('are 90 days, and 30 for ongoing access; the longest is allowed and one day more is not', () => {
    for (const level of [1, 2, 3] as const) {
      const { maxDays } = levelLimits[level]
      expect(maxDays).toBe(level === 3 ? 30 : 90)
      const start = '2026-03-10'
      // The first day counts, and the last does: 30 days from the tenth of March end on the eighth of April.
      const latest = level === 3 ? '2026-04-08' : '2026-06-07'
      expect(latestEnd(level, start)).toBe(latest)
      expect(isSignable({ level, start, end: latest })).toBe(true)
      expect(isSignable({ level, start, end: addDays(latest, 1) })).toBe(false)
      const more = { level, start, smaller: 'Less often.', privacy: 'Friends.' }
      expect(problems({ ...more, end: latest })).toEqual([])
      expect(problems({ ...more, end: addDays(latest, 1) })).toEqual(['end-late'])
      expect(problems({ ...more, end: start })).toEqual(['end-early'])
      expect(isSignable({ level, start, end: start })).toBe(false)
    }
  })

  test.each([
    ['no end', { end: null }],
    ['an end that is no day', { end: '2026-02-30' }],
    ['an end in words', { end: 'when trust is back' }],
    ['an end before the start', { end: '2026-03-01' }],
    ['no measure', { measure: '' }],
    ['a fourth level', { level: 4 }],
    ['a part that nobody knows', { renews: true }],
    ['a rhythm of its own', { review: 90 }],
    ['a letter that turns the words around', { title: 'Plans \u202Egnihton' }],
    ['half a character', { title: 'Plans \ud83d' }],
    ['one line of why', { why: { [ana]: 'It helps me.' } }],
  ])('%s cannot even be put down to be signed', (_name, change) => {
    expect(isSignable(change)).toBe(false)
  })

  test('nothing starts before both have had second thoughts: cooling and 48 hours', () => {
    expect(earliestStart(1, now)).toBe('2026-03-05')
    expect(earliestStart(3, now)).toBe('2026-03-07')
    expect(forReady({ start: '2026-03-04', end: '2026-04-03' })).toEqual(['start-soon'])
    expect(forReady({ start: '2026-03-05', end: '2026-04-04' })).toEqual([])
    expect(problems({ start: '2026-03-04', end: '2026-04-03' })).toEqual([])
  })
})

describe('templates', () => {
  test('are twelve, with ids that stay', () => {
    expect(agreementTemplates.map(({ id }) => id)).toEqual([...templateIds])
    expect(templateIds).toHaveLength(12)
  })

  test('keep to the limits of their level, with a review before the end', () => {
    for (const { days, level, review } of agreementTemplates) {
      expect(days).toBeLessThanOrEqual(levelLimits[level].maxDays)
      expect(review).toBeLessThan(days)
    }
    expect(agreementTemplates.filter(({ level }) => level === 3).map(({ id }) => id)).toEqual(['tpl_trip'])
  })
})

describe('days', () => {
  test('are the person’s own, over months, leap days and changes of the clock', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2026-10-20', 14)).toBe('2026-11-03')
    expect(daysBetween('2026-03-20', '2026-04-03')).toBe(14)
    expect(daysBetween('2026-04-03', '2026-03-20')).toBe(-14)
    expect(localDay(new Date(startOfDay('2026-03-29')))).toBe('2026-03-29')
    expect(localDay(new Date(startOfDay('2026-03-29') - 1))).toBe('2026-03-28')
  })
})
