import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLifecycle, type Lifecycle } from '#electron/lifecycle.ts'
import { pageUrl } from '#electron/page-address.ts'
import type { UiFiles } from '#host/ui-files.ts'
import { callsOf, type FakeChild, fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { calls } from '#tests/support/fake-electron-calls.ts'
import { FakeWindow } from '#tests/support/fake-electron-window.ts'
import { patient } from '#tests/support/patient.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const ui: UiFiles = { respond: () => ({ status: 404, headers: {}, body: Buffer.from('') }) }
const clipboard = { watch: vi.fn(), clear: vi.fn(async () => {}) }

beforeEach(() => {
  resetFakeElectron()
  clipboard.watch.mockClear()
  clipboard.clear.mockClear()
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** The `n`th engine with its window, once both are there. */
async function pairAt(n: number): Promise<{ child: FakeChild; window: FakeWindow }> {
  return vi.waitFor(() => {
    const child = fake.children[n]
    const window = FakeWindow.all[n]
    if (child === undefined || window === undefined) throw new Error(`pair ${n} is not there yet`)
    return { child, window }
  }, patient)
}

/** An open lock screen with an engine that is ready. */
async function opened(): Promise<{ lifecycle: Lifecycle; child: FakeChild; window: FakeWindow }> {
  const lifecycle = createLifecycle({ vaultDir: '/vault', ui, clipboard })
  await lifecycle.open()
  const pair = await pairAt(0)
  await comeUp(pair)
  return { lifecycle, ...pair }
}

async function comeUp({ child, window }: { child: FakeChild; window: FakeWindow }): Promise<void> {
  child.emit('message', { type: 'ready', key: null })
  await new Promise(setImmediate)
  window.emit('ready-to-show')
}

function endInOrder(child: FakeChild, hidden = false): void {
  child.emit('message', { type: 'locked', hidden, next: 'alone' })
  child.emit('exit', 0)
}

function loadTwice({ webContents }: FakeWindow): void {
  webContents.finishLoad(pageUrl)
  webContents.finishLoad(pageUrl)
}

const wasAskedToLock = (child: FakeChild) =>
  child.sent.some(({ message }) => JSON.stringify(message) === '{"type":"lock"}')

test('a window has a partition of its own, in memory and guarded before anything is loaded', async () => {
  const { window } = await opened()
  const { partition } = window.options.webPreferences

  expect(partition).toMatch(/^space-[0-9a-f]{32}$/)
  expect(callsOf('session.fromPartition')).toEqual([[partition, { cache: false }]])
  const order = calls.map(({ name }) => name)
  expect(order.indexOf('session.setProxy')).toBeGreaterThanOrEqual(0)
  expect(order.indexOf('session.setProxy')).toBeLessThan(order.indexOf('window.loadURL'))
  expect(order.indexOf('session.protocol.handle')).toBeLessThan(order.indexOf('window.loadURL'))
  expect(window.loaded).toEqual([pageUrl])
})

test('a lock destroys the window, clears copied words, and opens a fresh pair', async () => {
  const { lifecycle, child, window } = await opened()

  lifecycle.lock()
  expect(wasAskedToLock(child)).toBe(true)
  expect(window.state).toBe('hidden')
  expect(window.isDestroyed()).toBe(false)
  endInOrder(child)

  const fresh = await pairAt(1)
  expect(window.isDestroyed()).toBe(true)
  expect(clipboard.clear).toHaveBeenCalledOnce()
  expect(fresh.window.options.webPreferences.partition).not.toBe(window.options.webPreferences.partition)
  expect(fresh.child.sent[0]?.message).toEqual({ type: 'start', vaultDir: '/vault', part: { kind: 'alone' } })
  await comeUp(fresh)
  expect(fresh.window.state).toBe('shown')
})

test('asking twice locks once', async () => {
  const { lifecycle, child } = await opened()
  lifecycle.lock()
  lifecycle.lock()
  expect(child.sent.filter(({ message }) => JSON.stringify(message) === '{"type":"lock"}')).toHaveLength(1)
  endInOrder(child)
  await pairAt(1)
})

describe('each of these locks, and a fresh window follows', () => {
  test.each<[string, (window: FakeWindow) => void]>([
    ['a crashed page', (window) => void window.webContents.emit('render-process-gone')],
    ['the end of a Windows session', (window) => void window.emit('session-end')],
    ['a page that loads a second time', loadTwice],
  ])('%s', async (_name, happen) => {
    const { child, window } = await opened()
    happen(window)
    expect(wasAskedToLock(child)).toBe(true)
    endInOrder(child)

    await pairAt(1)
    expect(window.isDestroyed()).toBe(true)
  })

  test('an engine that is killed', async () => {
    const { child, window } = await opened()
    child.emit('exit', 137)
    await pairAt(1)
    expect(window.isDestroyed()).toBe(true)
  })
})

describe('the fresh window is no more in the way than the old one', () => {
  test('hidden: minimised, and shown when the app is started again', async () => {
    const { lifecycle, child, window } = await opened()
    expect(window.state).toBe('shown')
    endInOrder(child, true)

    const fresh = await pairAt(1)
    await comeUp(fresh)
    expect(fresh.window.state).toBe('minimised')
    lifecycle.show()
    expect(fresh.window.state).toBe('shown')
    expect(fresh.window.focused).toBe(true)
  })

  test('behind another program: it stays behind, at its place', async () => {
    const { child, window } = await opened()
    window.bounds = { x: 1, y: 2, width: 800, height: 600 }
    window.blur()
    endInOrder(child)

    const fresh = await pairAt(1)
    await comeUp(fresh)
    expect(fresh.window.state).toBe('behind')
    expect(fresh.window.options).toMatchObject({ x: 1, y: 2, width: 800, height: 600 })
  })

  test('minimised: it stays minimised', async () => {
    const { lifecycle, child, window } = await opened()
    window.minimize()
    lifecycle.lock()
    endInOrder(child)

    const fresh = await pairAt(1)
    await comeUp(fresh)
    expect(fresh.window.state).toBe('minimised')
  })
})

describe('quitting', () => {
  test('waits for the lock, and opens nothing afterwards', async () => {
    const { lifecycle, child, window } = await opened()
    lifecycle.quit()
    expect(wasAskedToLock(child)).toBe(true)
    expect(fake.app.quits).toBe(0)
    endInOrder(child)

    await vi.waitFor(() => expect(fake.app.quits).toBe(1), patient)
    expect(window.isDestroyed()).toBe(true)
    expect(clipboard.clear).toHaveBeenCalledOnce()
    expect(fake.children).toHaveLength(1)
    expect(lifecycle.isOpen()).toBe(false)
  })

  test('closing the window is quitting', async () => {
    const { child, window } = await opened()
    window.close()
    expect(window.isDestroyed()).toBe(false)
    expect(wasAskedToLock(child)).toBe(true)
    endInOrder(child)

    await vi.waitFor(() => expect(fake.app.quits).toBe(1), patient)
  })
})

describe('giving up instead of opening one broken window after the other', () => {
  const gaveUp = () => vi.waitFor(() => expect(callsOf('dialog.showErrorBox')).toHaveLength(1), patient)

  test('when the engine ends before it was ready', async () => {
    const lifecycle = createLifecycle({ vaultDir: '/vault', ui, clipboard })
    await lifecycle.open()
    const { child, window } = await pairAt(0)
    child.emit('exit', 1)

    await gaveUp()
    expect(fake.app.quits).toBe(1)
    expect(window.isDestroyed()).toBe(true)
    expect(fake.children).toHaveLength(1)
  })

  test('when the third engine in a row dies young', async () => {
    const { child } = await opened()
    child.emit('exit', 1)
    for (const n of [1, 2]) {
      const next = await pairAt(n)
      await comeUp(next)
      next.child.emit('exit', 1)
    }

    await gaveUp()
    expect(fake.children).toHaveLength(3)
  })

  test('not when engines die after a longer life', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    const { child } = await opened()
    clock.mockReturnValue(20_000)
    child.emit('exit', 1)
    for (const n of [1, 2, 3]) {
      const next = await pairAt(n)
      await comeUp(next)
      clock.mockReturnValue(20_000 * (n + 1))
      next.child.emit('exit', 1)
    }

    await pairAt(4)
    expect(callsOf('dialog.showErrorBox')).toEqual([])
  })

  test('not when a lock came before the engine was ready', async () => {
    const lifecycle = createLifecycle({ vaultDir: '/vault', ui, clipboard })
    await lifecycle.open()
    const { child } = await pairAt(0)
    lifecycle.lock()
    child.emit('exit', 0)

    await pairAt(1)
    expect(callsOf('dialog.showErrorBox')).toEqual([])
  })

  test('when the page cannot be loaded', async () => {
    FakeWindow.loadFailure = new Error('ERR_FAILED')
    await createLifecycle({ vaultDir: '/vault', ui, clipboard }).open()

    await gaveUp()
    expect(fake.children[0]?.killed).toBe(true)
  })
})
