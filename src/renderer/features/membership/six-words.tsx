import styles from './membership.module.css'
import { membershipCopy } from './membership-copy.ts'

/** The words in their order, large enough to be read by two. A word may come twice, so its place is its key. */
export function SixWords({ words }: { words: readonly string[] }) {
  return (
    <ol className={styles.words} aria-label={membershipCopy.words}>
      {words.map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what matters
        <li key={place}>{word}</li>
      ))}
    </ol>
  )
}
