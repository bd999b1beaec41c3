import { advance, type Flow, isOffered } from '#api/reflection-flow.ts'
import { type FlowFacts, type Screen, stepOfScreen } from '#api/reflection-screens.ts'
import { type QuestionId, questionIds, type Step, stepById, stepOf } from '#api/reflection-steps.ts'
import { rows } from '#api/reflection-ways.ts'

export function isQuestion(screen: Screen): screen is QuestionId {
  return (questionIds as readonly string[]).includes(screen)
}

/** The questions that come before one in its step. */
export function earlierInStep(question: QuestionId): QuestionId[] {
  const ids = stepById(stepOf(question)).questions.map(({ id }) => id)
  return ids.slice(0, ids.indexOf(question))
}

/** Stopping anywhere is finishing. */
export function isEnd(screen: Screen): boolean {
  return screen.endsWith('.rest') || rows.some(({ from, on, to }) => from === screen && on === 'close' && to === 'away')
}

/** The step that one more would be; null where there is none. */
export function stepAfter(flow: Flow, facts: FlowFacts): Step | null {
  if (!isOffered(flow, 'one-more', facts)) return null
  const step = stepOfScreen(advance(flow, 'one-more', facts).screen)
  return step === null ? null : stepById(step)
}
