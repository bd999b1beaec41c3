import type { WholeSitting } from '#api/reflection-contract.ts'
import { questionById, type StepId, stepOf } from '#api/reflection-steps.ts'
import { ReadOnlyEntry } from '../../editor/read-only-entry.tsx'
import { calendarDay } from '../../ui/days.ts'
import { choicesAt } from '../../ui/reflection-choices.ts'
import styles from './reflection.module.css'

interface SaidAtStepProps {
  step: StepId
  sitting: WholeSitting
}

/** Everything that was said at one step, as it was said. */
export function SaidAtStep({ step, sitting }: SaidAtStepProps) {
  return (
    <>
      {choicesAt(step, sitting, calendarDay).map(([name, value]) => (
        <p key={name}>{`${name}: ${value}`}</p>
      ))}
      {sitting.answers
        .filter(({ question }) => stepOf(question) === step)
        .map(({ question, document }) => (
          <div key={question} className={styles.answer}>
            <h3>{questionById(question).text}</h3>
            <ReadOnlyEntry document={document} />
          </div>
        ))}
    </>
  )
}
