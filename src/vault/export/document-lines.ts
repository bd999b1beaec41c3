import type { ExportLine } from '#api/export-records.ts'
import type { JournalBlock, JournalDocument, JournalInline } from '#api/journal-document.ts'

type Style = ExportLine['style']
interface Within {
  readonly style: Style
  readonly depth: number
  readonly number: number | null
}
const outermost: Within = { style: 'text', depth: 0, number: null }

/** The words of an entry, paragraph by paragraph. What a link leads to and what a picture shows stay behind. */
export function exportLines({ content }: JournalDocument): ExportLine[] {
  return content.flatMap((block) => linesOf(block, outermost))
}

function linesOf(block: JournalBlock, within: Within): ExportLine[] {
  switch (block.type) {
    case 'paragraph':
      return [lineOf(within, wordsOf(block.content ?? []))]
    case 'heading':
      return [lineOf({ ...within, style: 'heading' }, wordsOf(block.content ?? []))]
    case 'blockquote':
      return block.content.flatMap((inner) => linesOf(inner, { ...within, style: 'quote', depth: deeper(within) }))
    case 'bulletList':
      return block.content.flatMap(({ content }) => itemLines(content, within, 'bullet', null))
    case 'orderedList':
      return block.content.flatMap(({ content }, at) =>
        itemLines(content, within, 'number', (block.attrs?.start ?? 1) + at),
      )
    case 'taskList':
      return block.content.flatMap(({ attrs, content }) =>
        itemLines(content, within, attrs.checked ? 'done' : 'open', null),
      )
    case 'image':
      return [lineOf({ ...within, style: 'picture' }, '')]
    case 'horizontalRule':
      return [lineOf({ ...within, style: 'rule' }, '')]
  }
}

/** The first paragraph carries the mark of the list; what follows in the same item lies below it. */
function itemLines(content: readonly JournalBlock[], within: Within, style: Style, number: number | null) {
  const depth = deeper(within)
  return content.flatMap((inner, at) =>
    linesOf(inner, at === 0 ? { style, depth, number } : { style: 'text', depth, number: null }),
  )
}

function deeper({ depth }: Within): number {
  return Math.min(24, depth + 1)
}

function lineOf({ style, depth, number }: Within, text: string): ExportLine {
  return { style, depth, number: style === 'number' ? number : null, text }
}

function wordsOf(inlines: readonly JournalInline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}
