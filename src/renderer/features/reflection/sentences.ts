import type { JournalBlock, JournalDocument } from '#api/journal-document.ts'
import { maxSentence } from '#api/reflection-contract.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Every sentence of a text, each once. One that is too long to be shared as a sentence is left out. */
export function sentencesOf(document: JournalDocument): string[] {
  const found = sentencesIn(document.content).filter((sentence) => sentence.length <= maxSentence)
  return [...new Set(found)]
}

/** The sentences of somebody's own account, in their order. What stands in it as a quotation is another's. */
export function ownSentencesOf(document: JournalDocument): string[] {
  return sentencesIn(document.content.filter(({ type }) => type !== 'blockquote'))
}

function sentencesIn(blocks: readonly JournalBlock[]): string[] {
  return blocks
    .flatMap(linesOf)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '')
}

/** One line a block, as the engine reads it. */
function linesOf(block: JournalBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (block.content ?? [])
        .map((inline) => (inline.type === 'text' ? inline.text.replace(/\p{Cc}/gu, ' ') : '\n'))
        .join('')
        .split('\n')
    case 'blockquote':
      return block.content.flatMap(linesOf)
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return block.content.flatMap((item) => item.content.flatMap(linesOf))
    case 'image':
    case 'horizontalRule':
      return []
  }
}
