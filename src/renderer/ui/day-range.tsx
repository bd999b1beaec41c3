import styles from './day-range.module.css'
import { TextField } from './text-field.tsx'
import { uiCopy } from './ui-copy.ts'

interface DayRangeProps {
  /** YYYY-MM-DD, both included; null where a list is not narrowed. */
  from: string | null
  to: string | null
  onChange(part: { from: string | null } | { to: string | null }): void
}

/** The days to which a list is narrowed. */
export function DayRange({ from, to, onChange }: DayRangeProps) {
  const copy = uiCopy.dayRange
  return (
    <div className={styles.range}>
      <TextField
        label={copy.from}
        type="date"
        value={from ?? ''}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value || null })}
      />
      <TextField
        label={copy.to}
        type="date"
        value={to ?? ''}
        problem={from !== null && to !== null && to < from ? copy.backwards : null}
        onChange={({ currentTarget }) => onChange({ to: currentTarget.value || null })}
      />
    </div>
  )
}
