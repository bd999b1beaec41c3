import { useId } from 'react'
import styles from './select-field.module.css'

interface SelectFieldProps<T extends string> {
  label: string
  /** Where it stands what it is about, if a page has more than one of this name. */
  describedBy?: string
  choices: readonly { readonly value: T; readonly label: string }[]
  value: T
  onChange(value: T): void
}

/** One of many, as the browser's own list: keys, typing and screen readers work without further help. */
export function SelectField<T extends string>({ label, describedBy, choices, value, onChange }: SelectFieldProps<T>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        aria-describedby={describedBy}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex]
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
