import { expect, it } from 'vitest'
import { longTasks } from '#tests/bench/long-tasks.ts'

const page = { pid: 1, tid: 1 }
const task = (dur: number, tdur: number, thread = page) => ({ ...thread, name: 'RunTask', ts: 0, dur, tdur })
const named = { ...page, name: 'thread_name', args: { name: 'CrRendererMain' } }
const read = (traceEvents: object[]) => longTasks(Buffer.from(JSON.stringify({ traceEvents })))

it('counts the long tasks of the page, and what of them was work', () => {
  const traceEvents = [named, task(50_000, 30_000), task(60_000, 20_000), task(90_000, 80_000, { pid: 1, tid: 2 })]
  expect(read(traceEvents)).toEqual({ over50: 1, longest: 60, worked: 30 })
})

it('says so when it has seen nothing', () => {
  expect(() => read([named])).toThrow('no work')
})
