import { type ComponentProps, useId } from 'react'
import styles from './text-field.module.css'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'children' | 'onChange'> {
  label: string
  hint?: string
  onChange(text: string): void
}

/** A few lines of plain text. What a person types never reaches a spelling service or a form memory. */
export function TextArea({ label, hint, onChange, ...area }: TextAreaProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      <div className={styles.box}>
        <textarea
          id={id}
          className={styles.area}
          rows={3}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          {...area}
        />
      </div>
    </div>
  )
}
