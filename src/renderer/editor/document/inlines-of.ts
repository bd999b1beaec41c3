import type { JournalBlock, JournalDocument, JournalInline } from '#api/journal-document.ts'

/** Every stretch of text and every break of a document, in its order. */
export function inlinesOf(document: JournalDocument): readonly JournalInline[] {
  return document.content.flatMap(ofBlock)
}

function ofBlock(block: JournalBlock): readonly JournalInline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content ?? []
    case 'blockquote':
      return block.content.flatMap(ofBlock)
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return block.content.flatMap((item) => item.content.flatMap(ofBlock))
    case 'image':
    case 'horizontalRule':
      return []
  }
}
