import type { JournalBlock } from '#api/journal-document.ts'

// Words as blocks of a document, so that one writer of Markdown sees to it that none of them is taken for a mark.

export function heading(level: 1 | 2 | 3, text: string): JournalBlock {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

/** Lines of a text stay lines. */
export function paragraph(text: string): JournalBlock {
  const lines = text.split('\n')
  const content = lines.flatMap((line, n) => [
    ...(n > 0 ? [{ type: 'hardBreak' as const }] : []),
    ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
  ])
  return { type: 'paragraph', content }
}

/** No list when there is nothing for it. */
export function bulletList(lines: readonly string[]): JournalBlock[] {
  if (lines.length === 0) return []
  return [
    { type: 'bulletList', content: lines.map((line) => ({ type: 'listItem' as const, content: [paragraph(line)] })) },
  ]
}
