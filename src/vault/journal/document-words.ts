import type { JournalBlock, JournalDocument, JournalInline } from '#api/journal-document.ts'

/** Longest title and preview of an entry in a list, in characters. */
const titleLength = 120
const previewLength = 240

/** The words of a document, one line a block, for lists and for the search index. */
export function documentLines(document: JournalDocument): string[] {
  return document.content.flatMap(blockLines)
}

/** One line without control characters; null when nothing is left of it. */
export function titleOf(typed: string | null): string | null {
  const title = withoutControls(typed ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
  return title === '' ? null : title
}

/** A title and the words below it, for the search index. No word is in both. */
export function indexedText(document: JournalDocument, ownTitle: string | null): { title: string; words: string } {
  const lines = documentLines(document)
  if (ownTitle !== null) return { title: ownTitle, words: lines.join('\n') }
  const first = lines.findIndex((line) => line.trim() !== '')
  return { title: lines[first] ?? '', words: lines.slice(first + 1).join('\n') }
}

export interface EntryHead {
  readonly title: string
  readonly preview: string
}

/** What a list shows of a document: the own title or its first line that has words, and the words after it. */
export function documentHead(document: JournalDocument, ownTitle: string | null): EntryHead {
  const lines = documentLines(document)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
  const [first = '', ...rest] = ownTitle === null ? lines : [ownTitle, ...lines]
  return { title: shorten(first, titleLength), preview: shorten(rest.join(' '), previewLength) }
}

function blockLines(block: JournalBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content ?? []).split('\n')
    case 'blockquote':
      return block.content.flatMap(blockLines)
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return block.content.flatMap((item) => item.content.flatMap(blockLines))
    case 'image':
      return [withoutControls(block.attrs.alt)]
    case 'horizontalRule':
      return []
  }
}

function inlineText(inlines: readonly JournalInline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? withoutControls(inline.text) : '\n')).join('')
}

/** Control characters mark the found words in an excerpt, so a text may not bring its own. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  // A cut between the halves of one character would leave a broken one.
  return `${cut.replace(/[\ud800-\udbff]$/u, '').trimEnd()}…`
}
