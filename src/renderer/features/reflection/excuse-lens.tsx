import { useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { type Excuse, excusesIn } from '#lens/excuses/excuses.ts'
import { Button } from '../../ui/button.tsx'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { ownSentencesOf } from './sentences.ts'

/** So much of a long sentence is shown on each side of a phrase, in characters. */
const around = 90

interface ExcuseLensProps {
  /** The words to look through, as they are when somebody asks. */
  account(): readonly JournalDocument[]
}

/**
 * Looks once through somebody's own account, when they ask, for phrases that hand a choice on. What it finds is on this page
 * alone: it goes to no engine, and ends with the page or when it is folded away.
 */
export function ExcuseLens({ account }: ExcuseLensProps) {
  const copy = reflectionCopy.lens
  const [found, setFound] = useState<readonly Excuse[] | 'empty' | null>(null)
  function look() {
    const sentences = account().flatMap(ownSentencesOf)
    setFound(sentences.length === 0 ? 'empty' : excusesIn(sentences))
  }
  return (
    <details className={styles.more} onToggle={({ currentTarget }) => !currentTarget.open && setFound(null)}>
      <summary>{copy.summary}</summary>
      <div className={styles.inside}>
        <p className={styles.small}>{copy.lead}</p>
        <div className={styles.ways}>
          <Button onClick={look}>{copy.look}</Button>
        </div>
        <p role="status">{sayFound(found)}</p>
        {found !== null && found !== 'empty' && found.length > 0 && (
          <>
            <ul className={styles.phrases} aria-label={copy.found}>
              {found.map((excuse) => (
                <li key={`${excuse.before}|${excuse.phrase}|${excuse.after}`}>
                  <q>
                    {lastOf(excuse.before)}
                    <mark className={styles.phrase}>{excuse.phrase}</mark>
                    {firstOf(excuse.after)}
                  </q>
                  <p className={styles.asked}>{copy.questions[excuse.kind]}</p>
                </li>
              ))}
            </ul>
            <p className={styles.small}>{copy.yours}</p>
          </>
        )}
      </div>
    </details>
  )
}

function sayFound(found: readonly Excuse[] | 'empty' | null): string {
  const { empty, nothing, found: some } = reflectionCopy.lens
  if (found === null) return ''
  if (found === 'empty') return empty
  return found.length === 0 ? nothing : some
}

function lastOf(text: string): string {
  return text.length <= around ? text : `… ${text.slice(-around)}`
}

function firstOf(text: string): string {
  return text.length <= around ? text : `${text.slice(0, around)} …`
}
