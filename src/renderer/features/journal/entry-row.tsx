import { IconPhoto } from '@tabler/icons-react'
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
      <span className={styles.line}>
        <span className={styles.title}>{entry.title === '' ? wordless(entry) : entry.title}</span>
        {entry.hasImage && (
          <IconPhoto size={16} stroke={1.7} className={styles.sign} role="img" aria-label={journalCopy.withPicture} />
        )}
      </span>
      <span className={styles.preview}>{children}</span>
    </button>
  )
}

function wordless({ hasImage }: EntrySummary): string {
  return hasImage ? journalCopy.onlyPicture : journalCopy.untitled
}
