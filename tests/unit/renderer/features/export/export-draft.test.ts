import { expect, test } from 'vitest'
import { exportAskSchema, longestName, maxAddedNames } from '#api/export-contract.ts'
import { areTakable, askOf, freshDraft } from '#renderer/features/export/export-draft.ts'

const now = new Date('2026-11-28T12:00:00Z')
const askWith = (more: string) =>
  askOf({ ...freshDraft(now, 'one'), more }, { agreements: [], keep: [], weekStart: 'monday' })

test('further names stand on lines or between commas, each once', () => {
  expect(askWith('zsuzsi, pali; sam the baker\n\n lena \nlena,').more).toEqual([
    'zsuzsi',
    'pali',
    'sam the baker',
    'lena',
  ])
})

test('of further names none is cut or left out: more or longer ones are not taken at all', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => `name${n}`).join('\n')
  const typed = [many(maxAddedNames), 'x'.repeat(longestName), many(maxAddedNames + 1), 'x'.repeat(longestName + 1)]
  expect(typed.map(areTakable)).toEqual([true, true, false, false])
  // The engine takes what the screen takes, and nothing else.
  expect(typed.map((more) => exportAskSchema.safeParse(askWith(more)).success)).toEqual([true, true, false, false])
})
