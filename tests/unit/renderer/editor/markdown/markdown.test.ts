import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JournalDocument, type JournalInline, journalDocumentSchema } from '#api/journal-document.ts'
import { fromMarkdown } from '#renderer/editor/markdown/from-markdown.ts'
import { toMarkdown } from '#renderer/editor/markdown/to-markdown.ts'
import { anyDocument } from '#tests/support/any-document.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { sayable } from '#tests/support/sayable.ts'

describe('a document that is written as Markdown and read back', () => {
  test('is the same, in all that Markdown can say', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const back = fromMarkdown(toMarkdown(document))
        expect(journalDocumentSchema.safeParse(back).success).toBe(true)
        expect(sayable(back)).toEqual(sayable(document))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['begins within a mark and ends behind it', '<', '@a>'],
    ['has its name on both sides', '<1', '2@a.example>'],
    ['has a long name', `<${'1'.repeat(70)}`, `${'2'.repeat(70)}@a>`],
  ])('and becomes no mail address that %s', (_how, inside, behind) => {
    for (const type of ['italic', 'bold', 'highlight'] as const) {
      const content: JournalInline[] = [
        { type: 'text', text: inside, marks: [{ type }] },
        { type: 'text', text: behind },
      ]
      const document: JournalDocument = { type: 'doc', content: [{ type: 'paragraph', content }] }
      expect(fromMarkdown(toMarkdown(document))).toEqual(document)
    }
  })

  test('and a sign that begins none stays as it is', () => {
    expect(toMarkdown(plainDocument('1 < 2, and 3 <4'))).toBe('1 < 2, and 3 <4\n')
  })
})
