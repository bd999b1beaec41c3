import * as z from 'zod'
import {
  type PathId,
  type QuestionId,
  questionIds,
  type Stand,
  type StepId,
  standsToOther,
  standsToSelf,
  stepIds,
  steps,
} from './reflection-steps.ts'

/**
 * The reflection as one machine: every screen of it, and every way from one to the next. Nothing else decides what comes
 * after what. `docs/reflection.md` holds the same table, and a test compares the two and walks all of it.
 */

const namedScreens = [
  /** Forgiving, trusting and being together are three things. */
  'card',
  /** Two questions before every sitting. Their answers are kept nowhere. */
  'gate',
  'closed',
  /** After 22:00: now, or tomorrow. */
  'late',
  'steps',
  /** About what one did oneself: is it still happening? Asked before every sitting of that path, and kept nowhere. */
  'still',
  'still-closed',
  'word',
  'a7',
  'a9',
  'b5',
  'settle',
  /** After 25 minutes: a rest is offered. */
  'long',
  'full-answer',
  'good-life',
  'repair-first',
  'stopped',
  /** Out of the flow. */
  'away',
] as const
const restOf = (step: StepId) => `${step}.rest` as const
/** Every step has an end of its own, but the one whose every answer is the end. */
const stepsWithRest = stepIds.filter((step) => step !== 'b5')
export type Screen = (typeof namedScreens)[number] | QuestionId | `${StepId}.rest`
export const screens: readonly Screen[] = [...namedScreens, ...questionIds, ...stepsWithRest.map(restOf)]
export const screenSchema = z.enum(screens as [Screen, ...Screen[]])

export type FlowEvent =
  | 'begin'
  | 'gate-open'
  | 'gate-closed'
  | 'now'
  | 'tomorrow'
  | 'resume'
  | 'not-still'
  | 'still'
  | 'next'
  | 'back'
  | 'stop'
  | 'go-on'
  | 'one-more'
  | 'close'
  | `to-${StepId}`
  | `stand-${Stand}`

/** What the way on depends on beside the screen. */
export interface FlowFacts {
  /** Whether it is after 22:00 on the person's own clock. */
  readonly isLate: boolean
  /** Whether this sitting has taken 25 minutes, and no rest was offered yet. */
  readonly isLong: boolean
  /** Whether the question on the screen was answered with a word. */
  readonly hasWords: boolean
  /** Whether anything was said about repair, in this sitting or before. */
  readonly hasRepair: boolean
  /** Whether the person's stage is 0 or 1: nothing big is offered then. */
  readonly isEarly: boolean
  /** Where they stood last towards the other. */
  readonly stand: Stand | null
  /** Where a sitting was left that is neither stopped nor finished, and on which path. */
  readonly left: { readonly screen: Screen; readonly path: PathId } | null
}

const guards = {
  'it is late': ({ isLate }: FlowFacts) => isLate,
  'it has taken long': ({ isLong }: FlowFacts) => isLong,
  'it was answered': ({ hasWords }: FlowFacts) => hasWords,
  'nothing is said about repair': ({ hasWords, hasRepair }: FlowFacts) => !hasWords && !hasRepair,
  'something is said about repair': ({ hasRepair }: FlowFacts) => hasRepair,
  'not in stage 0 or 1': ({ isEarly }: FlowFacts) => !isEarly,
  'decided how to act': ({ stand }: FlowFacts) => stand === 'decided',
  'something has shifted': ({ stand }: FlowFacts) => stand === 'shifted',
  'left on the path about oneself': ({ left }: FlowFacts) => left?.path === 'self',
  'left on another path': ({ left }: FlowFacts) => left !== null && left.path !== 'self',
} as const satisfies Record<string, (facts: FlowFacts) => boolean>
export type Guard = keyof typeof guards

/** Screens that stand between two others and remember what comes after them. */
type Between = 'settle' | 'long' | 'still'

/** The first row that fits is the way. `after` is what a screen in between remembers; `left` is where a sitting was left. */
export interface Row {
  readonly from: Screen
  readonly on: FlowEvent
  readonly when?: Guard
  readonly by?: Between
  readonly to: Screen | 'after' | 'left'
}

export interface Flow {
  readonly screen: Screen
  readonly after: Screen | null
}

export const beginning: Flow = { screen: 'card', after: null }

