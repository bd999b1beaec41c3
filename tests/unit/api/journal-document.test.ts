import { describe, expect, it } from 'vitest'
import {
  imagesIn,
  type JournalDocument,
  journalDocumentSchema,
  sharedDocumentSchema,
  withoutImages,
} from '#api/journal-document.ts'

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

const id = '3f0c8a52-96b2-4f7e-a6a5-0d8f1f6ad9e1'
const attrs = { id, width: 800, height: 600, alt: 'A boat at the quay' }
const picture = { type: 'image', attrs } as const

describe('a picture in an entry', () => {
  it('is taken wherever a block is', () => {
    expect(isTaken(picture, { type: 'blockquote', content: [words, picture] })).toBe(true)
  })

  const refused: [string, object][] = [
    ['without its attributes', { type: 'image' }],
    ['that has an address', { ...picture, attrs: { ...attrs, src: 'https://leak.invalid/' } }],
    ['with an id that is none', { ...picture, attrs: { ...attrs, id: '../room' } }],
    ['of no width', { ...picture, attrs: { ...attrs, width: 0 } }],
    ['that is too high', { ...picture, attrs: { ...attrs, height: 8193 } }],
    ['with words that are too long', { ...picture, attrs: { ...attrs, alt: 'x'.repeat(501) } }],
    ['that holds something', { ...picture, content: [words] }],
    ['inside a line', { type: 'paragraph', content: [picture] }],
  ]
  for (const [what, block] of refused) {
    it(`is refused: one ${what}`, () => {
      expect(isTaken(block)).toBe(false)
      expect(isTaken(picture), 'control').toBe(true)
    })
  }

  it('is in no document that is meant for both, however deep, and a copy without it keeps every word', () => {
    const deep = (...content: unknown[]) =>
      journalDocumentSchema.parse({
        type: 'doc',
        content: [
          { type: 'bulletList', content: [{ type: 'listItem', content: [words, ...content] }] },
          {
            type: 'taskList',
            content: [item({ checked: true }, { type: 'blockquote', content: [words, ...content] })],
          },
        ],
      })
    const only = { type: 'doc', content: [picture] } satisfies JournalDocument
    for (const document of [deep(picture), only]) {
      expect(sharedDocumentSchema.safeParse(document).success).toBe(false)
      expect(imagesIn(document).length).toBeGreaterThan(0)
      expect(sharedDocumentSchema.safeParse(withoutImages(document)).success).toBe(true)
    }
    expect(withoutImages(deep(picture))).toEqual(deep())
    expect(withoutImages(only)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    expect(sharedDocumentSchema.parse(deep())).toEqual(deep())
  })
})
