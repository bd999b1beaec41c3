import type { MemberMark as Mark } from '#api/vault-contract.ts'
import { classNames } from './class-names.ts'
import styles from './member-mark.module.css'

/** A letter in a coloured shape: all that a locked screen shows of a person. The shape differs with the colour. */
export function MemberMark({ mark, size = 'large' }: { mark: Mark; size?: 'small' | 'large' }) {
  return (
    <span className={classNames(styles.mark, styles[mark.colour], styles[size])} aria-hidden>
      {mark.letter}
    </span>
  )
}
