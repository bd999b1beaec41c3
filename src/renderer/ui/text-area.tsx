import { type ComponentProps, useId } from 'react'
import styles from './text-field.module.css'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'children' | 'onChange'> {
  label: string
  onChange(text: string): void
}

/** A few lines of plain text. What a person types never reaches a spelling service or a form memory. */
export function TextArea({ label, onChange, ...area }: TextAreaProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <textarea
          id={id}
          className={styles.area}
          rows={3}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          {...area}
        />
      </div>
    </div>
  )
}
