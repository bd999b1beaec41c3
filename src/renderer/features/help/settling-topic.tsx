import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { type Exercise, exercises, type Length, lengths } from './exercises.ts'
import { exercisesCopy } from './exercises-copy.ts'
import styles from './help.module.css'
import { RunningExercise } from './running-exercise.tsx'
import settling from './settling.module.css'

/** What an open room of one's own adds to the page. */
export interface SettlingInRoom {
  /** What its owner has written for such a moment. */
  readonly card: ReactNode
  /** A way to write one, where there is none. It comes last: the moment for it is another. */
  readonly offer: ReactNode
  /** Whether an exercise is under way: somebody who breathes touches nothing, and is there. */
  onRun(isRunning: boolean): void
}

type Stage = 'choosing' | 'running' | 'over' | 'stopped'

/** What is chosen and done here is in this component alone, and ends with it. */
export function SettlingTopic({ inRoom }: { inRoom: SettlingInRoom | undefined }) {
  const copy = exercisesCopy
  const [stage, setStage] = useState<Stage>('choosing')
  const [exercise, setExercise] = useState<Exercise>('longer')
  const [length, setLength] = useState<Length>(1)
  const [chosen, setChosen] = useState<readonly string[]>(['spoken'])
  const isRunning = stage === 'running'
  useRunning(isRunning, inRoom)

  const options = (
    <CheckGroup
      label={copy.options}
      choices={['spoken', ...(exercise === 'senses' ? [] : ['tone'])].map((id) => ({
        id,
        label: id === 'tone' ? copy.tone : copy.spoken,
      }))}
      chosen={chosen}
      onChange={(id, isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((other) => other !== id))}
    />
  )

  if (isRunning) {
    return (
      <RunningExercise
        exercise={exercise}
        length={length}
        hasTone={chosen.includes('tone') && exercise !== 'senses'}
        isSpoken={chosen.includes('spoken')}
        onEnd={setStage}
      >
        {options}
      </RunningExercise>
    )
  }
  return (
    <>
      {stage === 'choosing' ? <p>{copy.lead}</p> : <Ended key={stage} how={stage} />}
      {inRoom?.card}
      <TitledList title={copy.warningsTitle} items={copy.warnings} />
      <ChoiceGroup
        label={copy.which}
        value={exercise}
        onChange={(value) => setExercise(value)}
        choices={exercises.map((value) => ({ value, ...copy.exercises[value] }))}
      />
      <ChoiceGroup
        label={copy.length}
        value={String(length)}
        onChange={(value) => setLength(lengths.find((minutes) => String(minutes) === value) ?? length)}
        choices={lengths.map((minutes) => ({ value: String(minutes), label: copy.minutes(minutes) }))}
      />
      {options}
      <div>
        <Button kind="main" onClick={() => setStage('running')}>
          {copy.begin}
        </Button>
      </div>
      <div className={styles.section}>
        <p className={styles.quiet}>{copy.toneHeard}</p>
        {inRoom !== undefined && <p className={styles.quiet}>{copy.stayOpen}</p>}
      </div>
      {inRoom?.offer}
    </>
  )
}

/** Tells the room for how long somebody is there without touching anything, and takes it back in every case. */
function useRunning(isRunning: boolean, inRoom: SettlingInRoom | undefined): void {
  const tell = useEffectEvent((is: boolean) => inRoom?.onRun(is))
  useEffect(() => {
    if (!isRunning) return
    tell(true)
    return () => tell(false)
  }, [isRunning])
}

function Ended({ how }: { how: 'over' | 'stopped' }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { title, text } = exercisesCopy.ended[how]
  return (
    <section className={settling.ended}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
    </section>
  )
}
