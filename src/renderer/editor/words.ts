import type { Node } from '@tiptap/pm/model'
import type { JournalDocument } from '#api/journal-document.ts'
import { nodeToJournalDocument } from './document/to-journal-document.ts'

/** What stands in the editor at one moment. It never changes, so keeping it costs nothing. */
export type Words = Node

/** As the vault takes it. */
export function wordsToDocument(words: Words): JournalDocument {
  return nodeToJournalDocument(words)
}

/** As plain text, for another place. */
export function wordsToText(words: Words): string {
  return words.textBetween(0, words.content.size, '\n\n', ({ type, attrs }) =>
    type.name === 'image' ? String(attrs.alt) : '\n',
  )
}
