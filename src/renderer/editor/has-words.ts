import type { JournalDocument } from '#api/journal-document.ts'
import { inlinesOf } from './document/inlines-of.ts'

/** Whether there is anything to read in it. */
export function hasWords(document: JournalDocument): boolean {
  return inlinesOf(document).some((inline) => inline.type === 'text' && inline.text.trim() !== '')
}
