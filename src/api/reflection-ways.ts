import { type FlowEvent, type Row, restOf, type Screen, stepsWithRest } from './reflection-screens.ts'
import { type StepId, standsToOther, standsToSelf, stepIds, steps } from './reflection-steps.ts'

// Every way from one screen to the next. What has no row here cannot be done.

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
  { from: 'gate', on: 'gate-open', when: 'hurt, and new here', to: 'word' },
  { from: 'gate', on: 'gate-open', to: 'steps' },
  { from: 'gate', on: 'close', to: 'away' },
  { from: 'closed', on: 'close', to: 'away' },
  { from: 'late', on: 'now', when: 'hurt, and new here', to: 'word' },
  { from: 'late', on: 'now', to: 'steps' },
  { from: 'late', on: 'later', to: 'away' },
  {
    from: 'steps',
    on: 'resume',
    when: 'left on the path about oneself, where it may be gone on with',
    by: 'still',
    to: 'left',
  },
  { from: 'steps', on: 'resume', when: 'left on another path, where it may be gone on with', to: 'left' },
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
  if (step === 'a5') return [{ from, on, when: 'in stage 2 or later', to: firstOf(step) }]
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
    next === null ? [] : next === 'a8' ? toWords(from, on) : [{ from, on, ...mayFollow(next), to: firstOf(next) }]
  return [...more, { from, on: 'close', to: 'away' }]
})

/**
 * Where somebody stands is not asked by itself in the thirty days after "not ready", nor towards the other before stage 2;
 * and repair comes before renewal.
 */
function mayFollow(next: StepId): Pick<Row, 'when'> {
  if (next === 'a7') return { when: 'in stage 2 or later, and not resting' }
  if (next === 'b4') return { when: 'something is said about repair' }
  return next === 'b5' ? { when: 'not resting' } : {}
}

const standing: readonly Row[] = [
  { from: 'word', on: 'next', to: 'a1.2' },
  { from: 'word', on: 'choose', to: 'steps' },
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
