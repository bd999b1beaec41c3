import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { editorCopy } from '../editor-copy.ts'
import { countWords } from './count-words.ts'
import styles from './panel.module.css'

/** Says once how many words there are, and goes with the next key: nobody writes under a counter. */
export function CountBar({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const [said] = useState(() => {
    const { doc, selection } = editor.state
    const all = countWords(doc)
    return selection.empty
      ? editorCopy.count.all(all)
      : editorCopy.count.part(countWords(doc, selection.from, selection.to), all)
  })
  // Filled a moment after the region is there, or it would not be spoken.
  const [spoken, setSpoken] = useState('')
  useEffect(() => setSpoken(said), [said])
  useEffect(() => {
    editor.on('update', onClose)
    return () => void editor.off('update', onClose)
  }, [editor, onClose])
  return (
    <div className={styles.bar}>
      <p role="status">{spoken}</p>
      <Button
        kind="quiet"
        onClick={() => {
          editor.view.focus()
          onClose()
        }}
      >
        {editorCopy.close}
      </Button>
    </div>
  )
}
