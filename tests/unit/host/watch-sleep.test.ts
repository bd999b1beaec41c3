import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { watchSleep } from '#host/watch-sleep.ts'

let uptime = 1000
beforeEach(() => {
  uptime = 1000
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function watch() {
  const onWake = vi.fn()
  onTestFinished(watchSleep(onWake, () => uptime))
  return onWake
}

/** Awake for so many seconds. */
function live(seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    uptime += 1
    vi.advanceTimersByTime(1000)
  }
}

it('calls back once after a sleep, and again after the next', () => {
  const onWake = watch()
  live(60)
  expect(onWake).not.toHaveBeenCalled()
  for (const times of [1, 2]) {
    uptime += 600 // no timer runs during sleep
    live(60)
    expect(onWake).toHaveBeenCalledTimes(times)
  }
})

it('takes no notice of a clock that was set, or of a computer that was busy', () => {
  const onWake = watch()
  vi.setSystemTime('2099-01-01')
  live(30)
  vi.setSystemTime(0)
  live(30)
  uptime += 20
  live(30)
  expect(onWake).not.toHaveBeenCalled()
})
