import type { EntrySummary } from '#api/journal-contract.ts'
import { byDay, dayName } from '../../ui/days.ts'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'

interface EntryListProps {
  entries: readonly EntrySummary[]
  openId: string | null
  onOpen(id: string): void
}

/** Entries under their days, the newest first. */
export function EntryList({ entries, openId, onOpen }: EntryListProps) {
  const now = new Date()
  return byDay(entries).map(({ day, rows }) => (
    <section key={day} className={styles.day}>
      <h3 className={styles.name}>{dayName(day, now)}</h3>
      <ul className={styles.rows}>
        {rows.map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} open={entry.id === openId} onOpen={() => onOpen(entry.id)}>
              {entry.preview}
            </EntryRow>
          </li>
        ))}
      </ul>
    </section>
  ))
}
