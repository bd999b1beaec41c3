import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './note.module.css'

/** Something worth knowing before going on. `quiet` for what may be read later. */
export function Note({
  title,
  tone = 'note',
  children,
}: {
  title?: string
  tone?: 'note' | 'quiet'
  children: ReactNode
}) {
  return (
    <div className={classNames(styles.note, tone === 'note' ? styles.tone : styles.quiet)}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  )
}
