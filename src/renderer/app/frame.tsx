import { type ReactNode, useRef } from 'react'
import { HideButton } from '../ui/hide-button.tsx'
import { appCopy } from './app-copy.ts'
import styles from './frame.module.css'

interface FrameProps {
  /** What the bar holds beside Hide. */
  bar?: ReactNode
  children: ReactNode
  onHide(): void
}

/** What every screen has in common. Hide comes right after the skip link, so that its tab stop never moves. */
export function Frame({ bar, children, onHide }: FrameProps) {
  const main = useRef<HTMLElement>(null)
  return (
    <>
      <header className={styles.banner}>
        <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
          {appCopy.skip}
        </button>
        <div className={styles.hide}>
          <HideButton onHide={onHide} />
        </div>
        <div className={styles.bar}>{bar}</div>
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  )
}
