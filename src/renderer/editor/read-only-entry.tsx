import { EditorContent, useEditor } from '@tiptap/react'
import type { JournalDocument } from '#api/journal-document.ts'
import { fromJournalDocument } from './document/from-journal-document.ts'
import { editorCopy } from './editor-copy.ts'
import { extensions } from './extensions.ts'
import './prose.css'

export function ReadOnlyEntry({ document }: { document: JournalDocument }) {
  const editor = useEditor({
    extensions,
    content: fromJournalDocument(document),
    editable: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { class: 'prose', translate: 'no', role: 'group', 'aria-label': editorCopy.words } },
  })
  return <EditorContent editor={editor} />
}
