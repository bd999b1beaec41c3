import { useEffect, useRef } from 'react'
import styles from './waiting.module.css'

/** For the second or two in which a key is made. The words are announced; the shape only breathes. */
export function Waiting({ children }: { children: string }) {
  const line = useRef<HTMLDivElement>(null)
  // At the end of a long page it would begin out of sight.
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' }) // may answer a promise, which is nothing to clean up with
  }, [])
  return (
    <div ref={line} className={styles.waiting}>
      <span className={styles.shape} aria-hidden />
      <p role="status">{children}</p>
    </div>
  )
}
