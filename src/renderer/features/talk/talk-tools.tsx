import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { FoldOut } from './fold-out.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

interface TalkToolsProps {
  pauseKey: string
  onPause(): void
  /** Left out where the closing round is not a way on. */
  onClose: (() => void) | null
}

/** What either of the two can reach at any moment of the turns. Nothing notes that it was used. */
export function TalkTools({ pauseKey, onPause, onClose }: TalkToolsProps) {
  const { tools, repair } = talkCopy
  return (
    <section className={styles.tools} aria-label={tools.label}>
      <ButtonRow>
        <Button className={styles.big} onClick={onPause}>
          {pauseKey === '' ? tools.pause : tools.withKey(pauseKey.toUpperCase())}
        </Button>
        {onClose !== null && <Button onClick={onClose}>{tools.close}</Button>}
      </ButtonRow>
      <FoldOut title={repair.title}>
        <ul>
          {repair.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{`${repair.forListener} ${repair.listener}`}</li>
        </ul>
      </FoldOut>
    </section>
  )
}
