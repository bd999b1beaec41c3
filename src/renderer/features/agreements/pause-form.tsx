import { useState } from 'react'
import { lastDayOf, maxPauseDays } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { calendarDay } from '../../ui/days.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { useDeed } from './use-agreements.ts'

interface PauseFormProps {
  given: { readonly id: string; readonly version: number }
  onDone(): void
  onLeave(): void
}

export function PauseForm({ given, onDone, onLeave }: PauseFormProps) {
  const copy = agreementsCopy.pause
  const today = localDay(new Date())
  const latest = lastDayOf(today, maxPauseDays)
  const [until, setUntil] = useState(addDays(today, 7))
  const pause = useDeed(async (client) => {
    await client.agreements.pause({ ...given, until })
    onDone()
    focusHeading() // the form goes, and the focus with it
  })
  return (
    <div className={styles.stack}>
      <TextField
        type="date"
        label={copy.title}
        hint={copy.hint(calendarDay(latest))}
        value={until}
        min={today}
        max={latest}
        autoFocus
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
      />
      <ButtonRow>
        <Button kind="main" disabled={until < today || until > latest} onClick={() => pause.mutate()}>
          {agreementsCopy.act.pause}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {agreementsCopy.confirm.stay}
        </Button>
      </ButtonRow>
      <NotKept error={pause.error} />
    </div>
  )
}
