import type { ReactNode } from 'react'
import type { Opened } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { momentName } from '../../ui/days.ts'
import { newEntryKey } from '../../ui/key-names.ts'
import { AskedLine } from './asked-line.tsx'
import { journalCopy } from './journal-copy.ts'
import styles from './panes.module.css'

interface WelcomePaneProps {
  opened: Opened
  empty: boolean
  /** What another feature has to say to whoever comes back. */
  notice: ReactNode
  onNew(): void
}

/** What stands beside the list while no entry is open. */
export function WelcomePane({ opened, empty, notice, onNew }: WelcomePaneProps) {
  const { shell } = useApi()
  const copy = journalCopy.welcome
  const first = opened.lastOpenedAt === null
  return (
    <div className={styles.empty}>
      <h2>{empty ? journalCopy.noEntriesTitle : first ? copy.first : copy.back}</h2>
      <p>{empty ? journalCopy.noEntries : copy.choose}</p>
      <div className={styles.actions}>
        <Button kind="main" onClick={onNew}>
          {journalCopy.newEntry}
        </Button>
        <p className={styles.small}>
          {newEntryKey(shell)
            .split(' ')
            .map((key) => (
              <span key={key}>
                <kbd>{key}</kbd>{' '}
              </span>
            ))}
        </p>
      </div>
      <AskedLine />
      {notice}
      {!opened.closedInOrder && <p className={styles.small}>{copy.notInOrder}</p>}
      {opened.lastOpenedAt !== null && (
        <p className={styles.small}>{copy.lastOpened(momentName(opened.lastOpenedAt))}</p>
      )}
    </div>
  )
}
