import type { EntryPrompt, Template } from '#api/journal-contract.ts'
import { promptById } from '#api/journal-prompts.ts'
import { Button } from '../../ui/button.tsx'
import { journalCopy } from './journal-copy.ts'
import styles from './prompts.module.css'

interface BegunWithProps {
  prompt: EntryPrompt
  /** Left out once the entry is there: it stays what it was begun with. */
  onRemove?: (() => void) | undefined
}

/** What an entry was begun with, above its words. */
export function BegunWith({ prompt, onRemove }: BegunWithProps) {
  const copy = journalCopy.prompts
  const known = 'id' in prompt ? promptById(prompt.id) : null
  const text = 'id' in prompt ? known?.text : prompt.text
  if (text === undefined) return null
  return (
    <div className={styles.begun}>
      <p>
        <span className={styles.label}>{copy.begunWith}</span> {text}
      </p>
      {onRemove !== undefined && known?.weight === 3 && <p className={styles.heavy}>{copy.heavy}</p>}
      {onRemove !== undefined && (
        <Button kind="quiet" onClick={onRemove}>
          {copy.without}
        </Button>
      )}
    </div>
  )
}

/** What an entry says that it was begun with, when that was a template. One without a name says nothing. */
export function promptOf({ name }: Template): EntryPrompt | null {
  return name === '' ? null : { text: name }
}
