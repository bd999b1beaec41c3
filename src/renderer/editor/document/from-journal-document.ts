import type { JSONContent } from '@tiptap/core'
import type { JournalBlock, JournalDocument, JournalListItem, JournalTaskItem } from '#api/journal-document.ts'

/** What the vault holds, as the editor takes it: there, the first thing in a list item is always a paragraph. */
export function fromJournalDocument(document: JournalDocument): JSONContent {
  return { type: 'doc', content: document.content.map(fromBlock) }
}

function fromBlock(block: JournalBlock): JSONContent {
  switch (block.type) {
    case 'blockquote':
      return { type: block.type, content: block.content.map(fromBlock) }
    case 'bulletList':
      return { type: block.type, content: block.content.map(fromItem) }
    case 'orderedList':
      return { type: block.type, attrs: { start: block.attrs?.start ?? 1 }, content: block.content.map(fromItem) }
    case 'taskList':
      return { type: block.type, content: block.content.map(fromItem) }
    case 'paragraph':
    case 'heading':
    case 'image':
    case 'horizontalRule':
      return block as JSONContent // a narrower type of the same shape
  }
}

function fromItem(item: JournalListItem | JournalTaskItem): JSONContent {
  const content = item.content.map(fromBlock)
  const first = item.content[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph' }]
  const attrs = item.type === 'taskItem' ? { attrs: item.attrs } : {}
  return { type: item.type, ...attrs, content: [...first, ...content] }
}
