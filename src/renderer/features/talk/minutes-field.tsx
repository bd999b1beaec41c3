import { SelectField } from '../../ui/select-field.tsx'
import { talkCopy } from './talk-copy.ts'
import { minuteChoices } from './talk-rounds.ts'

interface MinutesFieldProps {
  label: string
  /** Null with the timer off. */
  value: number | null
  onChange(minutes: number | null): void
}

export function MinutesField({ label, value, onChange }: MinutesFieldProps) {
  const copy = talkCopy.setting
  return (
    <SelectField
      label={label}
      value={String(value ?? 'off')}
      onChange={(chosen) => onChange(minuteChoices.find((minutes) => String(minutes) === chosen) ?? null)}
      choices={[
        { value: 'off', label: copy.off },
        ...minuteChoices.map((minutes) => ({ value: String(minutes), label: copy.minutes(minutes) })),
      ]}
    />
  )
}
