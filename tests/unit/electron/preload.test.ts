import 'electron' // now, so that a fresh start of the script still meets this same fake
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fake, resetFakeElectron } from '#tests/support/fake-electron.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const postMessage = vi.fn()

/** Runs the preload script in a new window, and returns the shell's line to it. */
async function preloaded() {
  vi.resetModules()
  resetFakeElectron()
  await import('#electron/preload.ts')
  return fake.ipcRenderer
}

beforeEach(() => {
  postMessage.mockClear()
  vi.stubGlobal('window', { postMessage })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('the port goes to this page, at its exact origin', async () => {
  const shell = await preloaded()
  expect(postMessage).not.toHaveBeenCalled()
  const port = {}
  shell.emit('engine-port', { ports: [port] })

  expect(postMessage.mock.calls).toEqual([[{ type: 'engine-port' }, 'app://journal', [port]]])
  expect(postMessage.mock.calls[0]?.[2]?.[0]).toBe(port)
})

test('it goes once', async () => {
  const shell = await preloaded()
  shell.emit('engine-port', { ports: [{}] })
  shell.emit('engine-port', { ports: [{}] })

  expect(postMessage).toHaveBeenCalledOnce()
})

test('the preload script listens for nothing else', async () => {
  expect((await preloaded()).eventNames()).toEqual(['engine-port'])
})
