import type { JournalBlock, JournalDocument, JournalInline } from '#api/journal-document.ts'

/** Text without any marks: an empty line ends a paragraph, every other line break stays one. */
export function plainText(text: string): JournalDocument {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
  const content = paragraphs.map((paragraph): JournalBlock => ({ type: 'paragraph', content: lines(paragraph) }))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function lines(paragraph: string): JournalInline[] {
  return paragraph
    .split('\n')
    .flatMap((text, at): JournalInline[] => [
      ...(at > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(text === '' ? [] : [{ type: 'text' as const, text }]),
    ])
}
