import { type Editor, useEditorState } from '@tiptap/react'
import { editorCopy } from './editor-copy.ts'
import styles from './journal-editor.module.css'

export function Placeholder({ editor }: { editor: Editor }) {
  const empty = useEditorState({ editor, selector: (state) => state.editor.isEmpty })
  if (!empty) return null
  return (
    <p className={styles.placeholder} aria-hidden>
      {editorCopy.placeholder}
    </p>
  )
}
