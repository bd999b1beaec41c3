import { IconArrowLeft } from '@tabler/icons-react'
import { Button } from '../../ui/button.tsx'
import { StopButton } from '../../ui/stop-button.tsx'
import styles from './help.module.css'
import { helpCopy } from './help-copy.ts'

interface HelpFootProps {
  /** To the first page. Left out on that page itself. */
  onBack?: (() => void) | undefined
  onClose(): void
  onLock?: (() => void) | undefined
  /** Ends the talk that Help stands in front of. Left out where there is none. */
  onStop?: (() => void) | undefined
}

/** The same end on every page of Help. */
export function HelpFoot({ onBack, onClose, onLock, onStop }: HelpFootProps) {
  return (
    <footer className={styles.foot}>
      <p className={styles.footer}>{helpCopy.footer}</p>
      <div className={styles.actions}>
        {onBack !== undefined && (
          <Button icon={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            {helpCopy.back}
          </Button>
        )}
        <Button onClick={onClose}>{helpCopy.close}</Button>
        {onLock !== undefined && <Button onClick={onLock}>{helpCopy.closeAndLock}</Button>}
      </div>
      {onStop !== undefined && (
        <div className={styles.section}>
          <div>
            <StopButton onStop={onStop} />
          </div>
          <p className={styles.quiet}>{helpCopy.stopHow}</p>
        </div>
      )}
    </footer>
  )
}
