import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excuseKinds, excusePatterns } from '#lens/excuses/excuse-patterns.ts'
import { excusesIn, mostExcuses } from '#lens/excuses/excuses.ts'
import { excuseSentences, protectedSentences } from './excuse-sentences.ts'

const kindsIn = (...sentences: string[]) => excusesIn(sentences).map(({ kind }) => kind)

describe('phrases that hand a choice on', () => {
  test.each(excuseKinds)('%s: every sentence that it is there for, and none that looks alike', (kind) => {
    const { marked, alike } = excuseSentences[kind]
    expect(marked.filter((sentence) => !kindsIn(sentence).includes(kind))).toEqual([])
    expect(alike.filter((sentence) => kindsIn(sentence).length > 0)).toEqual([])
  })

  test('each pattern finds at least one of them: none is there for nothing', () => {
    const all = Object.values(excuseSentences).flatMap(({ marked }) => marked.map((one) => one.replaceAll('’', "'")))
    const idle = excusePatterns.filter(({ find }) => !all.some((sentence) => sentence.search(find) !== -1))
    expect(idle.map(({ find }) => find.source)).toEqual([])
  })

  test('are not facts, feelings, refusals, or what somebody else said', () => {
    expect(protectedSentences.filter((sentence) => kindsIn(sentence).length > 0)).toEqual([])
    expect(kindsIn('It takes two.'), 'control: without quotation marks it is found').toEqual(['shared'])
  })

  test('stand where they are found, in the words as they were typed', () => {
    const [found] = excusesIn(['Honestly, it didn’t mean anything to me.'])
    expect(found).toEqual({
      kind: 'small',
      before: 'Honestly, it ',
      phrase: 'didn’t mean anything',
      after: ' to me.',
    })
  })

  test('are three at most, the weightier ones, in the order in which they were written', () => {
    const account = [
      'I guess I hid it.',
      'She drove me to it.',
      'Mistakes were made.',
      'It just happened.',
      'It meant nothing.',
    ]
    expect(excusesIn(account)).toHaveLength(mostExcuses)
    expect(kindsIn(...account)).toEqual(['others', 'circumstances', 'small'])
  })

  test('any text falls back into its sentence, and takes no time to speak of', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400 }),
        fc.constantFrom('I lied, but ', 'if only you had ', ''),
        (text, lead) => {
          const sentence = lead + text
          for (const { before, phrase, after } of excusesIn([sentence])) expect(before + phrase + after).toBe(sentence)
        },
      ),
    )
  })
})
