import { describe, expect, test } from 'vitest'
import { problemsForReady } from '#api/agreement-rules.ts'
import type { AgreementText } from '#api/agreement-text.ts'
import type { AgreementDetail, AgreementSummary, AgreementVersion, Life } from '#api/agreements-contract.ts'
import { changeOf, comparedTo, isLotToCarry, standingOf } from '#renderer/features/agreements/changing.ts'
import { someAgreement } from '#tests/support/agreements.ts'

const [ana, ben] = ['aa'.repeat(16), 'bb'.repeat(16)] as const
const id = '00000000-0000-4000-8000-0000000000aa'
const now = new Date('2026-03-12T20:00:00')

function version(number: number, state: Life['state'], change: Partial<AgreementText> = {}): AgreementVersion {
  const text = someAgreement(change)
  const isSigned = state === 'active' || state === 'paused'
  return {
    life: { version: number, state, until: null, endsOn: text.end, ending: null, endedAt: null },
    text,
    fingerprint: '0'.repeat(64),
    signedAt: isSigned ? '2026-03-05T20:00:00.000Z' : null,
  }
}

/** The versions, newest first. */
function detail(...versions: AgreementVersion[]): AgreementDetail {
  const [newest] = versions
  const running = versions.find(({ life }) => life.state === 'active' || life.state === 'paused') ?? null
  const isComing = newest !== undefined && newest !== running && newest.life.state !== 'ended'
  const { title, level, template, doneBy } = (running ?? newest ?? version(1, 'draft')).text
  return {
    id,
    ...{ title, level, template, doneBy },
    running: running?.life ?? null,
    coming: isComing ? newest.life : null,
    ended: null,
    versions,
    older: 0,
  }
}

describe('a change', () => {
  test('of what goes on begins with its words, and with days on which it could begin', () => {
    const change = changeOf(detail(version(2, 'active'), version(1, 'ended')), now)
    expect(change?.changes).toEqual({ id, version: 2 })
    expect(change?.draft).toMatchObject({ inScope: 'Evening plans and trips.', start: '2026-03-20', end: '2026-04-09' })
    expect(problemsForReady(change?.draft ?? someAgreement(), ana, now)).toEqual([])
  })

  test('proposes no later end: a last day that does not fit is left to be chosen', () => {
    const change = changeOf(detail(version(2, 'active', { end: '2026-03-18' })), now)
    expect(change?.draft).toMatchObject({ start: '2026-03-20', end: null })
  })

  test('of a draft begins with the draft as it is', () => {
    const draft = version(3, 'draft', { inScope: 'Evenings.' })
    const change = changeOf(detail(draft, version(2, 'active')), now)
    expect(change).toEqual({ changes: { id, version: 3 }, draft: draft.text })
  })

  test('of what goes on does not begin with a change that was put away', () => {
    const change = changeOf(detail(version(3, 'ended', { inScope: 'Evenings.' }), version(2, 'active')), now)
    expect(change?.changes).toEqual({ id, version: 3 })
    expect(change?.draft.inScope).toBe('Evening plans and trips.')
  })
})

describe('an own draft', () => {
  const kept = { id, changes: { id, version: 2 }, draft: someAgreement({ inScope: 'Mine.' }), updatedAt: '' }

  test('is compared with what goes on, which could be paused', () => {
    const standing = standingOf(kept, detail(version(2, 'active')), ben)
    expect(standing).toMatchObject({ changes: { version: 2 }, since: null, running: { life: { version: 2 } } })
    expect(standing.before?.inScope).toBe('Evening plans and trips.')
    expect(standingOf(kept, detail(version(2, 'paused')), ben).running, 'it is paused').toBeNull()
  })

  test('takes the place after newer words, and the line that the other wrote last', () => {
    const why = { [ana]: 'x', [ben]: 'Their newer line.' }
    const standing = standingOf(kept, detail(version(3, 'draft', { why }), version(2, 'active')), ben)
    expect(standing).toMatchObject({ changes: { version: 3 }, since: 'moved' })
    expect(standing.draft.why[ben]).toBe('Their newer line.')
    expect(standing.draft.inScope).toBe('Mine.')
  })

  test('begins a new agreement when what it would change has ended or is gone', () => {
    for (const gone of [detail(version(2, 'ended')), null]) {
      const standing = standingOf(kept, gone, ben)
      expect(standing).toMatchObject({ changes: null, before: null, since: 'ended' })
      expect(standing.draft.why[ben], 'nobody writes the other’s line').toBe('')
    }
  })

  test('of a new agreement stays what it is', () => {
    const fresh = { ...kept, changes: null }
    expect(standingOf(fresh, null, ben)).toMatchObject({ changes: null, draft: fresh.draft, since: null })
  })
})

test('a version is compared with what is in force, or else with the last that was signed, or the one before', () => {
  const [first, second] = [version(1, 'ended', { title: 'one' }), version(2, 'active', { title: 'two' })]
  const [third, fourth] = [version(3, 'ended', { title: 'three' }), version(4, 'draft', { title: 'four' })]
  const all = detail(fourth, third, second, first)
  expect(comparedTo(all, 4)?.title).toBe('two')
  expect(comparedTo(all, 2)?.title).toBe('one')
  expect(comparedTo(all, 1)).toBeNull()
  expect(comparedTo(detail(fourth, third, first), 4)?.title).toBe('three')
})

describe('a lot to carry', () => {
  const summary = (doneBy: string, isRunning = true, of: string = crypto.randomUUID()): AgreementSummary => ({
    ...detail(version(1, isRunning ? 'active' : 'draft', { doneBy })),
    id: of,
  })
  const three = [summary(ana), summary(ana), summary(ben)]

  test('are more than three that one of the two does alone', () => {
    expect(isLotToCarry(three)).toBe(false)
    expect(isLotToCarry([...three, summary(ben)])).toBe(true)
    expect(isLotToCarry([...three, summary('both'), summary('both')])).toBe(false)
    expect(isLotToCarry([...three, summary(ana, false)]), 'not in force').toBe(false)
  })

  test('would be one more on top of three, but not a change of one of them', () => {
    expect(isLotToCarry(three, { id: null, doneBy: ana })).toBe(true)
    expect(isLotToCarry(three, { id: null, doneBy: 'both' })).toBe(false)
    expect(isLotToCarry(three, { id: three[0]?.id ?? '', doneBy: ana })).toBe(false)
    expect(isLotToCarry(three.slice(1), { id: null, doneBy: ana })).toBe(false)
  })
})
