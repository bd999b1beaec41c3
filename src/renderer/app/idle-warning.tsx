import { hasUnsavedWords } from '../api/unsaved-words.ts'
import { Button } from '../ui/button.tsx'
import { appCopy } from './app-copy.ts'
import styles from './idle-warning.module.css'

/** Stands for the last 20 seconds before the lock. Touching anything is enough to stay; the button only says so. */
export function IdleWarning({ shown }: { shown: boolean }) {
  return <IdleNotice shown={shown} text={hasUnsavedWords() ? appCopy.idle.unsaved : appCopy.idle.saved} />
}

/** The same with other words, where nothing is open that could be saved. */
export function IdleNotice({ shown, text }: { shown: boolean; text: string }) {
  return (
    <div role="alert" className={styles.place}>
      {shown && (
        <div className={styles.warning}>
          <span>{text}</span>
          <Button kind="main">{appCopy.idle.stay}</Button>
        </div>
      )}
    </div>
  )
}
