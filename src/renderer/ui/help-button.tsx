import { IconHelpCircle } from '@tabler/icons-react'
import styles from './help-button.module.css'
import { uiCopy } from './ui-copy.ts'

/** Beside Hide on every screen, the locked ones included. */
export function HelpButton({ shown, onHelp }: { shown: boolean; onHelp: () => void }) {
  return (
    <button type="button" className={styles.help} aria-current={shown ? 'page' : undefined} onClick={onHelp}>
      <IconHelpCircle size={19} stroke={1.8} aria-hidden />
      {uiCopy.help}
    </button>
  )
}
