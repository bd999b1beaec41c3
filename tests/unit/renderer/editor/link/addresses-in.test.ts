import { describe, expect, it } from 'vitest'
import type { JournalBlock, JournalDocument } from '#api/journal-document.ts'
import { addressesIn } from '#renderer/editor/link/addresses-in.ts'
import { plainDocument } from '#tests/support/documents.ts'

const link = (href: string): JournalBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'here', marks: [{ type: 'bold' }, { type: 'link', attrs: { href } }] }],
})

const nested: JournalDocument = {
  type: 'doc',
  content: [
    link('https://example.org/one'),
    { type: 'blockquote', content: [link('https://example.org/two')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [link('https://example.org/one')] }] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [link('mailto:ana@example.org')] }] },
  ],
}

describe('the addresses in a text', () => {
  it('are found wherever they stand, each once', () => {
    expect(addressesIn(nested)).toEqual([
      'https://example.org/one',
      'https://example.org/two',
      'mailto:ana@example.org',
    ])
  })

  it('are none where there are no links', () => {
    expect(addressesIn(plainDocument('https://example.org/ as words'))).toEqual([])
  })
})
