import { VisibilityLabel } from '../ui/visibility-label.tsx'
import { appCopy } from './app-copy.ts'
import { Bar } from './bar.tsx'
import styles from './room-bar.module.css'

/** The bar while both sit in front of the shared room: nowhere to go, and one way out. */
export function TogetherBar({ onLock }: { onLock: () => void }) {
  const sign = (
    <>
      <span className={styles.name}>{appCopy.ourRoom}</span>
      <VisibilityLabel isTogether />
    </>
  )
  return <Bar sign={sign} onLock={onLock} />
}
