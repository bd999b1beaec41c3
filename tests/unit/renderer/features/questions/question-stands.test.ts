import { expect, test } from 'vitest'
import { questionStates } from '#api/questions-contract.ts'
import { unshown } from '#renderer/features/questions/question-stands.ts'

test('a question that is not shown waits for a talk time only while it is still to be asked', () => {
  const said = questionStates.map((state) => [state, unshown(state, 'Parked for Friday')])
  expect(Object.fromEntries(said)).toEqual({
    parked: 'Parked for Friday',
    asked: 'Asked',
    answered: 'Answered',
    'ask-again': 'Parked for Friday',
  })
})
