import type { JournalBlock, JournalDocument, JournalInline } from '#api/journal-document.ts'

/**
 * What of a document Markdown can say (the list in `to-markdown.ts`), in one spelling: neighbours with the same marks
 * are one text, marks are in one order.
 */
export function sayable(document: JournalDocument): JournalDocument {
  return { type: 'doc', content: someBlocks(blocks(document.content)) }
}

function someBlocks(found: JournalBlock[]): JournalBlock[] {
  return found.length > 0 ? found : [{ type: 'paragraph' }]
}

function blocks(from: readonly JournalBlock[]): JournalBlock[] {
  return from.flatMap(sayableBlock)
}

function sayableBlock(block: JournalBlock): JournalBlock[] {
  switch (block.type) {
    case 'paragraph': {
      const content = inlines(block.content)
      return content.length > 0 ? [{ type: 'paragraph', content }] : []
    }
    case 'heading': {
      const said = block.attrs.level === 3 ? block.content?.map(spaced) : block.content
      const content = inlines(said)
      return [{ type: 'heading', attrs: block.attrs, ...(content.length > 0 ? { content } : {}) }]
    }
    case 'blockquote':
      return [{ ...block, content: someBlocks(blocks(block.content)) }]
    case 'horizontalRule':
    case 'image':
      return [block]
    case 'taskList':
      return [{ ...block, content: block.content.map((item) => ({ ...item, content: itemBlocks(item.content) })) }]
    case 'bulletList':
    case 'orderedList':
      return [{ ...block, content: block.content.map((item) => ({ ...item, content: itemBlocks(item.content) })) }]
  }
}

/** An item begins with a line, which may be empty where something else follows. */
function itemBlocks(from: readonly JournalBlock[]): JournalBlock[] {
  const said = blocks(from)
  return said[0]?.type === 'paragraph' ? said : [{ type: 'paragraph' }, ...said]
}

const spaced = (inline: JournalInline): JournalInline =>
  inline.type === 'hardBreak' ? { type: 'text', text: ' ' } : inline

function inlines(from: readonly JournalInline[] = []): JournalInline[] {
  const plain = from.map((inline): JournalInline => (inline.type === 'hardBreak' ? { type: 'hardBreak' } : inline))
  const last = plain.findLastIndex(({ type }) => type === 'text')
  return merged(plain.slice(0, last + 1))
}

function merged(from: readonly JournalInline[]): JournalInline[] {
  const found: JournalInline[] = []
  for (const inline of from) {
    const last = found.at(-1)
    const marks = inline.marks?.toSorted((a, b) => a.type.localeCompare(b.type)) ?? []
    if (inline.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
      last.text += inline.text
    } else if (inline.type === 'text') {
      found.push({ type: 'text', text: inline.text, ...(marks.length > 0 ? { marks } : {}) })
    } else found.push({ type: 'hardBreak' })
  }
  return found
}
