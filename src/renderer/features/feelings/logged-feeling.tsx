import { type ReactNode, useId, useState } from 'react'
import type { Feeling, OwnWord } from '#api/feelings-fields.ts'
import { itemFields } from '#api/feelings-vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Marked } from '../../ui/marked.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { labelOf, labelsOf } from './labels.ts'
import { strengthLabel } from './strength-choice.tsx'

interface LoggedFeelingProps {
  feeling: Feeling
  own: readonly OwnWord[]
  /** What can be done with it. */
  actions?: ReactNode
  /** The way to what belongs to it. */
  linked?: ReactNode
  /** What of it stands in the shared room. */
  shared?: ReactNode
  /** Shows everything that was said, for good. */
  isOpen?: boolean
  /** What was searched for: it is marked wherever it was said. */
  query?: string
}

/** Where the words of an entry stand: they say which one a button beside them is about. */
export function wordsOf(feelingId: string): string {
  return `words-of-${feelingId}`
}

/** One log entry: its words and strength, and everything else on request. */
export function LoggedFeeling({
  feeling: { id, fields },
  own,
  actions,
  linked,
  shared,
  isOpen: isFixed = false,
  query = '',
}: LoggedFeelingProps) {
  const copy = feelingsCopy
  const [isAsked, setAsked] = useState(isFixed)
  const isOpen = isAsked || query !== ''
  const more = useId()
  const ordered = [...fields.emotions].sort((a, b) => Number(b === fields.strongest) - Number(a === fields.strongest))
  const said = saidIn(fields, own)
  return (
    <article
      tabIndex={-1}
      className={styles.card}
      data-feeling={id}
      aria-label={copy.entry.on(labelsOf('emotions', ordered, own).join(', '))}
    >
      <p id={wordsOf(id)} className={styles.words}>
        {ordered.map((word, at) => (
          <span key={word} className={word === fields.strongest ? styles.strongest : undefined}>
            <Marked text={labelOf('emotions', word, own)} query={query} />
            {at < ordered.length - 1 && ', '}
          </span>
        ))}
      </p>
      <p className={styles.small}>
        {fields.time}
        {fields.strength !== null && ` · ${strengthLabel(fields.strength)}`}
        {fields.strongest !== null && ` · ${copy.entry.strongest(labelOf('emotions', fields.strongest, own))}`}
        {fields.strengthAfter !== null && ` · ${copy.afterwards(strengthLabel(fields.strengthAfter))}`}
      </p>
      {fields.facts !== '' && !isOpen && <p className={styles.begin}>{fields.facts}</p>}
      {isOpen && (
        <dl id={more} className={styles.said}>
          {said.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                <Marked text={text} query={query} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {linked}
      {shared}
      <div className={styles.actions}>
        {said.length > 0 && !isFixed && query === '' && (
          <Button
            kind="quiet"
            aria-describedby={wordsOf(id)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? more : undefined}
            onClick={() => setAsked(!isAsked)}
          >
            {isOpen ? copy.entry.less : copy.entry.more}
          </Button>
        )}
        {actions}
      </div>
    </article>
  )
}

/** Everything beyond the feeling words and the strength, in the order of the form. */
function saidIn(fields: Feeling['fields'], own: readonly OwnWord[]): { title: string; text: string }[] {
  const copy = feelingsCopy
  const lists = itemFields
    .filter((field) => field !== 'emotions')
    .map((field) => ({ title: copy.words.lists[field], text: labelsOf(field, fields[field], own).join('; ') }))
  const texts = [
    { title: copy.facts, text: fields.facts },
    { title: copy.story, text: fields.story },
    { title: copy.ask, text: fields.ask },
    { title: copy.form.share, text: fields.remind ? copy.form.shares.remind : '' },
  ]
  return [...lists, ...texts].filter(({ text }) => text !== '')
}
