import styles from './waiting.module.css'

/** For the second or two in which a key is made. The words are announced; the shape only breathes. */
export function Waiting({ children }: { children: string }) {
  return (
    <div className={styles.waiting}>
      <span className={styles.shape} aria-hidden />
      <p role="status">{children}</p>
    </div>
  )
}
