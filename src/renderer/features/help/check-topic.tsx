import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { type Answer, checkOutcome } from './check-outcome.ts'
import styles from './help.module.css'
import { helpCopy, type Topic } from './help-copy.ts'

const answers = ['yes', 'unsure', 'no'] as const

/** The answers are nowhere but in this component, and end with it. */
export function CheckTopic({ onGo }: { onGo(topic: Topic): void }) {
  const copy = helpCopy.check
  const [given, setGiven] = useState<readonly (Answer | null)[]>(copy.questions.map(() => null))
  const outcome = checkOutcome(given)
  return (
    <>
      <p>{copy.lead}</p>
      <ol className={styles.questions}>
        {copy.questions.map((question, at) => (
          <li key={question}>
            <ChoiceGroup
              label={question}
              value={given[at] ?? null}
              onChange={(answer) => setGiven((before) => before.with(at, answer))}
              choices={answers.map((value) => ({ value, label: copy.answers[value] }))}
            />
          </li>
        ))}
      </ol>
      <section className={styles.outcome}>
        <h2>{copy.outcomeTitle}</h2>
        <div role="status" className={styles.section}>
          {outcome.matters && <p>{copy.matters}</p>}
          {outcome.weapon && <p>{copy.weapon}</p>}
          {outcome.allNo && <p>{copy.allNo}</p>}
          {!outcome.matters && !outcome.allNo && <p className={styles.quiet}>{copy.waiting}</p>}
        </div>
        <div className={styles.actions}>
          <Button onClick={() => onGo('people')}>{helpCopy.topics.people.title}</Button>
          <Button onClick={() => onGo('safer')}>{helpCopy.topics.safer.title}</Button>
        </div>
      </section>
    </>
  )
}
