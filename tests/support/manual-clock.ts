import type { Clock } from '#vault/clock.ts'

/** A clock that stands still until it is moved. Timers run in order, at the time that they were set for. */
export interface ManualClock extends Clock {
  advance(ms: number): void
}

export function manualClock(start = '2026-03-02T20:15:00.000Z'): ManualClock {
  let time = Date.parse(start)
  let timers: { at: number; work: () => void }[] = []
  return {
    now: () => new Date(time),
    after(ms, work) {
      const timer = { at: time + ms, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(ms) {
      const end = time + ms
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        timers = timers.filter((other) => other !== next)
        time = Math.max(time, next.at)
        next.work()
      }
      time = end
    },
  }
}
