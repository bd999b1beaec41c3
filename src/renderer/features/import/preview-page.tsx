import { useEffect } from 'react'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { calendarDay } from '../../ui/days.ts'
import { Page } from '../../ui/page.tsx'
import styles from './import.module.css'
import { importCopy } from './import-copy.ts'
import { ReportView } from './report-view.tsx'
import type { Preview } from './use-import.ts'

interface PreviewPageProps {
  preview: Preview
  onBringIn(): void
  onOther(): void
}

/** What would be brought in, and what could not be taken. */
export function PreviewPage({ preview: { counts, sample, report }, onBringIn, onOther }: PreviewPageProps) {
  const copy = importCopy.preview
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const isEmpty = counts.taken === 0
  return (
    <Page title={copy.title}>
      <div className={styles.found}>
        <p>{isEmpty ? copy.none : copy.found(counts.taken)}</p>
        {sample.from !== null && sample.to !== null && (
          <p>{copy.days(calendarDay(sample.from), calendarDay(sample.to))}</p>
        )}
        {counts.known > 0 && <p>{copy.known(counts.known)}</p>}
        {counts.twice > 0 && <p>{copy.twice(counts.twice)}</p>}
      </div>
      <ButtonRow>
        {!isEmpty && (
          <Button kind="main" onClick={onBringIn}>
            {copy.bringIn(counts.taken)}
          </Button>
        )}
        <Button onClick={onOther}>{copy.other}</Button>
      </ButtonRow>
      {sample.entries.length > 0 && (
        <section className={styles.section}>
          <h2>{copy.sample}</h2>
          <ul className={styles.sample}>
            {sample.entries.map(({ day, title }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same, and the list never changes
              <li key={place}>
                <span className={styles.quiet}>{calendarDay(day)}</span>
                <span>{title === '' ? copy.untitled : title}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReportView report={report} onlyLeftOut={isEmpty} />
    </Page>
  )
}
