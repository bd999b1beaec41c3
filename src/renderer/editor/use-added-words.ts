import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { fromJournalDocument } from './document/from-journal-document.ts'
import { hasWords } from './has-words.ts'

/** Puts in words once for each document that is given. */
export function useAddedWords(editor: Editor, added: JournalDocument | null): void {
  const done = useRef<JournalDocument | null>(null)
  useEffect(() => {
    if (added === null || added === done.current || !hasMarks(added)) return
    done.current = added
    const { doc, tr } = editor.state
    const { content } = editor.schema.nodeFromJSON(fromJournalDocument(added))
    editor.view.dispatch(
      editor.isEmpty ? tr.replaceWith(0, doc.content.size, content) : tr.insert(doc.content.size, content),
    )
    editor.commands.focus('end')
  }, [editor, added])
}

/** A page may be a rule, or lists that are still empty. */
function hasMarks(document: JournalDocument): boolean {
  return hasWords(document) || document.content.some(({ type }) => type !== 'paragraph')
}
