import type { JournalBlock, JournalDocument } from '#api/journal-document.ts'

/** What a document holds of a picture. */
export function imageBlock(id: string, alt = ''): JournalBlock {
  return { type: 'image', attrs: { id, width: 8, height: 6, alt } }
}

/** A document of plain paragraphs. */
export function plainDocument(...paragraphs: string[]): JournalDocument {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
  }
}
