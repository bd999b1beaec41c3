import { describe, expect, it } from 'vitest'
import { hasWords } from '#renderer/editor/has-words.ts'
import { plainDocument } from '#tests/support/documents.ts'

describe('a text', () => {
  it('has words wherever they stand', () => {
    const { content } = plainDocument('', 'one word')
    expect(hasWords({ type: 'doc', content })).toBe(true)
    expect(hasWords({ type: 'doc', content: [{ type: 'blockquote', content }] })).toBe(true)
    expect(hasWords({ type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'listItem', content }] }] })).toBe(
      true,
    )
  })

  it('has none where there is only the room for them', () => {
    expect(hasWords(plainDocument(' ', ''))).toBe(false)
    expect(hasWords({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'hardBreak' }] }] })).toBe(false)
  })
})
