import { IconLock } from '@tabler/icons-react'
import { VisibilityLabel } from '../ui/visibility-label.tsx'
import { appCopy } from './app-copy.ts'
import styles from './room-bar.module.css'

/** The bar while both sit in front of the shared room: nowhere to go, and one way out. */
export function TogetherBar({ onLock }: { onLock: () => void }) {
  return (
    <div className={styles.bar}>
      <div className={styles.room}>
        <span className={styles.name}>{appCopy.ourRoom}</span>
        <VisibilityLabel isTogether />
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.action} onClick={onLock}>
          <IconLock size={18} stroke={1.7} aria-hidden />
          <span>{appCopy.lock}</span>
        </button>
      </div>
    </div>
  )
}
