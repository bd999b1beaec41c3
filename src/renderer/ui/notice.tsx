import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './notice.module.css'
import { uiCopy } from './ui-copy.ts'

interface NoticeProps {
  /** Null when there is nothing to say. */
  text: string | null
  onClose(): void
  /** A way back. */
  children?: ReactNode
}

/** What was just done, at the bottom of the screen. It stays until it is closed: nobody has to be quick. */
export function Notice({ text, onClose, children }: NoticeProps) {
  return (
    <div role="status" className={styles.place}>
      {text !== null && (
        <div className={styles.notice}>
          <p>{text}</p>
          <div className={styles.actions}>
            {children}
            <Button kind="quiet" onClick={onClose}>
              {uiCopy.close}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
