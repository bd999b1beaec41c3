import type { Prompt } from '#api/journal-prompts.ts'
import { journalCopy } from './journal-copy.ts'
import styles from './prompts.module.css'

/** One prompt to begin with. A heavy one says so before it is chosen. */
export function PromptChoice({ prompt, onChoose }: { prompt: Prompt; onChoose(): void }) {
  return (
    <button type="button" className={styles.choice} onClick={onChoose}>
      <span className={styles.text}>{prompt.text}</span>
      {prompt.weight === 3 && <span className={styles.heavy}>{journalCopy.prompts.heavy}</span>}
    </button>
  )
}
