import type { CalledMember } from '../../api/our-room.ts'
import styles from './check-ins.module.css'
import { reviewsCopy } from './reviews-copy.ts'

interface SaidBesideProps {
  /** What each chose to say to both. */
  said: readonly { author: string; words: string }[]
  members: readonly CalledMember[]
}

/** What two have said to both at a look, one beside the other, to be read together. Whoever said nothing is not there. */
export function SaidBeside({ said, members }: SaidBesideProps) {
  const copy = reviewsCopy
  const shown = members.flatMap(({ id, called }) =>
    said.filter(({ author }) => author === id).map(({ words }) => ({ id, called, words })),
  )
  if (shown.length === 0) return null
  return (
    <section className={styles.list} aria-label={copy.saidTitle}>
      <p className={styles.day}>{copy.saidTitle}</p>
      <div className={styles.even}>
        {shown.map(({ id, called, words }) => (
          <div key={id} className={styles.one}>
            <p className={styles.quiet}>{copy.said(called)}</p>
            <p>{words}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
