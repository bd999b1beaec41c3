import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalDocument } from '#api/journal-document.ts'
import { compareBlocks, type MarkedBlock, type Stretch } from '#renderer/editor/compare/compare-blocks.ts'
import { textBlocksOf } from '#renderer/editor/compare/text-blocks.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'

const compare = (then: string[], now: string[]) =>
  compareBlocks(textBlocksOf(null, plainDocument(...then)), textBlocksOf(null, plainDocument(...now)))

const textOf = ({ pieces }: MarkedBlock) => pieces.map(({ text }) => text).join('')
const differing = (blocks: readonly MarkedBlock[]) =>
  blocks.flatMap(({ pieces }) => pieces.filter(({ differs }) => differs).map(({ text }) => text.trim()))
const all = (stretches: readonly Stretch[], side: 'before' | 'after') => stretches.flatMap((stretch) => stretch[side])

describe('two states of a text side by side', () => {
  test('differ by the words that were changed, and by no other', () => {
    const found = compare(
      ['The tap was running.', 'I asked for one thing.', 'Then we slept.'],
      ['The tap was running.', 'I asked him for one small thing.', 'Then we slept.'],
    )
    expect(found.map(({ differs }) => differs)).toEqual([false, true, false])
    expect(differing(all(found, 'before'))).toEqual([])
    expect(differing(all(found, 'after'))).toEqual(['him', 'small'])
  })

  test('show a paragraph that came and one that went at their places', () => {
    const found = compare(['one', 'two words here', 'three'], ['one', 'three', 'four words there'])
    expect(found.map(({ before, after }) => [before.map(textOf), after.map(textOf)])).toEqual([
      [['one'], ['one']],
      [['two words here'], []],
      [['three'], ['three']],
      [[], ['four words there']],
    ])
  })

  test('follow a paragraph that was parted in two, and one that was written anew', () => {
    const parted = compare(['She came in. She sat down.'], ['She came in.', 'She sat down.'])
    expect([...differing(all(parted, 'before')), ...differing(all(parted, 'after'))]).toEqual([])
    expect(parted.some(({ differs }) => differs)).toBe(true)
    const anew = compare(
      ['I went to the shop and the bank'],
      ['Nobody is asking the others to leave and I do not either, not today'],
    )
    expect(differing(all(anew, 'before')), 'a common "and" is no likeness').toEqual(['I went to the shop and the bank'])
  })

  test('compare words of languages without spaces', () => {
    const found = compare(['我们昨天去了图书馆'], ['我们今天去了图书馆'])
    expect(differing(all(found, 'before'))).toEqual(['昨天'])
    expect(differing(all(found, 'after'))).toEqual(['今天'])
  })

  test('see titles, ticks, numbers and lines, and no formatting', () => {
    const text = (words: string, bold: boolean) => ({
      type: 'text' as const,
      text: words,
      ...(bold && { marks: [{ type: 'bold' as const }] }),
    })
    const make = (checked: boolean, start: number, bold: boolean): JournalDocument => ({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('as it ', false), text('was', bold)] },
        {
          type: 'taskList',
          content: [
            { type: 'taskItem', attrs: { checked }, content: [{ type: 'paragraph', content: [text('call', false)] }] },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('first', false)] }] }],
        },
        { type: 'blockquote', content: [{ type: 'paragraph' }] },
        { type: 'horizontalRule' },
      ],
    })
    expect(
      textBlocksOf('A title', make(false, 3, true)).map(({ kind, number, text: words }) => [kind, words, number]),
    ).toEqual([
      ['title', 'A title', undefined],
      ['text', 'as it was', undefined],
      ['item', '☐ call', undefined],
      ['item', 'first', '3.'],
      ['quote', '', undefined],
      ['rule', '* * *', undefined],
    ])
    const found = compareBlocks(textBlocksOf('A title', make(false, 1, true)), textBlocksOf(null, make(true, 1, false)))
    expect(differing(all(found, 'before'))).toEqual(['A title', '☐'])
    expect(differing(all(found, 'after'))).toEqual(['☑'])
  })

  test('see another picture, and a link that leads elsewhere, behind the same words', () => {
    const one = '11111111-1111-4111-8111-111111111111'
    const other = '22222222-2222-4222-8222-222222222222'
    const make = (id: string, href: string): JournalDocument => {
      const link = [{ type: 'link' as const, attrs: { href } }]
      const words = [
        { type: 'text' as const, text: 'I read ' },
        { type: 'text' as const, text: 'the old ', marks: link },
        { type: 'text' as const, text: 'page', marks: [{ type: 'bold' as const }, ...link] },
        { type: 'text' as const, text: ' again' },
      ]
      const item = { type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: words }] }
      return { type: 'doc', content: [imageBlock(id, ''), { type: 'bulletList', content: [item] }] }
    }
    const sides = (then: JournalDocument, now: JournalDocument) =>
      compareBlocks(textBlocksOf(null, then), textBlocksOf(null, now))
    const first = make(one, 'https://a.example/')
    expect(differing(all(sides(first, make(other, 'https://a.example/')), 'after'))).toEqual([
      'A picture without words',
    ])
    const led = sides(first, make(one, 'https://b.example/'))
    expect([...differing(all(led, 'before')), ...differing(all(led, 'after'))]).toEqual([
      'the old page',
      'the old page',
    ])
    expect(all(led, 'after').map(textOf)).toEqual(['A picture without words', '• I read the old page again'])
    expect(
      sides(first, first).some(({ differs }) => differs),
      'control',
    ).toBe(false)
  })

  test('that are numbered differ by the item that came, and by no number behind it', () => {
    const numbered = (...items: string[]): JournalDocument => ({
      type: 'doc',
      content: [
        {
          type: 'orderedList',
          content: items.map((text) => ({
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          })),
        },
      ],
    })
    const blocks = (...items: string[]) => textBlocksOf(null, numbered(...items))
    const found = compareBlocks(blocks('bread', 'milk', 'salt'), blocks('bread', 'two lemons', 'milk', 'salt'))
    expect(found.map(({ differs, before, after }) => [differs, before.map(textOf), after.map(textOf)])).toEqual([
      [false, ['1. bread'], ['1. bread']],
      [true, [], ['2. two lemons']],
      [false, ['2. milk', '3. salt'], ['3. milk', '4. salt']],
    ])
    const changed = compareBlocks(blocks('bread', 'cold milk here'), blocks('eggs', 'bread', 'warm milk here'))
    expect(differing(all(changed, 'before'))).toEqual(['cold'])
    expect(differing(all(changed, 'after'))).toEqual(['1. eggs', 'warm'])
    const lines = compare(['1. bread'], ['2. bread'])
    expect(differing(all(lines, 'after')), 'control: a number that somebody wrote is a word').toEqual(['2'])
  })

  test('hold every word of both sides, in order, whatever stands in them; what is not marked is on both', () => {
    const words = fc.constantFrom('a', 'and', 'the', 'Meer', 'é', '水', '  ', '.', '\n', '👩‍👧', 'house')
    const paragraph = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '))
    const side = fc.array(paragraph, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(side, side, (then, now) => {
        const found = compare(then, now)
        expect(all(found, 'before').map(textOf)).toEqual(then)
        expect(all(found, 'after').map(textOf)).toEqual(now)
        for (const stretch of found) {
          const shared = (blocks: readonly MarkedBlock[]) =>
            blocks
              .flatMap(({ pieces }) => pieces.filter(({ differs }) => !differs).map(({ text }) => text))
              .join('')
              .replace(/\s+/gu, '')
          expect(shared(stretch.before)).toBe(shared(stretch.after))
        }
        expect(compare(then, then).every(({ differs }) => !differs)).toBe(true)
      }),
    )
  })

  test('that have nothing in common and are very long come to an end, with everything marked', () => {
    const long = (word: string) => Array.from({ length: 2500 }, (_, n) => `${word}${n} ${word}`)
    const found = compare(long('then'), long('now'))
    expect(found).toHaveLength(1)
    expect(found[0]?.differs).toBe(true)
    expect(differing(all(found, 'after'))).toHaveLength(2500)
  })
})
