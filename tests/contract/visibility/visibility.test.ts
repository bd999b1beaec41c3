import { expect, test } from 'vitest'
import { contract } from '#api/contract.ts'
import { ask, rowsOf } from './ask-method.ts'
import { matrix, type Outcome } from './matrix.ts'
import { anasWords, bensWords, makeTwoRooms, reach, type State, states } from './two-rooms.ts'

/**
 * Who can do and see what: every method of the contract in every state, and nothing of the other person's words in any
 * answer. A new method without a row fails here.
 */
const methods = (areas: object): string[] =>
  Object.entries(areas).flatMap(([area, calls]) => Object.keys(calls as object).map((name) => `${area}.${name}`))

/** Calls after which the next one finds everything as it was. */
const readingOnly =
  /\.(assess|begun|charts|check|days|describe|draft|drafts|exists|gate|get|halfYear|labels|list|lookBacks|mine|onThisDay|open|outlook|overview|prompts|read|said|search|status|suggest|suggestion|titles|waiting|words)$/

/** Whose words an answer in this state may hold. */
const mayHold: Record<State, readonly string[]> = {
  none: [],
  locked: [],
  Ana: [anasWords],
  Ben: [bensWords],
  together: [],
  gate: [],
}

test('every method of the contract has a row, and every row a method', () => {
  expect(methods(matrix).toSorted()).toEqual(methods(contract).toSorted())
})

test.each(states)('%s: each method answers as the matrix says', async (state) => {
  const rooms = await makeTwoRooms()
  const found: Record<string, Outcome> = {}
  const expected: Record<string, Outcome> = {}
  const leaks: string[] = []
  let engine = await reach(state, rooms)
  for (const [name, { input, outcomes }] of rowsOf(matrix)) {
    const { outcome, answer } = await ask(engine.client, name, input(rooms))
    found[name] = outcome
    expected[name] = outcomes[state]
    const text = JSON.stringify(answer)
    leaks.push(...[anasWords, bensWords].filter((words) => !mayHold[state].includes(words) && text.includes(words)))
    if (outcome !== 'ok' || readingOnly.test(name)) continue
    engine.close() // it is in another state now, or holds other words
    engine = await reach(state, rooms)
  }
  engine.close()
  expect(found).toEqual(expected)
  expect(leaks).toEqual([])
})

test.each([
  ['Ana', anasWords],
  ['Ben', bensWords],
] as const)('the words of %s that are searched for are really there for whom they belong to', async (state, words) => {
  const { client, close } = await reach(state, await makeTwoRooms())
  const { answer } = await ask(client, 'journal.list', { place: 'journal', after: null, limit: 50 })
  close()
  expect(JSON.stringify(answer)).toContain(words)
})
