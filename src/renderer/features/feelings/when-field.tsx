import { useState } from 'react'
import type { FeelingFields } from '#api/feelings-contract.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { localDay, localTime } from '../../ui/days.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'

type When = 'now' | 'earlier' | 'pick'

interface WhenFieldProps {
  fields: Pick<FeelingFields, 'day' | 'time'>
  /** What was kept before is never "now". */
  isNew: boolean
  onChange(part: Pick<FeelingFields, 'day' | 'time'>): void
}

/** When it was felt. Nobody else ever sees it. */
export function WhenField({ fields: { day, time }, isNew, onChange }: WhenFieldProps) {
  const copy = feelingsCopy.when
  const today = localDay(new Date())
  const [when, setWhen] = useState<When>(isNew ? 'now' : day === today ? 'earlier' : 'pick')
  return (
    <div className={styles.stack}>
      <ChoiceGroup
        label={copy.label}
        value={when}
        onChange={(chosen) => {
          setWhen(chosen)
          if (chosen !== 'pick') onChange({ day: today, time: chosen === 'now' ? localTime(new Date()) : time })
        }}
        choices={(['now', 'earlier', 'pick'] as const).map((value) => ({ value, label: copy[value] }))}
      />
      {when !== 'now' && (
        <div className={styles.pair}>
          {when === 'pick' && (
            <TextField
              label={copy.day}
              type="date"
              max={today}
              value={day}
              onChange={({ currentTarget }) =>
                currentTarget.value !== '' && onChange({ day: currentTarget.value, time })
              }
            />
          )}
          <TextField
            label={copy.time}
            type="time"
            value={time}
            onChange={({ currentTarget }) => currentTarget.value !== '' && onChange({ day, time: currentTarget.value })}
          />
        </div>
      )}
    </div>
  )
}
