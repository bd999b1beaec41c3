import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Link } from '#renderer/api/link.ts'
import { createSessionEnd } from '#renderer/app/session-end.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a lock does not wait for the way back, and leaving does', async () => {
  const { told, link, answer } = slowLink()
  createSessionEnd(link, () => told.push('covered')).end({ hidden: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['covered', 'way asked for', 'locked'])
  await vi.advanceTimersByTimeAsync(4000)
  expect(told).not.toContain('left')
  answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['covered', 'way asked for', 'locked', 'left'])
})

test('an engine that ends by itself is left with a way back, however slow the computer is', async () => {
  const { told, link, answer, close } = slowLink()
  createSessionEnd(link, () => told.push('covered'))
  close()
  await vi.advanceTimersByTimeAsync(4000)
  expect(told).toEqual(['covered', 'way asked for'])
  answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['covered', 'way asked for', 'left'])
})

test('a page whose shell never answers is left all the same', async () => {
  const { told, link } = slowLink()
  createSessionEnd(link, () => told.push('covered')).end({ hidden: true })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual(['covered', 'way asked for', 'locked', 'left'])
})

/** A link whose shell is busy: the lock is heard at once, the way back comes when the test says so. */
function slowLink() {
  const told: string[] = []
  const way = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  const lock = async () => {
    told.push('locked')
    closed.resolve()
    return {}
  }
  const link = {
    client: { session: { lock } } as unknown as Link['client'],
    shell: 'browser',
    closed: closed.promise,
    prepareReturn() {
      told.push('way asked for')
      return way.promise
    },
    leave: () => void told.push('left'),
  } satisfies Link
  return { told, link, answer: way.resolve, close: closed.resolve }
}
