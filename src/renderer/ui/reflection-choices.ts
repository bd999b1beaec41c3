import type { Sitting } from '#api/reflection-contract.ts'
import type { StepId } from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'

/** What was chosen at a step, beside its answers in words. */
export function choicesAt(
  step: StepId,
  { word, stand, lookAgain }: Pick<Sitting, 'word' | 'stand' | 'lookAgain'>,
  nameOf: (day: string) => string = (day) => day,
): (readonly [string, string])[] {
  const { words, stands, said, never } = reflectionWords
  if (step === 'a1' && word !== null) return [[said.word, words[word]]]
  if ((step === 'a7' || step === 'b5') && stand !== null) return [[said.stand, stands[stand]]]
  if (step === 'a9' && lookAgain !== null) return [[said.again, lookAgain.day === null ? never : nameOf(lookAgain.day)]]
  return []
}
