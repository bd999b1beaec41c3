import { IconEyeOff } from '@tabler/icons-react'
import styles from './hide-button.module.css'
import { uiCopy } from './ui-copy.ts'

/** One click away on every screen, in the same place and at the same tab stop. */
export function HideButton({ onHide }: { onHide: () => void }) {
  return (
    <button type="button" className={styles.hide} onClick={onHide}>
      <IconEyeOff size={19} stroke={1.9} aria-hidden />
      {uiCopy.hide}
    </button>
  )
}