/** The next flow, or the same one where this screen has no such way. */
export function advance(flow: Flow, on: FlowEvent, facts: FlowFacts): Flow {
  const row = rowFor(flow, on, facts)
  if (row === undefined) return flow
  const target = row.to === 'after' ? flow.after : row.to === 'left' ? (facts.left?.screen ?? null) : row.to
  if (target === null) return flow
  return row.by === undefined ? { screen: target, after: null } : { screen: row.by, after: target }
}

export function isOffered(flow: Flow, on: FlowEvent, facts: FlowFacts): boolean {
  return rowFor(flow, on, facts) !== undefined
}

function rowFor({ screen }: Flow, on: FlowEvent, facts: FlowFacts): Row | undefined {
  const ways = rowsFrom.get(screen) ?? []
  return ways.find((row) => row.on === on && (row.when === undefined || guards[row.when](facts)))
}

/** What comes first in a step, where it does not depend on what was said before. */
const firstOf = (step: StepId): Screen => {
  const [first] = stepQuestions(step)
  if (step === 'a1') return 'word'
  if (step === 'a7' || step === 'a9' || step === 'b5') return step
  if (step === 'a8') return 'a8.3'
  return first ?? restOf(step)
}

const stepQuestions = (step: StepId) => steps.find(({ id }) => id === step)?.questions.map(({ id }) => id) ?? []

/** Words to keep begin with a question of their own for two of the places where one can stand. */
const toWords = (from: Screen, on: FlowEvent): Row[] => [
  { from, on, when: 'decided how to act', to: 'a8.1' },
  { from, on, when: 'something has shifted', to: 'a8.2' },
  { from, on, to: 'a8.3' },
]

const before: readonly Row[] = [
  { from: 'card', on: 'begin', to: 'gate' },
  { from: 'card', on: 'close', to: 'away' },
  { from: 'gate', on: 'gate-closed', to: 'closed' },
  { from: 'gate', on: 'gate-open', when: 'it is late', to: 'late' },
  { from: 'gate', on: 'gate-open', to: 'steps' },
  { from: 'gate', on: 'close', to: 'away' },
  { from: 'closed', on: 'close', to: 'away' },
  { from: 'late', on: 'now', to: 'steps' },
  { from: 'late', on: 'tomorrow', to: 'away' },
  { from: 'steps', on: 'resume', when: 'left on the path about oneself', by: 'still', to: 'left' },
  { from: 'steps', on: 'resume', when: 'left on another path', to: 'left' },
  ...stepIds.flatMap(choosing),
  { from: 'steps', on: 'close', to: 'away' },
  { from: 'still', on: 'not-still', to: 'after' },
  { from: 'still', on: 'still', to: 'still-closed' },
  { from: 'still', on: 'stop', to: 'away' },
  { from: 'still-closed', on: 'close', to: 'away' },
]

function choosing(step: StepId): Row[] {
  const from = 'steps'
  const on = `to-${step}` as const
  if (step === 'a5') return [{ from, on, when: 'not in stage 0 or 1', to: firstOf(step) }]
  if (step === 'a8') return toWords(from, on)
  if (step === 'b4' || step === 'b5') {
    return [{ from, on, when: 'something is said about repair', by: 'still', to: firstOf(step) }]
  }
  if (step.startsWith('b')) return [{ from, on, by: 'still', to: firstOf(step) }]
  return [{ from, on, to: firstOf(step) }]
}

/** Every question leads to the next one of its step, and the last one to its end; each can be stopped at. */
const asking: readonly Row[] = steps.flatMap(({ id, questions }) =>
  questions.flatMap((question, n): Row[] => {
    const from = question.id
    const to = id === 'a8' && n < 2 ? 'a8.3' : (questions[n + 1]?.id ?? restOf(id))
    return [
      ...(from === 'b3.1'
        ? [{ from, on: 'next', when: 'nothing is said about repair', to: 'repair-first' } as const]
        : []),
      ...(question.weight === 3 ? [{ from, on: 'next', when: 'it was answered', by: 'settle', to } as const] : []),
      { from, on: 'next', when: 'it has taken long', by: 'long', to },
      { from, on: 'next', to },
      ...backFrom(id, n),
      { from, on: 'stop', to: 'stopped' },
    ]
  }),
)

