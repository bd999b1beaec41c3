import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { FoldOut } from './fold-out.tsx'
import { KeysFields, type TalkKeysChosen } from './keys-fields.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

interface TalkToolsProps {
  keys: TalkKeysChosen
  onKeys(keys: TalkKeysChosen): void
  onPause(): void
  /** Left out where the closing round is not a way on. */
  onClose: (() => void) | null
  /** Left out where nothing was before. */
  onBack: (() => void) | null
}

/** What either of the two can reach at any moment of the turns. Nothing notes that it was used. */
export function TalkTools({ keys, onKeys, onPause, onClose, onBack }: TalkToolsProps) {
  const { tools, repair, keys: keysCopy } = talkCopy
  return (
    <section className={styles.tools} aria-label={tools.label}>
      <ButtonRow>
        <Button className={styles.big} onClick={onPause}>
          {keys.pause === '' ? tools.pause : tools.withKey(keys.pause.toUpperCase())}
        </Button>
        {onClose !== null && <Button onClick={onClose}>{tools.close}</Button>}
        {onBack !== null && <Button onClick={onBack}>{tools.back}</Button>}
      </ButtonRow>
      <FoldOut title={repair.title}>
        <ul>
          {repair.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{`${repair.forListener} ${repair.listener}`}</li>
        </ul>
      </FoldOut>
      <FoldOut title={keysCopy.title}>
        <KeysFields keys={keys} onKeys={onKeys} />
      </FoldOut>
    </section>
  )
}
