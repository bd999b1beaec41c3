import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './text-field.module.css'

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'children'> {
  label: string
  hint?: ReactNode
  /** Why the value cannot be taken. Announced when it appears. */
  problem?: string | null
  /** Controls inside the field's right edge. */
  trailing?: ReactNode
}

/** What a person types never reaches a spelling service or a form memory. */
export function TextField({ label, hint, problem, trailing, className, ...input }: TextFieldProps) {
  const id = useId()
  const described = classNames(hint !== undefined && `${id}-hint`, problem && `${id}-problem`)
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      <div className={styles.box}>
        <input
          id={id}
          className={styles.input}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          aria-describedby={described || undefined}
          aria-invalid={problem ? true : undefined}
          {...input}
        />
        {trailing}
      </div>
      <p id={`${id}-problem`} className={styles.problem} aria-live="polite">
        {problem}
      </p>
    </div>
  )
}
