import { EditorContent, useEditor } from '@tiptap/react'
import { useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { fromJournalDocument } from './document/from-journal-document.ts'
import { editorCopy } from './editor-copy.ts'
import { entryExtensions } from './extensions.ts'
import { useEntryImages } from './image/use-entry-images.ts'
import './prose.css'

export function ReadOnlyEntry({ document }: { document: JournalDocument }) {
  const images = useEntryImages()
  const [extensions] = useState(() => entryExtensions(images))
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
