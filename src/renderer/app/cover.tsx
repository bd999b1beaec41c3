import { useEffect } from 'react'
import { appCopy } from './app-copy.ts'
import styles from './cover.module.css'

/** An empty sheet over everything. With `onOpen`, any key or click goes on to the lock screen. */
export function Cover({ onOpen }: { onOpen?: (() => void) | undefined }) {
  useEffect(() => {
    if (onOpen === undefined) return
    const open = (event: KeyboardEvent) => {
      if (event.key !== 'Shift') onOpen() // the third Shift of three is still on its way up
    }
    window.addEventListener('keydown', open)
    return () => window.removeEventListener('keydown', open)
  }, [onOpen])

  return (
    <main className={styles.cover} data-testid="cover">
      {onOpen !== undefined && (
        <button type="button" className={styles.open} aria-label={appCopy.cover} onClick={onOpen}>
          {appCopy.title}
        </button>
      )}
    </main>
  )
}
