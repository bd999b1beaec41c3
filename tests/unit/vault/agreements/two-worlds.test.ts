import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hours } from '#tests/support/agreement-world.ts'
import { signer } from '#tests/support/record-chain.ts'
import { reviewsIn } from '#vault/agreements/reviews-store.ts'
import { anyStep, couple, runs, type Step, steps } from './life-model.ts'

/** The same steps in two worlds that differ in what one of the two does alone. */
const signers = [signer('aa'.repeat(16)), signer('bb'.repeat(16))] as const

test(`nothing tells whoever has not signed, or not answered, whether the other has: ${runs} runs of ${steps} steps`, () => {
  let compared = 0
  let asked = 0
  let answered = 0
  fc.assert(
    fc.property(
      fc.array(anyStep, { minLength: steps, maxLength: steps }),
      fc.constantFrom('ana', 'ben'),
      fc.boolean(),
      (all, watcher, isBegun) => {
        const other = watcher === 'ana' ? 'ben' : 'ana'
        // The watcher never signs and never answers. In one world the other does both; in the second one they stop at the
        // last question, and answer nothing. In half of the runs something goes on from the beginning, to be looked at.
        const [signing, stopping] = [
          couple({ signers, isBegun, refuses: [watcher], silent: [watcher] }),
          couple({ signers, isBegun, refuses: ['ana', 'ben'], silent: ['ana', 'ben'] }),
        ]
        for (const [at, step] of all.entries()) {
          signing.take(step)
          stopping.take(step)
          // Words stand still for many steps, and take longest to compare.
          const what = at % 5 === 4 ? 'all' : 'without words'
          const isSame =
            signing.screenOf(watcher, what) === stopping.screenOf(watcher, what) &&
            // Their own screen says no more: somebody may stand behind them.
            signing.screenOf(other, what) === stopping.screenOf(other, what) &&
            signing.shapeOfRoom() === stopping.shapeOfRoom()
          if (!isSame)
            expect([signing.screenOf(watcher), signing.shapeOfRoom()]).toEqual([
              stopping.screenOf(watcher),
              stopping.shapeOfRoom(),
            ])
          compared += Number(isSame)
        }
        asked += signing.done.signed
        answered += signing.done.answer
        const { store } = signing.world[other].place
        expect(store.read(reviewsIn).length > 0, 'control: their own room has it').toBe(signing.done.answer > 0)
        for (const { world } of [signing, stopping]) world.close()
      },
    ),
    { numRuns: runs },
  )
  process.stdout.write(`agreements: ${JSON.stringify({ compared, signed: asked, answered })}\n`)
  expect(compared).toBe(runs * steps)
  expect(asked).toBeGreaterThan(runs)
  expect(answered).toBeGreaterThan(runs / 10)
})

test('control: with both signing, the same comparison sees it', () => {
  const all: Step[] = [
    { who: 'ana', deed: 'place', shift: 0, at: 0, zone: null },
    { who: 'ben', deed: 'add-why', shift: 0, at: 0, zone: null },
    { who: 'ben', deed: 'ready', shift: 0, at: 0, zone: null },
    { who: 'ana', deed: 'sign', shift: 26 * hours, at: 0, zone: null },
    { who: 'ben', deed: 'sign', shift: 0, at: 0, zone: null },
    { who: 'ana', deed: 'wait', shift: 0, at: 0, zone: null },
  ]
  const [both, one] = [couple({ signers, refuses: [] }), couple({ signers, refuses: ['ben'] })]
  const differs = all.map((step) => {
    both.take(step)
    one.take(step)
    return both.screenOf('ana') !== one.screenOf('ana')
  })
  expect(differs).toEqual([false, false, false, false, false, true])
})
