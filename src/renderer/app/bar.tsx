import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { appCopy } from './app-copy.ts'
import styles from './room-bar.module.css'

interface BarProps {
  /** Which room this is, and who can see it. */
  sign: ReactNode
  /** Where one can go. */
  children?: ReactNode
  onLock(): void
}

/** The bar of an open room. The last thing in it is always the way out. */
export function Bar({ sign, children, onLock }: BarProps) {
  return (
    <div className={styles.bar}>
      <div className={styles.room}>{sign}</div>
      <div className={styles.actions}>
        {children}
        <button type="button" className={styles.action} onClick={onLock}>
          <IconLock size={18} stroke={1.7} aria-hidden />
          <span>{appCopy.lock}</span>
        </button>
      </div>
    </div>
  )
}
