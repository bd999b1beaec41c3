import styles from './live-status.module.css'

/** Spoken politely by a screen reader when it changes, and not seen. */
export function LiveStatus({ children }: { children: string }) {
  return (
    <p role="status" className={styles.hidden}>
      {children}
    </p>
  )
}
