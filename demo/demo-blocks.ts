import type { JournalBlock } from '#api/journal-document.ts'

export const p = (text: string): JournalBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
export const h = (text: string): JournalBlock => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
})
export const quote = (text: string): JournalBlock => ({ type: 'blockquote', content: [p(text)] })
export const list = (...items: string[]): JournalBlock => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
})
export const steps = (...items: string[]): JournalBlock => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
})
/** Items that can be ticked; those that begin with `x ` are. */
export const checks = (...items: string[]): JournalBlock => ({
  type: 'taskList',
  content: items.map((item) => ({
    type: 'taskItem',
    attrs: { checked: item.startsWith('x ') },
    content: [p(item.replace(/^x /, ''))],
  })),
})
export const line: JournalBlock = { type: 'horizontalRule' }
export const highlighted = (before: string, words: string, after: string): JournalBlock => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: before },
    { type: 'text', text: words, marks: [{ type: 'highlight' }] },
    { type: 'text', text: after },
  ],
})
export const strong = (before: string, word: string, after: string): JournalBlock => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: before },
    { type: 'text', text: word, marks: [{ type: 'bold' }] },
    { type: 'text', text: after },
  ],
})
