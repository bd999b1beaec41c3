import { getSchema, type JSONContent } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { writingExtensions } from '#renderer/editor/extensions.ts'
import { findHits, maxHits } from '#renderer/editor/find/find-hits.ts'

const schema = getSchema(writingExtensions(null))
const line = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content })
const text = (words: string, ...marks: string[]): JSONContent => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})

/** The words that the hits stand on. */
function found(words: string, ...content: JSONContent[]): string[] {
  const document = schema.nodeFromJSON({ type: 'doc', content })
  return findHits(document, words).map(({ from, to }) => document.textBetween(from, to, '|', '/'))
}

describe('finding words in an entry', () => {
  it('takes no notice of capitals, accents and the kind of apostrophe', () => {
    expect(found('cafe', line(text('Café, CAFE, cafe\u0301s')))).toEqual(['Café', 'CAFE'.toUpperCase(), 'cafe\u0301'])
    expect(found("don't", line(text('I don’t')))).toEqual(['don’t'])
    expect(found('ÉTÉ', line(text('l’ete')))).toEqual(['ete'])
  })

  it('takes notice of marks that make another word', () => {
    expect(found('กิน', line(text('เรากันกิน')))).toEqual(['กิน'])
    expect(found('दिन', line(text('दान दिन')))).toEqual(['दिन'])
    expect(found('かき', line(text('がき かき')))).toEqual(['かき'])
    expect(found('か', line(text('がか か\u3099')))).toEqual(['か'])
    expect(found('がき', line(text('か\u3099き')))).toEqual(['か\u3099き'])
  })

  it('stands on whole letters where the beginning of one was typed', () => {
    expect(found('ร', line(text('รู้')))).toEqual(['รู้'])
    expect(found('하', line(text('한다')))).toEqual(['한'])
  })

  it('stands at the right place after signs that are longer than they look', () => {
    expect(found('tap', line(text('🙂 the İstanbul tap')))).toEqual(['tap'])
    expect(found('tap', line(text('a'), { type: 'hardBreak' }, text('tap')))).toEqual(['tap'])
  })

  it('finds words across bold and highlight, and not across blocks', () => {
    expect(found('the tap run', line(text('the '), text('tap', 'bold'), text(' run', 'highlight')))).toEqual([
      'the tap run',
    ])
    expect(found('the tap', line(text('the')), line(text('tap')))).toEqual([])
  })

  it('looks into lists and quotes', () => {
    const task = { type: 'taskItem', attrs: { checked: false }, content: [line(text('call'))] }
    const quote = { type: 'blockquote', content: [line(text('I call'))] }
    expect(found('call', { type: 'taskList', content: [task] }, quote)).toEqual(['call', 'call'])
  })

  it('finds nothing for nothing, and stops where more would help nobody', () => {
    expect(found('  ', line(text('a  b')))).toEqual([])
    expect(found('a', line(text('a'.repeat(maxHits + 10))))).toHaveLength(maxHits)
  })
})
