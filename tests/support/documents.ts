import type { JournalDocument } from '#api/journal-document.ts'

/** A document of plain paragraphs. */
export function plainDocument(...paragraphs: string[]): JournalDocument {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
  }
}