function backFrom(step: StepId, n: number): Row[] {
  const ids = stepQuestions(step)
  const from = ids[n]
  const previous = ids[n - 1]
  if (from === undefined) return []
  if (from === 'a1.2') return [{ from, on: 'back', to: 'word' }]
  if (from === 'a7.1') return [{ from, on: 'back', to: 'a7' }]
  if (from === 'a8.3') {
    return [
      { from, on: 'back', when: 'decided how to act', to: 'a8.1' },
      { from, on: 'back', when: 'something has shifted', to: 'a8.2' },
    ]
  }
  if (step === 'a8' && n < 2) return [{ from, on: 'back', to: 'a7' }]
  return previous === undefined ? [] : [{ from, on: 'back', to: previous }]
}

/** What one more step would be. The whole person is not among them: nobody is led there. */
const following: Readonly<Record<StepId, StepId | null>> = {
  a1: 'a2',
  a2: 'a3',
  a3: 'a4',
  a4: 'a6',
  a5: 'a6',
  a6: 'a7',
  a7: 'a8',
  a8: 'a9',
  a9: null,
  b1: 'b2',
  b2: 'b3',
  b3: 'b4',
  b4: 'b5',
  b5: null,
  c1: null,
}

const ending: readonly Row[] = stepsWithRest.flatMap((step): Row[] => {
  const from = restOf(step)
  const next = following[step]
  const on = 'one-more'
  const more: Row[] =
    next === null
      ? []
      : next === 'a8'
        ? toWords(from, on)
        : [{ from, on, ...(next === 'a7' && { when: 'not in stage 0 or 1' as const }), to: firstOf(next) }]
  return [...more, { from, on: 'close', to: 'away' }]
})

const standing: readonly Row[] = [
  { from: 'word', on: 'next', to: 'a1.2' },
  { from: 'word', on: 'stop', to: 'stopped' },
  ...standsToOther.map((stand): Row => ({ from: 'a7', on: `stand-${stand}`, to: afterStand(stand) })),
  { from: 'a7', on: 'stop', to: 'stopped' },
  ...standsToSelf.map((stand): Row => ({ from: 'b5', on: `stand-${stand}`, to: 'full-answer' })),
  { from: 'b5', on: 'stop', to: 'stopped' },
  { from: 'a9', on: 'next', to: 'a9.rest' },
  { from: 'a9', on: 'stop', to: 'stopped' },
  { from: 'settle', on: 'go-on', to: 'after' },
  { from: 'settle', on: 'stop', to: 'stopped' },
  { from: 'long', on: 'go-on', to: 'after' },
  { from: 'long', on: 'stop', to: 'stopped' },
  ...(['full-answer', 'good-life', 'repair-first', 'stopped'] as const).map(
    (from): Row => ({ from, on: 'close', to: 'away' }),
  ),
]

function afterStand(stand: (typeof standsToOther)[number]): Screen {
  switch (stand) {
    case 'not-ready':
    case 'not-now':
    case 'not-sure':
      return 'full-answer'
    case 'decided':
      return 'a8.1'
    case 'shifted':
      return 'a8.2'
    case 'choose-not':
      return 'good-life'
    case 'part':
      return 'a7.1'
  }
}

export const rows: readonly Row[] = [...before, ...asking, ...standing, ...ending]
const rowsFrom: ReadonlyMap<Screen, readonly Row[]> = Map.groupBy(rows, ({ from }) => from)

/** The step that a screen belongs to; null for what stands before, between and after them. */
export function stepOfScreen(screen: Screen): StepId | null {
  if (screen === 'word') return 'a1'
  return stepIds.find((step) => screen === step || screen.startsWith(`${step}.`)) ?? null
}

/**
 * The step that a path goes on with: the first of which nothing was said. Nobody is led to the whole person, and in stage
 * 0 or 1 to no decision.
 */
export function nextStep(
  path: PathId,
  said: readonly StepId[],
  facts: Pick<FlowFacts, 'isEarly' | 'hasRepair'>,
): StepId {
  const led = steps.filter(({ id, path: of }) => of === path && id !== 'a5' && mayLeadTo(id, facts))
  const [first] = led
  if (first === undefined) throw new RangeError('a path has steps')
  return (led.find(({ id }) => !said.includes(id)) ?? first).id
}

function mayLeadTo(step: StepId, { isEarly, hasRepair }: Pick<FlowFacts, 'isEarly' | 'hasRepair'>): boolean {
  if (step === 'b4' || step === 'b5') return hasRepair
  return !(isEarly && ['a7', 'a8', 'a9'].includes(step))
}
