import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type PageClock, pageClock } from '../../api/page-clock.ts'
import { Button } from '../../ui/button.tsx'
import { LiveStatus } from '../../ui/live-status.tsx'
import { BreathShape } from './breath-shape.tsx'
import {
  type BreathPhase,
  type Exercise,
  type Length,
  type Moment,
  momentAt,
  type PhaseName,
  planOf,
} from './exercises.ts'
import { exercisesCopy } from './exercises-copy.ts'
import styles from './help.module.css'
import { startPace } from './pace.ts'
import settling from './settling.module.css'
import { startTone, type Tone } from './tone.ts'

interface RunningExerciseProps {
  exercise: Exercise
  length: Length
  hasTone: boolean
  isSpoken: boolean
  /** What can still be chosen meanwhile. */
  children: ReactNode
  onEnd(how: 'over' | 'stopped'): void
  clock?: PageClock
}

/** One exercise, from its first moment to its last. It ends with this component, its tone too. */
export function RunningExercise(props: RunningExerciseProps) {
  const { exercise, length, hasTone, isSpoken, children, onEnd, clock = pageClock } = props
  const copy = exercisesCopy
  const [plan] = useState(() => planOf(exercise, length))
  const [moment, setMoment] = useState(() => momentAt(plan, 0))
  const heading = useRef<HTMLHeadingElement>(null)
  const over = useEffectEvent(() => onEnd('over'))
  useEffect(() => startPace({ clock, plan, onMoment: setMoment, onOver: over }), [clock, plan])
  useEffect(() => heading.current?.focus(), [])
  useHotkeys([['Escape', () => onEnd('stopped')]], [], true)
  useTone(hasTone, moment)

  if (moment === null) return null
  const { at, phase, secondsLeft, minutesLeft } = moment
  const { text, short } = copy.phases[phase.name]
  const before = plan.phases[at - 1]?.name
  // Whole sentences once, and then a word: a voice that talks all the time is nothing to breathe to.
  const spoken = at < plan.first ? copy.spokenFirst(text.replace(/\.$/, ''), phase.seconds) : short
  return (
    <section className={settling.running} aria-label={copy.running}>
      <h2 ref={heading} tabIndex={-1} className={settling.heading}>
        {copy.exercises[exercise].label}
      </h2>
      <div className={settling.phase}>
        <p data-testid="phase">{text}</p>
        {isBreath(phase.name) && <p className={settling.count}>{secondsLeft}</p>}
      </div>
      {isBreath(phase.name) && (
        <BreathShape
          moment={moment}
          name={phase.name}
          before={before !== undefined && isBreath(before) ? before : null}
        />
      )}
      <LiveStatus>{isSpoken ? spoken : ''}</LiveStatus>
      <div className={settling.stop}>
        <Button onClick={() => onEnd('stopped')}>{copy.stop}</Button>
        <span className={styles.quiet}>{copy.stopKey}</span>
      </div>
      <p className={styles.quiet}>{copy.minutesLeft(minutesLeft)}</p>
      {children}
    </section>
  )
}

/** Follows the phases for as long as it is wanted. It is made by a click, or browsers would not let it sound. */
function useTone(isWanted: boolean, moment: Moment | null): void {
  const tone = useRef<Tone | null>(null)
  const phase = useEffectEvent(() => moment?.phase)
  useEffect(() => {
    if (!isWanted) return
    const started = startTone()
    tone.current = started
    return () => {
      tone.current = null
      started.stop()
    }
  }, [isWanted])
  const at = moment?.at
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a phase, and when the tone is turned on
  useEffect(() => {
    const now = phase()
    if (now !== undefined) tone.current?.follow(now)
  }, [at, isWanted])
}

function isBreath(name: PhaseName): name is BreathPhase {
  return name === 'in' || name === 'inAgain' || name === 'out' || name === 'holdFull' || name === 'holdEmpty'
}
