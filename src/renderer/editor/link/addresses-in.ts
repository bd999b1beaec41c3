import type { JournalDocument } from '#api/journal-document.ts'
import { inlinesOf } from '../document/inlines-of.ts'

/** Where the links of a document lead: each address once, in the order of the text. */
export function addressesIn(document: JournalDocument): readonly string[] {
  const marks = inlinesOf(document).flatMap((inline) => inline.marks ?? [])
  return [...new Set(marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])))]
}
