import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { byDay, dayName, dayOfMonth, localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Page } from '../../ui/page.tsx'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'
import { journalCopy } from './journal-copy.ts'

export const onThisDayPath = '/journal/on-this-day'

interface OnThisDayScreenProps {
  onOpenEntry(id: string): void
  onBack(): void
}

/** What was written on this day in earlier years, for whoever has asked for it. It counts nothing. */
export function OnThisDayScreen({ onOpenEntry, onBack }: OnThisDayScreenProps) {
  const copy = journalCopy.onThisDay
  const { queries } = useApi()
  const [today] = useState(() => localDay(new Date()))
  const [heavy, setHeavy] = useState(false)
  const found = useQuery(
    queries.journal.onThisDay.queryOptions({ input: { today, heavy }, gcTime: 0, placeholderData: (before) => before }),
  )
  const entries = found.data?.entries ?? []
  const now = new Date()
  return (
    <Page title={copy.title}>
      <p>{copy.lead(dayOfMonth(today))}</p>
      {found.isError && <p role="alert">{failureCopy[failureCode(found.error)]}</p>}
      {found.isSuccess && entries.length === 0 && <p>{copy.none}</p>}
      {entries.length > 0 && (
        <section aria-label={copy.list} className={styles.flush}>
          {byDay(entries).map(({ day, rows }) => (
            <section key={day} className={styles.day}>
              <h2 className={styles.name}>{dayName(day, now)}</h2>
              <ul className={styles.rows}>
                {rows.map((entry) => (
                  <li key={entry.id}>
                    <EntryRow entry={entry} open={false} onOpen={() => onOpenEntry(entry.id)}>
                      {entry.preview}
                    </EntryRow>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      )}
      {found.data?.leftOut && (
        <>
          <p>{copy.leftOut}</p>
          <div>
            <Button
              onClick={() => {
                setHeavy(true)
                focusHeading()
              }}
            >
              {copy.showThem}
            </Button>
          </div>
        </>
      )}
      <div>
        <Button onClick={onBack}>{copy.back}</Button>
      </div>
    </Page>
  )
}
