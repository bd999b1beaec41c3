import type { QuestionState } from '#api/questions-contract.ts'
import { questionsCopy } from './questions-copy.ts'

/** Whoever asks is told as well when it is time for it. */
export const waitsIn: readonly QuestionState[] = ['parked', 'ask-again']

/** What stands in the place of words that are not shown. What was asked or answered waits for no talk time. */
export function unshown(state: QuestionState, waits: string): string {
  return waitsIn.includes(state) ? waits : questionsCopy.states[state]
}
