import StarterKit from '@tiptap/starter-kit'
import { CheckItem, CheckList } from './blocks/check-list.ts'
import { HighlightMark } from './blocks/highlight-mark.ts'
import { WholeQuote } from './blocks/whole-quote.ts'
import { CaretInTime } from './caret/caret-in-time.ts'
import { FindMarks } from './find/find-marks.ts'
import type { EntryImages } from './image/entry-images.ts'
import { imageNode } from './image/image-node.ts'
import { LinkMark } from './link/link-mark.ts'
import { PastedWords } from './paste/paste-parser.ts'

/** Exactly what may be written for both. Everything else that is pasted becomes plain paragraphs. */
const words = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    link: false,
    strike: false,
    // It would add a paragraph, and so a change that nobody made, to an entry that is only looked at.
    trailingNode: false,
    underline: false,
  }),
  CheckList,
  CheckItem,
  HighlightMark,
  LinkMark,
]

/** Exactly what an entry may hold. */
export function entryExtensions(images: EntryImages) {
  return [...words, imageNode(images)]
}

/** The same, with what writing needs beside and no document holds. Without `images`, for words that both will see. */
export function writingExtensions(images: EntryImages | null) {
  return [...(images === null ? words : entryExtensions(images)), CaretInTime, FindMarks, PastedWords, WholeQuote]
}
