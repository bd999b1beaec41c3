import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { StopButton } from '../../ui/stop-button.tsx'
import { anyPress } from './count-clicks-once.ts'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

interface WayOutProps {
  onSettle(): void
  /** Locks at once and keeps nothing. */
  onStop(): void
}

/** The last thing on every screen of a talk, in one place and with one word. Nothing notes that it was used. */
export function WayOut({ onSettle, onStop }: WayOutProps) {
  const copy = talkCopy.wayOut
  return (
    <section className={styles.tools} aria-label={copy.label} {...anyPress}>
      <ButtonRow>
        <Button onClick={onSettle}>{copy.settle}</Button>
        <StopButton onStop={onStop} />
      </ButtonRow>
      <p className={styles.quiet}>{copy.stopHow}</p>
    </section>
  )
}
