import type { ReactNode } from 'react'
import styles from './talk.module.css'

/** Opened by whoever wants to read from it. Nothing notes whether it was. */
export function FoldOut({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
