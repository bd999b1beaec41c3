import { useRef, useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import type { Keeping } from '#api/together-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import { editorCopy } from '../../editor/editor-copy.ts'
import { hasWords } from '../../editor/has-words.ts'
import { JournalEditor } from '../../editor/journal-editor.tsx'
import { type Words, wordsToDocument } from '../../editor/words.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { TwoDots } from '../../ui/two-dots.tsx'
import styles from './together.module.css'
import { togetherCopy } from './together-copy.ts'

interface KeepComposerProps {
  begun: JournalDocument
  /** The words stand before both now. */
  onLook(document: JournalDocument, keeping: Keeping): void
  /** With what there is to say about it; null when nothing was written. */
  onAway(said: string | null): void
}

/** Words that two write side by side. Nothing of them is on the disk: they are here, and nowhere else. */
export function KeepComposer({ begun, onLook, onAway }: KeepComposerProps) {
  const { client } = useApi()
  const typed = useRef<Words | null>(null)
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState(false)
  const copy = togetherCopy.keep
  const written = () => (typed.current === null ? begun : wordsToDocument(typed.current))

  async function look() {
    const document = written()
    if (!hasWords(document)) return setSaid(copy.nothing)
    try {
      onLook(document, await client.together.propose({ document }))
    } catch (error) {
      setSaid(reason(failureCode(error)))
    }
  }

  return (
    <Page title={copy.title}>
      <p>{copy.how}</p>
      <div className={styles.sheet}>
        <TwoDots className={styles.sign} />
        <JournalEditor
          placeholder={editorCopy.placeholderUnkept}
          document={begun}
          focus={false}
          onChange={(words) => {
            typed.current = words
            setSaid('')
          }}
        />
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.actions}>
        <Button kind="main" onClick={() => void look()}>
          {copy.look}
        </Button>
        <Button onClick={() => (hasWords(written()) ? setAsking(true) : onAway(null))}>{copy.away}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={copy.awayTitle}
        confirm={copy.awayConfirm}
        cancel={copy.stay}
        onCancel={() => setAsking(false)}
        onConfirm={() => onAway(copy.putAway)}
      >
        <p>{copy.awayBody}</p>
      </ConfirmDialog>
    </Page>
  )
}

function reason(code: FailureCode): string {
  return code === 'too-large' ? togetherCopy.choice.tooLarge : failureCopy[code]
}
