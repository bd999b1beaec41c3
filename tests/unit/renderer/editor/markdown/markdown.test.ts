import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journalDocumentSchema } from '#api/journal-document.ts'
import { fromMarkdown } from '#renderer/editor/markdown/from-markdown.ts'
import { toMarkdown } from '#renderer/editor/markdown/to-markdown.ts'
import { anyDocument } from '#tests/support/any-document.ts'
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
})
