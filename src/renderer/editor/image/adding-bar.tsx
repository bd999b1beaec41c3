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
      <p role="status">{adding === null ? '' : said(adding)}</p>
      {adding?.kind === 'over' && adding.refused.length > 0 && (
        <div role="alert">
          {adding.refused.map(({ reason, names }) => (
            <p key={reason}>{names.length === 0 ? reason : copy.notAdded(names.map(short).join(', '), reason)}</p>
          ))}
        </div>
      )}
      {adding?.kind === 'adding' && (
        <>
          <progress value={adding.sent} aria-label={copy.sent} />
          <Button kind="quiet" onClick={leave(onCancel)}>
            {editorCopy.cancel}
          </Button>
        </>
      )}
      {adding?.kind === 'over' && (
        <Button kind="quiet" onClick={leave(onClose)}>
          {editorCopy.close}
        </Button>
      )}
    </div>
  )
}

function said(adding: Adding): string {
  const copy = editorCopy.picture
  if (adding.kind === 'adding') return copy.adding(adding.place, adding.count)
  return adding.added > 0 ? copy.added : ''
}

/** Names of files can be long, and their ends tell what they are. */
function short(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 25)}…${name.slice(-12)}`
}
