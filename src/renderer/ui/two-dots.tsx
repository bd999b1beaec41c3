import { classNames } from './class-names.ts'
import styles from './two-dots.module.css'

/** The sign of the shared room, where the private one has a lock. */
export function TwoDots({ className }: { className?: string | undefined }) {
  return (
    <span className={classNames(styles.dots, className)} aria-hidden>
      <span />
      <span />
    </span>
  )
}
