import type { Node } from '@tiptap/pm/model'

/** How many words stand between two places of a document. It knows where words end without spaces, too. */
export function countWords(document: Node, from = 0, to = document.content.size): number {
  const text = document.textBetween(from, to, '\n', '\n')
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1
  }
  return count
}
