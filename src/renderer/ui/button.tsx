import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `main` for the one next step, `plain` for everything beside it, `quiet` for what is only sometimes wanted. */
  kind?: 'main' | 'plain' | 'quiet'
  type?: 'button' | 'submit'
  icon?: ReactNode
}

export function Button({ kind = 'plain', type = 'button', icon, className, children, ...others }: ButtonProps) {
  return (
    <button type={type} className={classNames(styles.button, styles[kind], className)} {...others}>
      {icon}
      <span>{children}</span>
    </button>
  )
}
