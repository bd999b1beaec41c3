import { useState } from 'react'
import type { FlowEvent } from '#api/reflection-screens.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { StepPage } from './step-page.tsx'

const answers = ['yes', 'no', 'unsure'] as const
type AnswerHere = (typeof answers)[number]

interface GateProps {
  onGo(event: FlowEvent): void
}

const choices = answers.map((value) => ({ value, label: reflectionCopy.gate.answers[value] }))

/**
 * The two questions before the steps. Their answers are in this component alone and end with it: nothing of them goes to
 * the engine.
 */
export function GatePage({ onGo }: GateProps) {
  const copy = reflectionCopy.gate
  const [hurt, setHurt] = useState<AnswerHere | null>(null)
  const [safe, setSafe] = useState<AnswerHere | null>(null)
  const [isAsked, setAsked] = useState(false)
  const isClosed = (hurt !== null && hurt !== 'no') || (safe !== null && safe !== 'yes')
  function go() {
    if (isClosed) onGo('gate-closed')
    else if (hurt === null || safe === null) setAsked(true)
    else onGo('gate-open')
  }
  return (
    <StepPage
      title={copy.title}
      actions={
        <>
          <Button kind="main" onClick={go}>
            {reflectionCopy.goOn}
          </Button>
          <Button onClick={() => onGo('close')}>{uiCopy.close}</Button>
        </>
      }
    >
      <p className={styles.small}>{copy.lead}</p>
      <ChoiceGroup label={copy.hurt} choices={choices} value={hurt} onChange={(value) => setHurt(value)} />
      <ChoiceGroup label={copy.safe} choices={choices} value={safe} onChange={(value) => setSafe(value)} />
      <p role="status" className={styles.small}>
        {isAsked && (hurt === null || safe === null) ? copy.both : ''}
      </p>
    </StepPage>
  )
}

/** Asked in the same way before the path about oneself, and kept nowhere either. */
export function StillPage({ onGo }: GateProps) {
  const copy = reflectionCopy.still
  return (
    <StepPage
      title={copy.title}
      actions={
        <>
          {answers.map((answer) => (
            <Button key={answer} onClick={() => onGo(answer === 'no' ? 'not-still' : 'still')}>
              {reflectionCopy.gate.answers[answer]}
            </Button>
          ))}
          <Button kind="quiet" onClick={() => onGo('stop')}>
            {reflectionCopy.stop}
          </Button>
        </>
      }
    >
      <p className={styles.asked}>{copy.question}</p>
      <p className={styles.small}>{copy.notSaved}</p>
    </StepPage>
  )
}
