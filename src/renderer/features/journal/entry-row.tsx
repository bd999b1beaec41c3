import type { ReactNode } from 'react'
import type { EntrySummary } from '#api/journal-contract.ts'
import styles from './entry-list.module.css'
import { journalCopy } from './journal-copy.ts'

interface EntryRowProps {
  entry: EntrySummary
  open: boolean
  onOpen(): void
  /** What stands under the title. */
  children: ReactNode
}

export function EntryRow({ entry, open, onOpen, children }: EntryRowProps) {
  return (
    <button
      type="button"
      className={styles.row}
      data-entry={entry.id}
      aria-current={open || undefined}
      onClick={onOpen}
    >
      <span className={styles.title}>{entry.title === '' ? journalCopy.untitled : entry.title}</span>
      <span className={styles.preview}>{children}</span>
    </button>
  )
}
