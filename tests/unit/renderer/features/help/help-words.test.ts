import { describe, expect, it } from 'vitest'
import { type Answer, checkOutcome } from '#renderer/features/help/check-outcome.ts'
import { exercisesCopy } from '#renderer/features/help/exercises-copy.ts'
import { helpCopy, topics } from '#renderer/features/help/help-copy.ts'
import { type HelpResource, helpResources, places } from '#renderer/features/help/help-resources.ts'

/** Numbers that nobody has traced to a source, and that must not be here before somebody has. */
const untraced = ['1800 737 732', '13 11 14', '112', 'findahelpline', '911', '741741', '1-800-273-8255', '0845']

/** The only numbers that have one. */
const traced = [
  '1-800-799-7233',
  '88788',
  '988',
  '999',
  '0808 2000 247',
  '0808 801 0327',
  '116 123',
  '0808 802 4040',
].sort()

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return stringsOf((value as (...words: string[]) => unknown)('Name', 'date'))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsOf)
  return []
}

const words = stringsOf({ helpCopy, exercisesCopy })
const numberIn = (text: string) => text.match(/\d[\d -]*\d/g) ?? []

function complaints(resources: readonly HelpResource[]): string[] {
  return resources.flatMap(({ name, ways, source }) => [
    ...(source.name.trim() === '' ? [`${name}: no source`] : []),
    ...(/^\d{1,2} [A-Z][a-z]+ (19|20)\d\d$/.test(source.date) ? [] : [`${name}: no date`]),
    ...(source.address.startsWith('https://') ? [] : [`${name}: no address`]),
    ...(ways.length > 0 ? [] : [`${name}: no way to reach it`]),
    ...untraced.filter((number) => ways.join(' ').includes(number)).map((number) => `${name}: ${number}`),
  ])
}

describe('the phone lines', () => {
  it('each have a source that bears a date', () => {
    expect(complaints(helpResources)).toEqual([])
  })

  it('control: a line without a source or a date, or with a number that is only remembered, is noticed', () => {
    const source = { name: '', date: '2022', address: '' }
    const planted = { place: 'eu', purpose: 'danger', name: 'Planted', ways: ['Call 112'], source } as const
    expect(complaints([planted])).toHaveLength(4)
  })

  it('hold the numbers that were traced, and no other', () => {
    expect(helpResources.flatMap(({ ways }) => ways.flatMap(numberIn)).sort()).toEqual(traced)
  })

  it('show their source, its date, and that it must be checked', () => {
    for (const { source } of helpResources) {
      const line = helpCopy.people.source(source.name, source.date)
      expect(line).toMatch(/^From .+, \d{1,2} \w+ 20\d\d\. Check before you rely on this\.$/)
    }
    expect(words.join(' ')).not.toMatch(/checked on/i)
  })

  it('are the only place with numbers', () => {
    expect(words.flatMap(numberIn)).toEqual([])
  })

  it('say so where there are none', () => {
    const without = places.filter((place) => !helpResources.some((resource) => resource.place === place))
    expect(without).toEqual(['australia', 'eu', 'elsewhere'])
    expect(helpCopy.people.none).toContain('no number')
  })
})

describe('the words of Help', () => {
  it('judge nobody, hurry nobody and promise nothing', () => {
    const never = [
      /you are (being )?(abused|controlled|in danger|unsafe)/i,
      /\babus(er|ive|ed)\b/i,
      /\b(leave|get out|go) (him|her|them|now|at once|immediately|today)\b/i,
      /you (must|should|need to|have to) (leave|go|stay|report)/i,
      /\bspace\b/i,
      /\b(scored?|points|result|percent|out of eight)\b/i,
      /!/,
      /we know how/i,
      /\bguarantee|you are safe now|completely safe\b/i,
    ]
    for (const text of words) for (const pattern of never) expect(text).not.toMatch(pattern)
  })

  it('hold the sentences that were decided', () => {
    expect(helpCopy.footer).toBe('You do not have to be sure to ask for help.')
    expect(helpCopy.check.questions).toHaveLength(8)
    expect(helpCopy.mirror.questions).toHaveLength(4)
    expect(helpCopy.check.matters).toContain('What you describe matters.')
    expect(helpCopy.professional.lead).toBe('Getting help is a normal part of this, not a sign that it is failing.')
    expect(helpCopy.part.lead).toBe('Stopping is also a decision you are allowed to make here.')
    expect(topics).toHaveLength(8)
  })
})

describe('the eight questions', () => {
  const answered = (at: number, answer: Answer) =>
    helpCopy.check.questions.map((_, index) => (index === at ? answer : null))

  it('answer to any single yes or not sure, whatever the others say', () => {
    for (const at of helpCopy.check.questions.keys()) {
      for (const answer of ['yes', 'unsure'] as const) {
        expect(checkOutcome(answered(at, answer))).toEqual({ matters: true, weapon: at === 1, allNo: false })
      }
      expect(checkOutcome(answered(at, 'no')).matters).toBe(false)
    }
  })

  it('point to the question that names choking', () => {
    expect(helpCopy.check.questions[1]).toContain('choked')
  })

  it('never say that eight times no is safe', () => {
    expect(checkOutcome(helpCopy.check.questions.map(() => 'no'))).toEqual({
      matters: false,
      weapon: false,
      allNo: true,
    })
    expect(helpCopy.check.allNo).toContain('We cannot know whether you are safe.')
  })
})
