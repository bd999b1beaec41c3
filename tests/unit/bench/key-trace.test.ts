import { expect, it } from 'vitest'
import { keyCostsOf } from '#tests/bench/key-trace.ts'

const thread = { pid: 1, tid: 1 }
const dispatch = (type: string, ts: number, dur: number) => ({
  ...thread,
  name: 'EventDispatch',
  ts,
  dur,
  args: { data: { type } },
})
const task = (ts: number, dur: number) => ({ ...thread, name: 'RunTask', ts, dur, tdur: dur / 2 })

it('a key costs its events once, and its tasks until the next key', () => {
  const traceEvents = [
    ...[task(0, 900), dispatch('keydown', 100, 100)],
    ...[task(10_000, 5000), dispatch('keydown', 10_100, 1000), dispatch('keypress', 12_000, 2000)],
    dispatch('input', 12_500, 500), // lies in the one before
    dispatch('click', 14_500, 100), // is no key
    { ...task(13_000, 90_000), tid: 2 }, // is another thread
    task(16_000, 3000),
    ...[task(20_000, 400), dispatch('keydown', 20_100, 100)],
  ]
  const { handling, busy, worked } = keyCostsOf(Buffer.from(JSON.stringify({ traceEvents })), 1)
  expect(handling).toEqual([3])
  expect(busy).toEqual([8])
  expect(worked).toEqual([4])
})
