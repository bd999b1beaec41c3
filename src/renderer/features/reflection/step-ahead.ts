import type { Step } from '#api/reflection-steps.ts'
import { reflectionCopy } from './reflection-copy.ts'

/** What is said of a step before it is begun: how long it may take, and whether something in it can stir things up. */
export function stepAhead({ id, questions }: Step): string {
  const isHeavy = questions.some(({ weight }) => weight === 3)
  return reflectionCopy.steps.ahead(questions.length <= 1 && id !== 'a1', isHeavy)
}
