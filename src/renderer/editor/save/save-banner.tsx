import { useState } from 'react'
import type { FailureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Note } from '../../ui/note.tsx'
import { editorCopy } from '../editor-copy.ts'
import styles from './save.module.css'

interface SaveBannerProps {
  code: FailureCode
  onRetry(): Promise<boolean>
  text(): string
}

/** Stays until the words are on the disk. */
export function SaveBanner({ code, onRetry, text }: SaveBannerProps) {
  const copy = editorCopy.save
  const [said, setSaid] = useState('')
  return (
    <div role="alert">
      <Note title={copy.failedTitle}>
        <p>{copy.onScreen}</p>
        <p>{reason(code)}</p>
        <div className={styles.rescue}>
          <Button kind="main" onClick={() => void onRetry()}>
            {copy.again}
          </Button>
          <Button onClick={async () => setSaid((await copyText(text())) ? copy.copied : copy.notCopied)}>
            {copy.copy}
          </Button>
        </div>
        {said !== '' && <p>{said}</p>}
      </Note>
    </div>
  )
}

function reason(code: FailureCode): string {
  const copy = editorCopy.save
  switch (code) {
    case 'disk-full':
    case 'disk-failed':
    case 'too-large':
      return copy[code]
    case 'not-found':
      return copy.gone
    case 'vault-read-only':
      return copy['disk-failed']
    case 'templates-full':
      return failureCopy[code]
    case 'invalid-input':
    case 'locked':
    case 'not-locked':
    case 'wrong-passphrase':
    case 'passphrase-weak':
    case 'recovery-code-typo':
    case 'recovery-code-half':
    case 'vault-missing':
    case 'vault-exists':
    case 'vault-full':
    case 'images-full':
    case 'words-changed':
    case 'together-over':
    case 'moved-on':
    case 'clock-behind':
    case 'words-guarded':
    case 'vault-foreign':
    case 'vault-damaged':
    case 'vault-newer':
    case 'vault-in-use':
    case 'internal':
    case 'disconnected':
      return copy.other
  }
}
