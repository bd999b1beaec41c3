import { useState } from 'react'
import type { FeelingFields } from '#api/feelings-fields.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { daysBefore, localDay, localTime } from '../../ui/days.ts'
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
          if (chosen === 'now') onChange({ day: today, time: localTime(new Date()) })
          if (chosen === 'earlier') onChange(alreadyBeen(today, time))
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
              onChange={({ currentTarget: { value } }) =>
                value !== '' && onChange(alreadyBeen(value > today ? today : value, time))
              }
            />
          )}
          <TextField
            label={copy.time}
            type="time"
            value={time}
            onChange={({ currentTarget: { value } }) =>
              value !== '' && onChange(alreadyBeen(when === 'earlier' ? today : day, value))
            }
          />
        </div>
      )}
      <p role="status" className={styles.small}>
        {when === 'earlier' && day !== today ? copy.wasYesterday : ''}
      </p>
    </div>
  )
}

/** Nobody logs what lies ahead: just after midnight, eleven in the evening was yesterday. */
function alreadyBeen(day: string, time: string): { day: string; time: string } {
  const now = new Date()
  const isAhead = day === localDay(now) && time > localTime(now)
  return { day: isAhead ? daysBefore(day, 1) : day, time }
}
