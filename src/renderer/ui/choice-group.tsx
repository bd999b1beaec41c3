import { type ReactNode, useId } from 'react'
import styles from './choice-group.module.css'

interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  /** A line below the label. Choices with one stand below each other. */
  readonly text?: string
  /** Drawn instead of the label, which then is only read out. */
  readonly picture?: ReactNode
}

interface ChoiceGroupProps<T extends string> {
  label: string
  choices: readonly Choice<T>[]
  /** Null until the person chooses. */
  value: T | null
  onChange(value: T): void
}

/** One of a few, as native radio buttons: arrow keys and screen readers work without further help. */
export function ChoiceGroup<T extends string>({ label, choices, value, onChange }: ChoiceGroupProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={choice.picture === undefined ? styles.choice : styles.picture}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={choice.value === value}
              aria-label={choice.picture === undefined ? undefined : choice.label}
              onChange={() => onChange(choice.value)}
            />
            {choice.picture ?? (
              <span>
                {choice.label}
                {choice.text !== undefined && <span className={styles.text}>{choice.text}</span>}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
