import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClipboardGuard } from '#electron/clipboard-guard.ts'
import { fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeWindow } from '#tests/support/fake-electron-window.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

function guardedWindow(platform: NodeJS.Platform = 'linux') {
  const guard = createClipboardGuard(platform)
  const window = new FakeWindow({ webPreferences: {} })
  guard.watch(window as unknown as Electron.BrowserWindow)
  return { guard, window }
}

/** Lets the guard read the clipboard. */
const settle = () => vi.advanceTimersByTimeAsync(1)

beforeEach(() => {
  resetFakeElectron()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function cleared(guard: { clear(): Promise<void> }): Promise<string> {
  const done = guard.clear()
  await settle()
  await done
  return fake.clipboard.text
}

test('what was copied in the app is gone after the lock', async () => {
  const { guard, window } = guardedWindow()
  window.focus()
  await settle()
  fake.clipboard.text = 'a line of an entry'

  expect(await cleared(guard)).toBe('')
})

test('what was copied in the app and taken elsewhere is gone after the lock', async () => {
  const { guard, window } = guardedWindow()
  window.focus()
  await settle()
  fake.clipboard.text = 'a line of an entry'
  window.blur()
  await settle()

  expect(fake.clipboard.text).toBe('a line of an entry')
  expect(await cleared(guard)).toBe('')
})

test('what was copied elsewhere stays', async () => {
  const { guard, window } = guardedWindow()
  fake.clipboard.text = 'from elsewhere'
  window.focus()
  await settle()
  window.blur()
  await settle()

  expect(await cleared(guard)).toBe('from elsewhere')
})

test('what was copied elsewhere afterwards stays', async () => {
  const { guard, window } = guardedWindow()
  window.focus()
  await settle()
  fake.clipboard.text = 'a line of an entry'
  window.blur()
  await settle()
  fake.clipboard.text = 'from elsewhere'

  expect(await cleared(guard)).toBe('from elsewhere')
})

test('copied words go by themselves after thirty seconds', async () => {
  const { window } = guardedWindow()
  window.focus()
  await settle()
  fake.clipboard.text = 'a line of an entry'
  window.blur()

  await vi.advanceTimersByTimeAsync(29_000)
  expect(fake.clipboard.text).toBe('a line of an entry')
  await vi.advanceTimersByTimeAsync(2000)
  expect(fake.clipboard.text).toBe('')
})

test('on Linux the marked words go as well', async () => {
  const { guard, window } = guardedWindow('linux')
  window.focus()
  await settle()
  fake.clipboard.selection.text = 'marked words'
  await cleared(guard)

  expect(fake.clipboard.selection.text).toBe('')
})

test('a clipboard that never answers holds nobody up', async () => {
  const { guard, window } = guardedWindow()
  window.focus()
  await settle()
  const read = vi.spyOn(fake.clipboard, 'readText').mockReturnValue(new Promise(() => {}))
  const done = vi.fn()
  void guard.clear().then(done)
  await vi.advanceTimersByTimeAsync(1001)

  expect(done).toHaveBeenCalledOnce()
  read.mockRestore()
})
