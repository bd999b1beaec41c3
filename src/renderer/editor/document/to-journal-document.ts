import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  imageBlockSchema,
  isAllowedHref,
  type JournalBlock,
  type JournalDocument,
  type JournalInline,
  type JournalListItem,
  type JournalTaskItem,
  type JournalText,
  maxDocumentDepth,
} from '#api/journal-document.ts'

/** A list needs three more levels below itself: its item, a paragraph, and the words. */
const deepestContainer = maxDocumentDepth - 3

type JournalMark = NonNullable<JournalText['marks']>[number]

/**
 * What the editor holds, as the vault takes it. Every word is kept. Attributes and marks that the vault does not know
 * fall away, and what is nested deeper than it takes is laid flat.
 */
export function toJournalDocument(document: JSONContent): JournalDocument {
  return { type: 'doc', content: someBlocks(toBlocks(document.content, 1)) }
}

const known = new WeakMap<Node, readonly JournalBlock[]>()

/** The same for what stands in the editor. A block there never changes, so only what is new since the last time is read. */
export function nodeToJournalDocument(document: Node): JournalDocument {
  const content = document.children.flatMap((node) => {
    const blocks = known.get(node) ?? toBlock(node.toJSON(), 1)
    known.set(node, blocks)
    return blocks
  })
  return { type: 'doc', content: someBlocks(content) }
}

function toBlocks(nodes: JSONContent[] | undefined, depth: number): JournalBlock[] {
  return (nodes ?? []).flatMap((node) => toBlock(node, depth))
}

function someBlocks(blocks: JournalBlock[]): JournalBlock[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

function toBlock(node: JSONContent, depth: number): JournalBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', ...toInlines(node.content) }]
    case 'heading':
      return [{ type: 'heading', attrs: { level: toLevel(node.attrs?.level) }, ...toInlines(node.content) }]
    case 'blockquote':
      if (depth > deepestContainer) return toBlocks(node.content, depth)
      return [{ type: 'blockquote', content: someBlocks(toBlocks(node.content, depth + 1)) }]
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return toList(node, depth)
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    case 'image':
      return toImage(node)
    default:
      return toBlocks(node.content, depth)
  }
}

function toList(node: JSONContent, depth: number): JournalBlock[] {
  const items = node.content ?? []
  if (depth > deepestContainer) return items.flatMap((item) => toBlocks(item.content, depth))
  if (items.length === 0) return []
  const itemBlocks = (item: JSONContent) => someBlocks(toBlocks(item.content, depth + 2))
  if (node.type === 'taskList') {
    const isChecked = (item: JSONContent) => item.attrs?.checked === true
    const tasks = items.map(
      (item): JournalTaskItem => ({
        type: 'taskItem',
        attrs: { checked: isChecked(item) },
        content: itemBlocks(item),
      }),
    )
    return [{ type: 'taskList', content: tasks }]
  }
  const content = items.map((item): JournalListItem => ({ type: 'listItem', content: itemBlocks(item) }))
  if (node.type === 'bulletList') return [{ type: 'bulletList', content }]
  const start: unknown = node.attrs?.start
  return isStart(start) ? [{ type: 'orderedList', attrs: { start }, content }] : [{ type: 'orderedList', content }]
}

function isStart(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000_000
}

/** One that does not fit is none that this room has. */
function toImage({ attrs }: JSONContent): JournalBlock[] {
  const image = imageBlockSchema.safeParse({ type: 'image', attrs })
  return image.success ? [image.data] : []
}

function toLevel(value: unknown): 1 | 2 | 3 {
  return value === 1 || value === 2 ? value : 3
}

function toInlines(nodes: JSONContent[] | undefined): { content?: JournalInline[] } {
  const content = (nodes ?? []).flatMap(toInline)
  return content.length > 0 ? { content } : {}
}

function toInline(node: JSONContent): JournalInline[] {
  const marks = toMarks(node.marks)
  const marked = marks.length > 0 ? { marks } : {}
  if (node.type === 'hardBreak') return [{ type: 'hardBreak', ...marked }]
  if (node.type === 'text' && node.text) return [{ type: 'text', text: node.text, ...marked }]
  return []
}

function toMarks(marks: JSONContent['marks']): JournalMark[] {
  const found = new Map<string, JournalMark>()
  for (const { type, attrs } of marks ?? []) {
    if (type === 'bold' || type === 'italic' || type === 'highlight') found.set(type, { type })
    const href: unknown = attrs?.href
    if (type === 'link' && typeof href === 'string' && isAllowedHref(href)) found.set(type, { type, attrs: { href } })
  }
  return [...found.values()]
}
