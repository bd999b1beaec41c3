import type { MemberMark as Mark } from '#api/vault-contract.ts'
import { MemberMark } from './member-mark.tsx'
import styles from './piece-head.module.css'

interface PieceHeadProps {
  /** Of whom it is: one, or both. */
  marks: readonly Mark[]
  called: string
  /** When it was shared, as a day; nothing else of the moment is shown. */
  day: string
}

/** What stands above a piece in the room of both, and in the preview before it is shared. */
export function PieceHead({ marks, called, day }: PieceHeadProps) {
  return (
    <div className={styles.head}>
      {marks.map((mark) => (
        <MemberMark key={mark.letter + mark.colour} mark={mark} size="small" />
      ))}
      <h2>{called}</h2>
      {day !== '' && <p>{day}</p>}
    </div>
  )
}
