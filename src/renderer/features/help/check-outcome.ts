export type Answer = 'yes' | 'unsure' | 'no'

/** The question that names choking: the second. */
const violence = 1

/** Which sentences stand below the questions. One yes weighs as much as eight: nothing is added up. */
export function checkOutcome(given: readonly (Answer | null)[]) {
  const concerns = (answer: Answer | null | undefined) => answer === 'yes' || answer === 'unsure'
  return {
    matters: given.some(concerns),
    weapon: concerns(given[violence]),
    allNo: given.every((answer) => answer === 'no'),
  }
}
