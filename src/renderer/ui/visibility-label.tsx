import { IconLock } from '@tabler/icons-react'
import { uiCopy } from './ui-copy.ts'
import styles from './visibility-label.module.css'

/** Says who can read what is typed here: by icon, words and border, never by colour alone. */
export function VisibilityLabel() {
  return (
    <p className={styles.label} data-testid="visibility-label">
      <IconLock size={15} stroke={1.9} aria-hidden />
      {uiCopy.onlyYou}
    </p>
  )
}
