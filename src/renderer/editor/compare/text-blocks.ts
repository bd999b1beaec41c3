import type { JournalBlock, JournalDocument, JournalInline } from '#api/journal-document.ts'
import { editorCopy } from '../editor-copy.ts'

/** One paragraph of a document, wherever it stands, as words. */
export interface TextBlock {
  readonly kind: 'title' | 'heading' | 'text' | 'quote' | 'item' | 'rule' | 'picture'
  /** How deep in lists. */
  readonly depth: number
  /** The number of an item. It follows from the place, and is no word of anybody. */
  readonly number?: string
  readonly text: string
}

/**
 * An entry as paragraphs of words, its title first. Formatting is left out; a tick belongs to
 * the words, and a picture is the words that stand for it.
 */
export function textBlocksOf(ownTitle: string | null, document: JournalDocument): TextBlock[] {
  const title: TextBlock[] = ownTitle === null ? [] : [{ kind: 'title', depth: 0, text: ownTitle }]
  return [...title, ...document.content.flatMap((block) => blocksOf(block, 'text', 0))]
}

function blocksOf(block: JournalBlock, kind: 'text' | 'quote' | 'item', depth: number): TextBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind, depth, text: textOf(block.content) }]
    case 'heading':
      return [{ kind: 'heading', depth, text: textOf(block.content) }]
    case 'horizontalRule':
      return [{ kind: 'rule', depth, text: '* * *' }]
    case 'image':
      return [{ kind: 'picture', depth, text: block.attrs.alt || editorCopy.picture.withoutWords }]
    case 'blockquote':
      return block.content.flatMap((inner) => blocksOf(inner, 'quote', depth))
    case 'bulletList':
      return block.content.flatMap((item) => itemBlocks(item.content, '•', depth + 1))
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return block.content.flatMap((item, place) => numberedBlocks(item.content, `${start + place}.`, depth + 1))
    }
    case 'taskList':
      return block.content.flatMap((item) => itemBlocks(item.content, item.attrs.checked ? '☑' : '☐', depth + 1))
  }
}

/** The sign stands before the first paragraph of an item. */
function itemBlocks(content: readonly JournalBlock[], sign: string, depth: number): TextBlock[] {
  const [first, ...rest] = content.flatMap((block) => blocksOf(block, 'item', depth))
  return first === undefined ? [] : [{ ...first, text: `${sign} ${first.text}` }, ...rest]
}

function numberedBlocks(content: readonly JournalBlock[], number: string, depth: number): TextBlock[] {
  const [first, ...rest] = content.flatMap((block) => blocksOf(block, 'item', depth))
  if (first === undefined) return []
  return [{ ...first, number: first.number === undefined ? number : `${number} ${first.number}` }, ...rest]
}

function textOf(inlines: readonly JournalInline[] = []): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}
