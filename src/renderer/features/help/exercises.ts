/** Three ways to breathe, and one that leaves the breath alone: attention to it can make panic worse. */
export const exercises = ['longer', 'double', 'even', 'senses'] as const
export type Exercise = (typeof exercises)[number]

/** How long one can take, in minutes. */
export const lengths = [1, 3, 5] as const
export type Length = (typeof lengths)[number]

export type BreathPhase = 'in' | 'inAgain' | 'holdFull' | 'out' | 'holdEmpty'
type SensePhase = 'colours' | 'feet' | 'water' | 'day'
export type PhaseName = BreathPhase | SensePhase

export interface Phase {
  readonly name: PhaseName
  readonly seconds: number
}

const breaths: Record<Exclude<Exercise, 'senses'>, readonly Phase[]> = {
  longer: [
    { name: 'in', seconds: 4 },
    { name: 'out', seconds: 6 },
  ],
  double: [
    { name: 'in', seconds: 3 },
    { name: 'inAgain', seconds: 1 },
    { name: 'out', seconds: 6 },
  ],
  even: [
    { name: 'in', seconds: 4 },
    { name: 'holdFull', seconds: 4 },
    { name: 'out', seconds: 4 },
    { name: 'holdEmpty', seconds: 4 },
  ],
}

const senses: readonly SensePhase[] = ['colours', 'feet', 'water', 'day']

const secondsOf = (phases: readonly Phase[]) => phases.reduce((sum, { seconds }) => sum + seconds, 0)

export interface Plan {
  /** From the first to the last, each as often as it comes. */
  readonly phases: readonly Phase[]
  /** How many of them are the first breath, in which more is said than in the others. */
  readonly first: number
}

/** What an exercise of this length consists of. A breath that has begun is finished, so it may take a little longer. */
export function planOf(exercise: Exercise, length: Length): Plan {
  if (exercise === 'senses') {
    const seconds = (length * 60) / senses.length
    return { phases: senses.map((name) => ({ name, seconds })), first: senses.length }
  }
  const breath = breaths[exercise]
  const count = Math.ceil((length * 60) / secondsOf(breath))
  return { phases: Array.from({ length: count }, () => breath).flat(), first: breath.length }
}

export interface Moment {
  /** Which phase of the plan it is, from 0. */
  readonly at: number
  readonly phase: Phase
  /** Whole seconds until the next phase, the one that is running included. */
  readonly secondsLeft: number
  /** Until the end of all, counted in the same way. */
  readonly minutesLeft: number
}

/** Where a plan is after `elapsed` milliseconds; null once it is over. */
export function momentAt({ phases }: Plan, elapsed: number): Moment | null {
  const seconds = elapsed / 1000
  let end = 0
  for (const [at, phase] of phases.entries()) {
    end += phase.seconds
    if (seconds >= end) continue
    const left = secondsOf(phases) - seconds
    return { at, phase, secondsLeft: Math.ceil(end - seconds), minutesLeft: Math.ceil(left / 60) }
  }
  return null
}
