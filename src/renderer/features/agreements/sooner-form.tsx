import { useState } from 'react'
import { addDays, localDay } from '#api/calendar.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { calendarDay } from '../../ui/days.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { useDeed } from './use-agreements.ts'

interface SoonerFormProps {
  given: { readonly id: string; readonly version: number }
  /** The last day as it stands. Only an earlier one can be chosen. */
  endsOn: string
  onDone(): void
  onLeave(): void
}

/** Brings the last day nearer. One of the two may, without the other and without a reason. */
export function SoonerForm({ given, endsOn, onDone, onLeave }: SoonerFormProps) {
  const copy = agreementsCopy.sooner
  const today = localDay(new Date())
  const latest = addDays(endsOn, -1)
  const [day, setDay] = useState(latest)
  const [isAsked, setAsked] = useState(false)
  const sooner = useDeed(async (client) => {
    await client.agreements.endSooner({ ...given, day })
    setAsked(false)
    onDone()
    focusHeading()
  })
  const isPossible = day >= today && day <= latest
  return (
    <div className={styles.stack}>
      <TextField
        type="date"
        label={copy.label}
        hint={copy.hint(calendarDay(endsOn))}
        value={day}
        min={today}
        max={latest}
        autoFocus
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <ButtonRow>
        <Button kind="main" disabled={!isPossible} onClick={() => setAsked(true)}>
          {copy.choose}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {agreementsCopy.confirm.stay}
        </Button>
      </ButtonRow>
      <NotKept error={sooner.error} />
      <ConfirmDialog
        open={isAsked}
        title={copy.title}
        confirm={copy.choose}
        cancel={agreementsCopy.confirm.stay}
        leadsAway
        onConfirm={() => sooner.mutate()}
        onCancel={() => setAsked(false)}
      >
        <p>{isPossible ? copy.text(calendarDay(day)) : ''}</p>
      </ConfirmDialog>
    </div>
  )
}
