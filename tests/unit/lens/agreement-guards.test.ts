import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementTemplates } from '#api/agreement-templates.ts'
import { reasonedGuards } from '#api/agreement-text.ts'
import {
  type GuardId,
  guards,
  guardsIn,
  guardsInAgreement,
  isBlocking,
  openGuards,
} from '#lens/guards/agreement-guards.ts'
import { someAgreement } from '#tests/support/agreements.ts'
import { everyday } from './everyday-sentences.ts'
import { sentences } from './guard-sentences.ts'
import { leftOutLists, saidInstead } from './left-out-sentences.ts'

const ids = Object.keys(guards) as GuardId[]
const foundIn = (text: string, leftOut = false) => guardsIn(text, leftOut).map(({ guard }) => guard)

describe('guards', () => {
  test('are fourteen, of which six leave no choice', () => {
    expect(ids).toHaveLength(14)
    expect(ids.filter((id) => !isBlocking(id)).toSorted()).toEqual([...reasonedGuards].toSorted())
    expect(ids.filter(isBlocking).toSorted()).toEqual([
      'g_body',
      'g_covert',
      'g_isolation',
      'g_private_space',
      'g_resources',
      'g_secret',
    ])
  })

  test.each(ids)('%s finds every sentence that it is there for, and none that looks alike', (id) => {
    const { trips, alike } = sentences[id]
    expect(new Set(trips).size).toBeGreaterThanOrEqual(11)
    expect(new Set(alike).size).toBeGreaterThanOrEqual(11)
    expect(trips.filter((sentence) => !foundIn(sentence).includes(id))).toEqual([])
    // Harmless is harmless: no other guard minds it either.
    expect(alike.filter((sentence) => foundIn(sentence).length > 0)).toEqual([])
  })

  test.each(ids)('%s finds it in everyday words as well, and leaves everyday words alone', (id) => {
    const { trips, alike } = everyday[id]
    expect(new Set(trips).size).toBeGreaterThanOrEqual(15)
    expect(new Set(alike).size).toBeGreaterThanOrEqual(15)
    expect(trips.filter((sentence) => !foundIn(sentence).includes(id))).toEqual([])
    expect(alike.filter((sentence) => foundIn(sentence).length > 0)).toEqual([])
  })

  test('say where they found it, in the words as they were typed', () => {
    const text = 'We talk on Sunday. Ben can read Ana’s journal then.'
    const [hit] = guardsIn(text)
    expect(hit?.guard).toBe('g_private_space')
    expect(text.slice(hit?.from, hit?.to)).toBe('read Ana’s journal')
  })

  test('find it in any case, with any quotation marks, and after a harmless sentence', () => {
    expect(foundIn('BEN CAN READ ANA’S JOURNAL')).toContain('g_private_space')
    expect(foundIn("No passwords are exchanged, but Sam's calls are recorded in secret")).toEqual(['g_covert'])
    expect(foundIn('No passwords are exchanged unless I ask for passwords')).toContain('g_secret_share')
  })

  test('leave every template alone, whichever way its scope is written', () => {
    for (const { title, measure, inScope, outOfScope, why } of agreementTemplates) {
      const whole = [title, measure, inScope, outOfScope, why, `${inScope} Not: ${outOfScope}`]
      expect(whole.flatMap((text) => foundIn(text))).toEqual([])
      expect(foundIn(outOfScope, true)).toEqual([])
    }
  })

  test('leave other languages alone', () => {
    for (const text of [
      'Ben liest Anas Tagebuch am Sonntag.',
      'Sam donne tous les mots de passe.',
      'Всегда отвечать сразу.',
      '毎日すぐに返事をする。',
    ])
      expect(foundIn(text)).toEqual([])
  })

  test('take any text and answer places in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.boolean(), (text, leftOut) => {
        for (const { from, to } of guardsIn(text, leftOut)) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what is left out', () => {
  test.each(['Passwords, work email, all messages.', 'Reading the journal.', 'Tracking apps, lie detectors.'])(
    '%s may be named there, and nowhere else',
    (text) => {
      expect(foundIn(text, true)).toEqual([])
    },
  )

  test('holds no password, and keeps nobody from their friends', () => {
    expect(foundIn('My password is Bluebird77', true)).toEqual(['g_secret'])
    expect(foundIn('Jo will not see her friends.', true)).toEqual(['g_isolation'])
    expect(foundIn('Shows the work emails.', false)).toEqual(['g_thirdparty']) // control
  })
})

describe('behind what is left out', () => {
  const blocked = (text: string) => guardsIn(text, true).filter(({ guard }) => isBlocking(guard))
  const before = [
    'Errands. ',
    'Errands; ',
    'Errands\n',
    'Nothing. ',
    'Nothing: ',
    'Nothing – ',
    'Nothing and ',
    'Nobody’s. ',
  ]

  test('a sentence that says what is done is no more of it, with any guard that leaves no choice', () => {
    const passed = before
      .flatMap((lead) => saidInstead.map((said) => `${lead}${said}`))
      .filter((t) => !blocked(t).length)
    expect(passed).toEqual([])
    // Alone it can be what is left out.
    expect(saidInstead.filter((said) => foundIn(said, true).includes('g_private_space'))).toEqual([])
    const text = 'Nothing. Ben reads Ana’s journal.'
    expect(blocked(text).map(({ from, to }) => text.slice(from, to))).toEqual(['reads Ana’s journal'])
    expect(foundIn('Nothing. Shows the work emails.', true), 'nothing is left out').toEqual(['g_thirdparty'])
    expect(foundIn('Errands. Shows the work emails.', true)).toEqual([])
  })

  test('what is named there stays named, in as many sentences as there are', () => {
    for (const lead of ['Errands. ', 'Lunch breaks; ', 'Errands\n', 'Work email. Old letters. '])
      expect(leftOutLists.filter((named) => foundIn(`${lead}${named}`, true).length > 0)).toEqual([])
    const elsewhere = leftOutLists.filter((named) => foundIn(named).length > 0)
    expect(elsewhere.length, 'control: elsewhere most of it is found').toBeGreaterThan(15)
    for (const { alike } of [...Object.values(sentences), ...Object.values(everyday)])
      for (const lead of ['', ...before])
        expect(alike.filter((sentence) => foundIn(`${lead}${sentence}`, true).length > 0)).toEqual([])
  })

  test('every sentence that is blocked elsewhere is blocked behind "Nothing."', () => {
    for (const id of ids.filter(isBlocking)) {
      const trips = [...sentences[id].trips, ...everyday[id].trips]
      expect(trips.filter((sentence) => !foundIn(`Nothing. ${sentence}`, true).includes(id))).toEqual([])
    }
  })
})

describe('an agreement', () => {
  const places = ['title', 'measure', 'fair', 'inScope', 'smaller', 'slipBy'] as const

  test('is looked at in every line that is typed', () => {
    const bad = 'Calls are recorded in secret.'
    for (const field of places) {
      expect(guardsInAgreement(someAgreement({ [field]: bad })).map((hit) => hit.field)).toEqual([field])
    }
    const { why } = someAgreement()
    const [first = '', second = ''] = Object.keys(why)
    for (const member of [first, second])
      expect(guardsInAgreement(someAgreement({ why: { ...why, [member]: bad } })).map(({ field }) => field)).toEqual([
        'why',
      ])
    expect(guardsInAgreement(someAgreement())).toEqual([])
  })

  test('may keep what was asked about when a reason stands beside it, and never what is blocked', () => {
    const asked = someAgreement({ measure: 'Tells everything about the evening.' })
    const reason = 'We mean that one evening.'
    expect(openGuards(asked).map(({ guard }) => guard)).toEqual(['g_everything'])
    expect(openGuards({ ...asked, reasons: [{ guard: 'g_everything', reason }] })).toEqual([])
    expect(openGuards({ ...asked, reasons: [{ guard: 'g_test', reason }] })).toHaveLength(1)
    const blocked = { ...asked, reasons: [{ guard: 'g_everything' as const, reason: 'My PIN is 4471.' }] }
    expect(openGuards(blocked)).toMatchObject([{ guard: 'g_secret', field: 'reason' }])
  })
})
