import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lockWithSystem, lockWithWindow } from '#electron/os-lock.ts'
import { fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeEvent } from '#tests/support/fake-electron-calls.ts'
import { FakeWindow } from '#tests/support/fake-electron-window.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const lock = vi.fn()
const quit = vi.fn()

beforeEach(() => {
  resetFakeElectron()
  vi.useFakeTimers()
  lock.mockClear()
  quit.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

test.each(['suspend', 'lock-screen', 'user-did-resign-active'])('%s locks', (event) => {
  lockWithSystem({ platform: 'darwin', idleLimit: () => 3, lock, quit })
  expect(lock).not.toHaveBeenCalled()
  fake.powerMonitor.emit(event)
  expect(lock).toHaveBeenCalledOnce()
})

test('a shutdown waits for a quit in order', () => {
  lockWithSystem({ platform: 'linux', idleLimit: () => 3, lock, quit })
  const event = new FakeEvent()
  fake.powerMonitor.emit('shutdown', event)

  expect(event.defaultPrevented).toBe(true)
  expect(quit).toHaveBeenCalledOnce()
})

test.each(['query-session-end', 'session-end'])('%s of the window locks', (event) => {
  const window = new FakeWindow({ webPreferences: {} })
  lockWithWindow(window as unknown as Electron.BrowserWindow, lock)
  window.emit(event)
  expect(lock).toHaveBeenCalledOnce()
})

test('a crashed page locks', () => {
  const window = new FakeWindow({ webPreferences: {} })
  lockWithWindow(window as unknown as Electron.BrowserWindow, lock)
  window.webContents.emit('render-process-gone', new FakeEvent(), { reason: 'crashed' })
  expect(lock).toHaveBeenCalledOnce()
})

describe('without input on Linux', () => {
  /** Seconds without input at which the lock came. */
  function lockedAfter(idleLimit: number): number | null {
    lockWithSystem({ platform: 'linux', idleLimit: () => idleLimit, lock, quit })
    for (let second = 5; second <= 20 * 60; second += 5) {
      fake.powerMonitor.idleSeconds = second
      vi.advanceTimersByTime(5000)
      if (lock.mock.calls.length > 0) return second
    }
    return null
  }

  test.each([
    [3, 180],
    [1, 60],
    [15, 900],
  ])('a limit of %i minutes locks after %i seconds', (limit, seconds) => {
    expect(lockedAfter(limit)).toBe(seconds)
  })

  test('the limit is the one of this moment, and none while there is nothing to lock', () => {
    let minutes: number | null = 15
    lockWithSystem({ platform: 'linux', idleLimit: () => minutes, lock, quit })
    fake.powerMonitor.idleSeconds = 899
    vi.advanceTimersByTime(5000)
    minutes = null
    vi.advanceTimersByTime(5000)
    expect(lock).not.toHaveBeenCalled()
    minutes = 3
    vi.advanceTimersByTime(5000)
    expect(lock).toHaveBeenCalledOnce()
  })

  test('it locks once a rest', () => {
    lockedAfter(3)
    fake.powerMonitor.idleSeconds = 4000
    vi.advanceTimersByTime(60_000)
    expect(lock).toHaveBeenCalledOnce()

    fake.powerMonitor.idleSeconds = 0
    vi.advanceTimersByTime(5000)
    fake.powerMonitor.idleSeconds = 180
    vi.advanceTimersByTime(5000)
    expect(lock).toHaveBeenCalledTimes(2)
  })
})

test.each(['darwin', 'win32'] as const)('on %s the locked screen is heard, so nothing is polled', (platform) => {
  lockWithSystem({ platform, idleLimit: () => 3, lock, quit })
  fake.powerMonitor.idleSeconds = 4000
  vi.advanceTimersByTime(60_000)

  expect(lock).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})
