import { expect, it } from 'vitest'
import type { JournalBlock } from '#api/journal-document.ts'
import { documentHead, documentLines } from '#vault/journal/document-words.ts'

const line = (text: string, ...marks: { type: 'bold' | 'highlight' }[]): JournalBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 && { marks }) }],
})

it('a check list and a highlight are found by their words, and a line has none', () => {
  const document = {
    type: 'doc' as const,
    content: [
      { type: 'horizontalRule' as const },
      line('Before Thursday', { type: 'highlight' }),
      {
        type: 'taskList' as const,
        content: [
          { type: 'taskItem' as const, attrs: { checked: true }, content: [line('call the depot')] },
          { type: 'taskItem' as const, attrs: { checked: false }, content: [line('sleep')] },
        ],
      },
      { type: 'horizontalRule' as const },
    ],
  }
  expect(documentLines(document)).toEqual(['Before Thursday', 'call the depot', 'sleep'])
  expect(documentHead(document, null)).toEqual({ title: 'Before Thursday', preview: 'call the depot sleep' })
})
