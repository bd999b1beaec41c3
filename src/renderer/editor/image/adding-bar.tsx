import type { Editor } from '@tiptap/react'
import { Button } from '../../ui/button.tsx'
import { editorCopy } from '../editor-copy.ts'
import styles from './image.module.css'
import type { Adding } from './use-new-images.ts'

interface AddingBarProps {
  editor: Editor
  adding: Adding | null
  onCancel(): void
  onClose(): void
}

/** How far a picture is on its way, and what came of it. */
export function AddingBar({ editor, adding, onCancel, onClose }: AddingBarProps) {
  const copy = editorCopy.picture
  const leave = (done: () => void) => () => {
    editor.view.focus()
    done()
  }
  return (
    <div className={styles.adding} data-in-sight={adding !== null || undefined}>
      <p role="status">{adding === null || adding.kind === 'failed' ? '' : said(adding)}</p>
      {adding?.kind === 'failed' && <p role="alert">{adding.words}</p>}
      {adding?.kind === 'adding' && (
        <>
          <progress value={adding.sent} aria-label={copy.sent} />
          <Button kind="quiet" onClick={leave(onCancel)}>
            {editorCopy.cancel}
          </Button>
        </>
      )}
      {adding !== null && adding.kind !== 'adding' && (
        <Button kind="quiet" onClick={leave(onClose)}>
          {editorCopy.close}
        </Button>
      )}
    </div>
  )
}

function said(adding: Extract<Adding, { kind: 'adding' | 'added' }>): string {
  const copy = editorCopy.picture
  return adding.kind === 'added' ? copy.added : copy.adding(adding.place, adding.count)
}
