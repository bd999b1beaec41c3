import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Feeling, FeelingCursor } from '#api/feelings-fields.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { calendarDay, localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { printPage } from '../../ui/print-page.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { everything } from './feelings-lists.ts'
import { noWords } from './labels.ts'
import { LoggedFeeling } from './logged-feeling.tsx'

/** Nothing can be logged for a day before it. */
const firstYear = 1970

/** One month of the log with everything that was said in it, as a page to print. */
export function PrintScreen({ onBack }: { onBack(): void }) {
  const copy = feelingsCopy.print
  const { client, queries } = useApi()
  const thisMonth = localDay(new Date()).slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  const [year = '', number = ''] = month.split('-')
  const words = useQuery(queries.feelings.words.queryOptions({ input: {} })).data ?? noWords
  const found = useQuery({
    queryKey: ['feelings-print', month],
    async queryFn() {
      const feelings: Feeling[] = []
      const filter = { ...everything, from: `${month}-01`, to: `${month}-${lastDay(month)}` }
      let after: FeelingCursor | null = null
      do {
        const page: { feelings: Feeling[]; next: FeelingCursor | null } = await client.feelings.list({
          place: 'log',
          filter,
          after,
          limit: 50,
        })
        feelings.push(...page.feelings)
        after = page.next
      } while (after !== null)
      return feelings.toReversed()
    },
    gcTime: 0,
  })
  return (
    <Page title={copy.title}>
      <div className={styles.actions}>
        <SelectField
          label={copy.month}
          value={number}
          onChange={(chosen) => setMonth(`${year}-${chosen}`)}
          choices={monthNumbers.map((value) => ({ value, label: monthName(`${year}-${value}`, { month: 'long' }) }))}
        />
        <SelectField
          label={copy.year}
          value={year}
          onChange={(chosen) => setMonth(`${chosen}-${number}`)}
          choices={yearsBack(thisMonth).map((value) => ({ value, label: value }))}
        />
        <Button kind="main" disabled={(found.data?.length ?? 0) === 0} onClick={() => printPage()}>
          {copy.print}
        </Button>
        <Button onClick={onBack}>{uiCopy.back}</Button>
      </div>
      <p className={styles.small}>{copy.lead}</p>
      {found.isError && <p role="alert">{failureCopy[failureCode(found.error)]}</p>}
      <h2>{monthName(month)}</h2>
      {found.isSuccess && found.data.length === 0 && <p>{copy.none}</p>}
      {found.data?.map((feeling) => (
        <section key={feeling.id} className={styles.stack}>
          <h3 className={styles.day}>{calendarDay(feeling.fields.day)}</h3>
          <LoggedFeeling feeling={feeling} own={words.own} isOpen />
        </section>
      ))}
    </Page>
  )
}

const monthNumbers = Array.from({ length: 12 }, (_, before) => String(before + 1).padStart(2, '0'))

/** This year first. */
function yearsBack(month: string): string[] {
  const year = Number(month.slice(0, 4))
  return Array.from({ length: year - firstYear + 1 }, (_, back) => String(year - back))
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return String(new Date(year, number, 0).getDate()).padStart(2, '0')
}

function monthName(month: string, parts: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }): string {
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(`${month}-15T12:00:00`))
}
