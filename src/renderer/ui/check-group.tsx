import { type ReactNode, useId } from 'react'
import styles from './check-group.module.css'

interface CheckGroupProps {
  label: string
  choices: readonly { readonly id: string; readonly label: string }[]
  chosen: readonly string[]
  onChange(id: string, chosen: boolean): void
  /** What stands below the choices. */
  children?: ReactNode
}

/** Any number of a few, as native checkboxes: the keyboard and screen readers work without further help. */
export function CheckGroup({ label, choices, chosen, onChange, children }: CheckGroupProps) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.id} className={styles.choice}>
            <input
              type="checkbox"
              name={name}
              checked={chosen.includes(choice.id)}
              onChange={({ currentTarget }) => onChange(choice.id, currentTarget.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
