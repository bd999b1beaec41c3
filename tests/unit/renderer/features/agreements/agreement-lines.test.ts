import { expect, test } from 'vitest'
import { changedParts } from '#renderer/features/agreements/agreement-lines.ts'
import { linesOf } from '#renderer/ui/agreement-lines.ts'
import { someAgreement } from '#tests/support/agreements.ts'

const [ana, ben] = ['aa'.repeat(16), 'bb'.repeat(16)] as const
const mark = { letter: 'A', colour: 'teal' } as const
const ourRoom = { self: { id: ana, called: 'Ana', mark }, partner: { id: ben, called: 'Ben', mark } }
const changed = (change: Parameters<typeof someAgreement>[0]) =>
  changedParts(someAgreement(), someAgreement(change), ourRoom)
const textOf = (pieces: readonly { text: string; differs: boolean }[], only?: boolean) =>
  pieces
    .filter(({ differs }) => only === undefined || differs === only)
    .map(({ text }) => text)
    .join('')

test('two versions with the same words differ in nothing', () => {
  expect(changed({})).toEqual([])
})

test('only the words that differ are marked, on both sides', () => {
  const [part, ...more] = changed({ inScope: 'Evening plans and long trips abroad.' })
  expect(more).toEqual([])
  expect(part?.label).toBe('What is part of it?')
  expect(textOf(part?.before ?? [])).toBe('Evening plans and trips.')
  expect(textOf(part?.before ?? [], true)).toBe('')
  expect(
    textOf(part?.after ?? [], true)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ).toBe('long abroad')
})

test('no part that both sign is left out of the comparison', () => {
  const parts: Parameters<typeof someAgreement>[0][] = [
    { title: 'Another name' },
    { measure: 'Calls when plans change.' },
    { level: 2 },
    { doneBy: ana },
    { fair: 'For now.' },
    { inScope: 'Trips.' },
    { outOfScope: 'Errands.' },
    { why: { [ana]: 'Other.', [ben]: 'I am willing because I see why.' } },
    { smaller: 'A word at noon.' },
    { privacy: 'Friends.' },
    { monthly: true },
    { review: 14 },
    { slips: ['talk', 'end'] },
    { slips: ['tell'], slipBy: 'the same evening' },
    { reasons: [{ guard: 'g_everything', reason: 'One chat.' }] },
    { start: '2026-03-11' },
    { end: '2026-04-08' },
  ]
  for (const change of parts) expect(changed(change), JSON.stringify(change)).toHaveLength(1)
  const shown = new Set(parts.flatMap((change) => Object.keys(change ?? {})))
  const signed = Object.keys(someAgreement())
  // `terms` has one value, and `template` is no word of the agreement.
  expect(signed.filter((name) => !shown.has(name))).toEqual(['terms', 'template'])
})

test('the fixed words name what is never part of an agreement', () => {
  const texts = linesOf(someAgreement(), ourRoom).map(({ text }) => text)
  expect(texts.at(-1)).toBe('No passwords, codes or keys. Nobody’s own room. Nothing secret.')
})
