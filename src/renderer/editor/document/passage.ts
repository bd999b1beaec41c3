import type { Node } from '@tiptap/pm/model'
import type { JournalBlock, JournalDocument } from '#api/journal-document.ts'
import { nodeToJournalDocument } from './to-journal-document.ts'

/**
 * What is selected of a text, with its form, and nothing beside it: not the line in which a selection only ends, and not
 * the item of a list whose own words stand before it.
 */
export function passageOf(document: Node, from: number, to: number): JournalDocument {
  const [first, last] = edges(document, from, to)
  const { content } = nodeToJournalDocument(document.cut(first, last))
  const [block, ...others] = content
  return { type: 'doc', content: block === undefined ? content : [...lifted(block), ...others] }
}

/** Where the first and the last of what can be seen stands. A selection may begin behind a line, and end before one. */
function edges(document: Node, from: number, to: number): [number, number] {
  let first = to
  let last = from
  document.nodesBetween(from, to, (node, at) => {
    if (!node.isLeaf) return
    first = Math.min(first, Math.max(from, at))
    last = Math.max(last, Math.min(to, at + node.nodeSize))
  })
  return first < last ? [first, last] : [from, from]
}

/** Only the first item of a list can lack its own words. What stands below it takes its place, or its tick would go along. */
function lifted(block: JournalBlock): JournalBlock[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return firstLifted(block.content, (content) => ({ ...block, content }))
    case 'taskList':
      return firstLifted(block.content, (content) => ({ ...block, content }))
    case 'blockquote': {
      const [first, ...others] = block.content
      return first === undefined ? [block] : [{ ...block, content: [...lifted(first), ...others] }]
    }
    default:
      return [block]
  }
}

function firstLifted<Item extends { content: JournalBlock[] }>(
  items: readonly Item[],
  list: (items: Item[]) => JournalBlock,
): JournalBlock[] {
  const [first, ...others] = items
  if (first === undefined || first.content[0]?.type === 'paragraph') return [list([...items])]
  const [block, ...below] = first.content
  const kept = block === undefined ? [] : [...lifted(block), ...below]
  return others.length === 0 ? kept : [...kept, list(others)]
}
