import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { levelLimits } from '#api/agreement-text.ts'
import type { Ending } from '#api/agreements-contract.ts'
import { daysBetween, localDay } from '#api/calendar.ts'
import { hours } from '#tests/support/agreement-world.ts'
import { signer } from '#tests/support/record-chain.ts'
import { summaryOf } from '#vault/agreements/agreements-view.ts'
import { checkInsIn } from '#vault/agreements/check-ins.ts'
import { running } from '#vault/agreements/life-cycle.ts'
import { openReview } from '#vault/agreements/rhythm.ts'
import { anyStep, areTwoValidSignatures, type Couple, couple, goTo, runs, type Step, steps } from './life-model.ts'

/** Two people, a clock that anybody can set, and everything that they can do. */
const signers = [signer('aa'.repeat(16)), signer('bb'.repeat(16))] as const

afterAll(() => goTo('home'))

/** What may never be undone, and never be put off, once somebody has seen it. */
interface Seen {
  readonly ended: Set<string>
  readonly ending: Map<string, Ending | null>
  readonly endsOn: Map<string, string>
  readonly signed: Set<string>
  /** Where each stood at the look before. */
  readonly stood: Map<string, string>
}

const nothingSeen = (): Seen => ({
  ended: new Set(),
  ending: new Map(),
  endsOn: new Map(),
  signed: new Set(),
  stood: new Map(),
})

test(`no life of an agreement leads astray: ${runs} runs of ${steps} steps`, () => {
  const reached: Record<string, number> = {}
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: steps, maxLength: steps }), (all) => {
      const two = couple({ signers, refuses: [] })
      const seen = nothingSeen()
      const wrong = all.flatMap((step) => {
        two.take(step)
        return look(two, seen, reached)
      })
      expect(wrong).toEqual([])
      for (const [deed, times] of Object.entries(two.done)) count(reached, `did ${deed}`, times)
      two.world.close()
    }),
    { numRuns: runs },
  )
  process.stdout.write(`agreements: ${JSON.stringify({ runs, steps, reached })}\n`)
  // Control: the runs came everywhere, so that what held, held everywhere.
  for (const state of [
    'draft',
    'cooling',
    'signing',
    'second-thoughts',
    'active',
    'review-due',
    'paused',
    'resting',
    'unsure',
  ])
    expect(reached[state], state).toBeGreaterThan(20)
  for (const ending of ['on-date', 'early', 'replaced', 'rewritten', 'unsigned', 'put-away'])
    expect(reached[`ended ${ending}`], ending).toBeGreaterThan(5)
  for (const deed of ['clock-right', 'check-in', 'notice', 'take-out', 'answer', 'say'])
    expect(reached[`did ${deed}`], deed).toBeGreaterThan(5)
  expect(reached['review after a pause']).toBeGreaterThan(20)
  expect(reached['went on after a pause']).toBeGreaterThan(5)
  expect(reached['went on after a clock that was ahead']).toBeGreaterThan(5)
  expect(reached['did zone']).toBeGreaterThan(1000)
})

