import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { printPage } from '../../ui/print-page.ts'
import { editorCopy } from '../editor-copy.ts'
import styles from './panel.module.css'

interface PrintBarProps {
  editor: Editor
  /** Settles when everything that is printed can be seen. */
  ready(): Promise<void>
  onClose(): void
}

/** Says what paper and printers keep, before the system's own dialog comes. */
export function PrintBar({ editor, ready, onClose }: PrintBarProps) {
  const copy = editorCopy.print
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  function close() {
    editor.view.focus()
    onClose()
  }
  return (
    <section
      className={styles.bar}
      aria-label={copy.open}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation() // it closes this, and nothing else
        close()
      }}
    >
      <p id="print-limits">{copy.limits}</p>
      <div className={styles.actions}>
        <Button
          ref={first}
          aria-describedby="print-limits"
          onClick={() => {
            close()
            void ready().then(() => printPage())
          }}
        >
          {copy.print}
        </Button>
        <Button kind="quiet" onClick={close}>
          {editorCopy.close}
        </Button>
      </div>
    </section>
  )
}
