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
  /** What lies behind parts of the text, in order. It is compared with them, and not shown. */
  readonly behind?: readonly Behind[]
}

/** The address of a link, or the id of a picture. */
export interface Behind {
  readonly from: number
  readonly to: number
  readonly what: string
}

/**
 * An entry as paragraphs of words, its title first. Formatting is left out; a tick belongs to
 * the words, and a picture is the words that stand for it. Another picture, or a link that leads elsewhere, is no
 * formatting: whoever looks for what was changed would be told that nothing was.
 */
export function textBlocksOf(ownTitle: string | null, document: JournalDocument): TextBlock[] {
  const title: TextBlock[] = ownTitle === null ? [] : [{ kind: 'title', depth: 0, text: ownTitle }]
  return [...title, ...document.content.flatMap((block) => blocksOf(block, 'text', 0))]
}

function blocksOf(block: JournalBlock, kind: 'text' | 'quote' | 'item', depth: number): TextBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind, depth, ...wordsOf(block.content) }]
    case 'heading':
      return [{ kind: 'heading', depth, ...wordsOf(block.content) }]
    case 'horizontalRule':
      return [{ kind: 'rule', depth, text: '* * *' }]
    case 'image': {
      const text = block.attrs.alt || editorCopy.picture.withoutWords
      return [{ kind: 'picture', depth, text, behind: [{ from: 0, to: text.length, what: block.attrs.id }] }]
    }
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
  if (first === undefined) return []
  const before = `${sign} `
  return [{ ...first, text: `${before}${first.text}`, ...behindOf(first.behind, before.length) }, ...rest]
}

function numberedBlocks(content: readonly JournalBlock[], number: string, depth: number): TextBlock[] {
  const [first, ...rest] = content.flatMap((block) => blocksOf(block, 'item', depth))
  if (first === undefined) return []
  return [{ ...first, number: first.number === undefined ? number : `${number} ${first.number}` }, ...rest]
}

function wordsOf(inlines: readonly JournalInline[] = []): Pick<TextBlock, 'text' | 'behind'> {
  const behind: Behind[] = []
  let text = ''
  for (const inline of inlines) {
    const from = text.length
    text += inline.type === 'text' ? inline.text : '\n'
    const link = inline.type === 'text' ? inline.marks?.find((mark) => mark.type === 'link') : undefined
    const last = behind.at(-1)
    if (link === undefined) continue
    // Part of it may be bold.
    const goesOn = last?.to === from && last.what === link.attrs.href ? behind.pop() : undefined
    behind.push({ from: goesOn?.from ?? from, to: text.length, what: link.attrs.href })
  }
  return { text, ...behindOf(behind, 0) }
}

function behindOf(behind: readonly Behind[] | undefined, further: number): Pick<TextBlock, 'behind'> {
  if (behind === undefined || behind.length === 0) return {}
  return { behind: behind.map(({ from, to, what }) => ({ from: from + further, to: to + further, what })) }
}
