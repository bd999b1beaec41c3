import { describe, expect, it } from 'vitest'
import { journalDocumentSchema } from '#api/journal-document.ts'

const words = { type: 'paragraph', content: [{ type: 'text', text: 'words' }] }
const item = (attrs: unknown, ...content: unknown[]) => ({ type: 'taskItem', attrs, content })
const marked = (...marks: unknown[]) => ({ type: 'paragraph', content: [{ type: 'text', text: 'words', marks }] })

function isTaken(...content: unknown[]): boolean {
  return journalDocumentSchema.safeParse({ type: 'doc', content }).success
}

describe('the shape of an entry', () => {
  it('takes what rooms were written with before there were check lists, lines and highlights', () => {
    const before = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'words' }] },
        { type: 'blockquote', content: [words] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [words] }] },
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [words] }] },
        marked({ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: 'https://example.org/' } }),
        { type: 'paragraph', content: [{ type: 'hardBreak' }] },
      ],
    }
    expect(journalDocumentSchema.parse(before)).toEqual(before)
  })

  it('takes a check list, nested or not, a line and a highlight', () => {
    const inner = { type: 'taskList', content: [item({ checked: false }, words)] }
    expect(isTaken({ type: 'taskList', content: [item({ checked: true }, words, inner)] })).toBe(true)
    expect(isTaken({ type: 'horizontalRule' }, words)).toBe(true)
    expect(isTaken(marked({ type: 'highlight' }))).toBe(true)
  })

  const refused: [string, unknown][] = [
    ['an item that is neither done nor not', { type: 'taskList', content: [item({ checked: 'true' }, words)] }],
    ['an item without its attribute', { type: 'taskList', content: [item(undefined, words)] }],
    ['another attribute of an item', { type: 'taskList', content: [item({ checked: true, onclick: 'x' }, words)] }],
    ['an item without words', { type: 'taskList', content: [item({ checked: true })] }],
    ['a list of nothing', { type: 'taskList', content: [] }],
    ['an item of another list', { type: 'taskList', content: [{ type: 'listItem', content: [words] }] }],
    ['a task in another list', { type: 'bulletList', content: [item({ checked: true }, words)] }],
    ['an item outside of a list', item({ checked: true }, words)],
    ['a line that holds something', { type: 'horizontalRule', content: [words] }],
    ['a line with an attribute', { type: 'horizontalRule', attrs: { class: 'x' } }],
    ['a highlight of a colour', marked({ type: 'highlight', attrs: { color: 'url(https://leak.invalid)' } })],
    ['more marks than there are', marked(...Array.from({ length: 5 }, () => ({ type: 'highlight' })))],
  ]
  for (const [what, block] of refused) {
    it(`refuses ${what}`, () => {
      expect(isTaken(block)).toBe(false)
      expect(isTaken(words), 'control: without it').toBe(true)
    })
  }
})