/** What is wrong now. Nothing may be, after any step. */
function look(two: Couple, seen: Seen, reached: Record<string, number>): string[] {
  const now = two.world.now()
  const wrong: string[] = []
  const expectThat = (holds: boolean, otherwise: string) => holds || wrong.push(otherwise)
  for (const history of two.histories()) {
    const { id, lives, signed } = history
    for (const { version, state, text, endsOn, ending, endedAt, signedAt } of lives) {
      const name = `${id} ${version}`
      const days = daysBetween(text.start, endsOn) + 1 // the first and the last both count
      expectThat(/^\d{4}-\d{2}-\d{2}$/.test(endsOn) && days <= levelLimits[text.level].maxDays, 'no end, or a late one')
      expectThat(endsOn <= (seen.endsOn.get(name) ?? endsOn), 'extended')
      seen.endsOn.set(name, endsOn)
      // What the time has ended comes again when both say that the clock was ahead, and at no other time.
      const isAgain = !history.isBehind && state !== 'ended' && seen.ended.has(name)
      // On the day on which it begins, a zone may take a change before that day or after it (0021).
      const isOfZone = two.done.zone > 0 && seen.ending.get(name) === 'rewritten' && signedAt !== null
      if (isAgain && isOfZone) {
        count(reached, 'stood again in another zone')
        seen.ended.delete(name)
      } else if (isAgain) {
        count(reached, 'went on after a clock that was ahead')
        expectThat(two.clockWords.get(id)?.size === 2 && !isByPeople(seen.ending.get(name)), 'came again after its end')
        for (const life of lives) seen.ended.delete(`${id} ${life.version}`)
      }
      if (state === 'ended' && !history.isBehind) {
        const isByTime = !isByPeople(ending)
        expectThat(!isByTime || Number(endedAt) <= now.getTime(), 'ended by a time that is not there yet')
        if (isByTime && !seen.ended.has(name)) two.clockWords.delete(id)
        seen.ended.add(name)
        seen.ending.set(name, ending)
      }
      if (signedAt !== null && !seen.signed.has(name)) {
        // Both have gone through it to the end, and neither has begun anew since.
        expectThat(two.consents(id, version).size === 2, 'signed without a yes of both')
        expectThat(areTwoValidSignatures(two.world, id, version), 'signed without two valid signatures')
        seen.signed.add(name)
      }
      if (running.includes(state))
        expectThat(seen.signed.has(name) && signed.has(version), 'in force without signatures')
      if (state === 'ended') count(reached, `ended ${ending}`)
      const stood = seen.stood.get(name)
      // A review that came with the time goes with a clock that is set back. A pause does not.
      if ((stood === 'paused' || stood === 'resting') && state === 'active')
        expectThat(two.keepers(id, version).size === 2, 'went on again without both')
      if (!history.isBehind && (state === 'active' || state === 'review-due') && two.isPaused(id, version)) {
        count(reached, 'went on after a pause')
        expectThat(two.keepers(id, version).size === 2, 'a pause did nothing')
      }
      seen.stood.set(name, state)
      if (state === 'resting' && !history.isBehind) {
        count(reached, 'review after a pause')
        expectThat(openReview(history)?.version === version, 'a pause ran out, and no review was opened')
      }
    }
    const said = checkInsIn(two.world.ana.place.room, history)
    expectThat(
      new Set(said.map(({ author, version, day }) => `${author} ${version} ${day}`)).size === said.length,
      'twice',
    )
    for (const { version, day } of said) {
      const text = lives.find((life) => life.version === version)?.text
      expectThat(
        text !== undefined && daysBetween(text.start, day) % text.review === 0,
        'a day that is none of the rhythm',
      )
    }
    // What is shown as in force, to either: by this clock it has begun, and its last day is not over.
    const summary = summaryOf(history, [])
    for (const life of [summary?.running, summary?.coming]) if (life) count(reached, life.state)
    if (summary?.running == null || summary.running.state === 'unsure') continue
    const life = lives.find(({ version }) => version === summary.running?.version)
    expectThat(now.getTime() >= Number(life?.signedAt) + 48 * hours, 'in force without second thoughts')
    const today = localDay(now)
    expectThat(today >= String(life?.text.start) && today <= summary.running.endsOn, 'in force outside its days')
    expectThat(lives.filter(({ state }) => running.includes(state)).length === 1, 'two in force')
  }
  return wrong
}

/** What people have ended, no word about a clock brings back. */
function isByPeople(ending: Ending | null | undefined): boolean {
  return ending !== 'on-date' && ending !== 'unsigned' && ending !== 'replaced'
}

function count(reached: Record<string, number>, what: string, times = 1): void {
  reached[what] = (reached[what] ?? 0) + times
}

const step = (who: 'ana' | 'ben', deed: Step['deed'], shift = 0): Step => ({ who, deed, shift, at: 0, zone: null })
const untilOver = [
  step('ana', 'place'),
  step('ben', 'add-why'),
  step('ben', 'ready'),
  step('ana', 'wait', 15 * 24 * hours),
  step('ben', 'wait', -10 * 24 * hours),
]

test('control: without what is written down when a date is over, an agreement comes back', () => {
  for (const isWritten of [true, false]) {
    const two = couple({ signers, refuses: [], settles: isWritten })
    const seen = nothingSeen()
    const wrong = untilOver.flatMap((taken) => {
      two.take(taken)
      return look(two, seen, {})
    })
    expect(wrong).toEqual(isWritten ? [] : ['came again after its end'])
  }
})

test('control: without what is written down when a date is over, it comes back in another zone', () => {
  for (const isWritten of [true, false]) {
    const two = couple({ signers, refuses: [], isBegun: true, settles: isWritten })
    const { world } = two
    const [life] = two.histories().flatMap(({ lives }) => lives.filter(({ state }) => state === 'active'))
    // It has just ended in the farthest east.
    world.shift(Date.parse(`${life?.endsOn}T10:05:00.000Z`) - world.now().getTime())
    const seen = nothingSeen()
    const wrong = (['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const).flatMap((zone) => {
      two.take({ ...step('ana', 'wait'), zone })
      return look(two, seen, {})
    })
    expect(wrong.includes('came again after its end')).toBe(!isWritten)
    world.close()
  }
  goTo('home')
})

test('control: a date that was over for a clock ahead ends nothing, and comes again by a word of both', () => {
  const words = [step('ana', 'clock-right'), step('ben', 'clock-right')]
  for (const said of [[], words.slice(0, 1), words.slice(1), words]) {
    const two = couple({ signers, refuses: [] })
    const seen = nothingSeen()
    const wrong = [...untilOver, ...said].flatMap((taken) => {
      two.take(taken)
      return look(two, seen, {})
    })
    expect(wrong).toEqual([])
    const [history] = two.histories()
    const shown = history === undefined ? null : summaryOf(history, [])
    expect([shown?.coming?.state, shown?.ended]).toEqual([said.length === 2 ? 'signing' : 'unsure', null])
    // The model would see it if one word were enough.
    if (said.length === 2) {
      two.clockWords.clear()
      seen.ended.add(`${history?.id} 2`)
      expect(look(two, seen, {})).toEqual(['came again after its end'])
    }
    two.world.close()
  }
})
