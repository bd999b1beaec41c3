import StarterKit from '@tiptap/starter-kit'
import { CheckItem, CheckList } from './blocks/check-list.ts'
import { HighlightMark } from './blocks/highlight-mark.ts'
import { FindMarks } from './find/find-marks.ts'
import { LinkMark } from './link/link-mark.ts'

/** Exactly what an entry may hold. Everything else that is pasted becomes plain paragraphs. */
export const extensions = [
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

/** What writing needs beside, and no document holds. */
export const writingExtensions = [...extensions, FindMarks]
