import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type PageClock, pageClock } from '#renderer/api/page-clock.ts'
import { createIdleLock } from '#renderer/app/idle-lock.ts'

// Security check 44: the clock on the wall may jump as it likes; the room locks when its minutes are over, not before
// and not after.

const minute = 60_000
const jumps = 200

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Years back, years ahead, an hour for summer time, 1970, 2099, a second: the same ones in every run. */
function jumpedTime(round: number): number {
  const fixed = [0, Date.parse('2099-12-31T23:59:59Z'), Date.now() + 60 * minute, Date.now() - 60 * minute]
  const spread = ((round * 2_654_435_761) % 4_294_967_296) / 4_294_967_296 - 0.5
  return fixed[round % 8] ?? Date.now() + Math.round(spread * 40 * 365 * 24 * 60 * minute)
}

/** How far from its limit each lock came, in milliseconds, with a jump in the middle of every wait. */
function strayLocks(clock: PageClock, rounds: number): number[] {
  const strays: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const limit = (1 + (round % 15)) * minute
    const began = performance.now()
    let lockedAt: number | null = null
    const idle = createIdleLock({
      clock,
      limit,
      warning: 20_000,
      onWarning: () => {},
      onLock: () => {
        lockedAt = performance.now()
      },
    })
    vi.advanceTimersByTime((limit * ((round % 9) + 1)) / 10)
    vi.setSystemTime(jumpedTime(round))
    vi.advanceTimersByTime(2 * limit)
    idle.stop()
    const stray = Math.abs((lockedAt ?? Number.POSITIVE_INFINITY) - began - limit)
    if (stray > 1) strays.push(stray)
  }
  return strays
}

it('locks neither early nor late, however the clock jumps', () => {
  expect(strayLocks(pageClock, jumps)).toEqual([])
})

it('control: a lock that went by the clock on the wall would', () => {
  // A few are enough: such a lock asks again every millisecond after some of the jumps.
  expect(strayLocks({ ...pageClock, monotonic: () => Date.now() }, 8).length).toBeGreaterThan(4)
})
