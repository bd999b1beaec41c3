import { EditorContent, useEditor } from '@tiptap/react'
import { useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { fromJournalDocument } from './document/from-journal-document.ts'
import { editorCopy } from './editor-copy.ts'
import { extensions } from './extensions.ts'
import styles from './journal-editor.module.css'
import { LinkBar } from './link/link-bar.tsx'
import { Placeholder } from './placeholder.tsx'
import { Toolbar } from './toolbar.tsx'
import type { Words } from './words.ts'
import './prose.css'

interface JournalEditorProps {
  document: JournalDocument
  /** Called after every change of the words. The node is not serialised: that is for whoever saves it. */
  onChange(words: Words): void
  /** Whether the caret goes to the end of the words at once. */
  focus: boolean
}

export function JournalEditor({ document, onChange, focus }: JournalEditorProps) {
  const [editingLink, setEditingLink] = useState(false)
  const editor = useEditor({
    extensions,
    content: fromJournalDocument(document),
    injectCSS: false,
    autofocus: focus ? 'end' : false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: fieldAttributes },
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged) onChange(transaction.doc)
    },
  })

  return (
    <div className={styles.editor}>
      <div className={styles.tools}>
        <Toolbar editor={editor} onLink={() => setEditingLink(true)} />
        <LinkBar editor={editor} editing={editingLink} onEditing={setEditingLink} />
      </div>
      <div className={styles.sheet}>
        <Placeholder editor={editor} />
        <EditorContent editor={editor} />
      </div>
    </div>
  )
}

/** Nothing that is typed reaches a spelling service. */
const fieldAttributes = {
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': editorCopy.words,
  'aria-placeholder': editorCopy.placeholder,
  class: 'prose',
  spellcheck: 'false',
  autocomplete: 'off',
  autocapitalize: 'off',
  translate: 'no',
}
