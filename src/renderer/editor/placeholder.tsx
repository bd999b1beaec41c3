import { type Editor, useEditorState } from '@tiptap/react'
import styles from './journal-editor.module.css'

export function Placeholder({ editor, children }: { editor: Editor; children: string }) {
  const empty = useEditorState({ editor, selector: (state) => state.editor.isEmpty })
  if (!empty) return null
  return (
    <p className={styles.placeholder} aria-hidden>
      {children}
    </p>
  )
}
