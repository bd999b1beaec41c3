import { expect, test } from 'vitest'
import { contract } from '#api/contract.ts'
import { ask, rowsOf } from './ask-method.ts'
import { matrix, type Outcome } from './matrix.ts'
import {
  anasWords,
  bensWords,
  type InState,
  makeTwoRooms,
  reach,
  reachPause,
  type State,
  states,
  type TwoRooms,
} from './two-rooms.ts'

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
  const { found, leaks } = await askEverything(rooms, () => reach(state, rooms), mayHold[state])
  expect(found).toEqual(outcomesIn(state))
  expect(leaks).toEqual([])
})

test('a pause of a talk is like the lock screen, but for the return', async () => {
  const rooms = await makeTwoRooms()
  const during = await askEverything(rooms, async () => reachPause(rooms, 30), [])
  expect(during.found).toEqual({ ...outcomesIn('locked'), 'together.begin': 'not-found' })
  const over = await askEverything(rooms, async () => reachPause(rooms, -1), [])
  expect(over.found).toEqual({ ...outcomesIn('locked'), 'talk.waitLonger': 'ok', 'talk.closeForToday': 'ok' })
  expect([...during.leaks, ...over.leaks]).toEqual([])
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

function outcomesIn(state: State): Record<string, Outcome> {
  return Object.fromEntries(rowsOf(matrix).map(([name, { outcomes }]) => [name, outcomes[state]]))
}

/** What each method answers, in the same state each time, and whose words came that may not. */
async function askEverything(rooms: TwoRooms, open: () => Promise<InState>, may: readonly string[]) {
  const found: Record<string, Outcome> = {}
  const leaks: string[] = []
  let engine = await open()
  for (const [name, { input }] of rowsOf(matrix)) {
    const { outcome, answer } = await ask(engine.client, name, input(rooms))
    found[name] = outcome
    const text = JSON.stringify(answer)
    leaks.push(...[anasWords, bensWords].filter((words) => !may.includes(words) && text.includes(words)))
    if (outcome !== 'ok' || readingOnly.test(name)) continue
    engine.close() // it is in another state now, or holds other words
    engine = await open()
  }
  engine.close()
  return { found, leaks }
}
