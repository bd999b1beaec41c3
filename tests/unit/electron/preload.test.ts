import 'electron' // now, so that a fresh start of the script still meets this same fake
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fake, resetFakeElectron } from '#tests/support/fake-electron.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const postMessage = vi.fn()

/** A window as the preload script sees it; `inside` when it is a frame of another one. */
function pageAt(href: string, inside: object | null = null) {
  const page = { postMessage, location: { href }, top: null as object | null }
  page.top = inside ?? page
  return page
}

/** Runs the preload script in a new window, and returns the shell's line to it. */
async function preloaded() {
  vi.resetModules()
  resetFakeElectron()
  await import('#electron/preload.ts')
  return fake.ipcRenderer
}

beforeEach(() => {
  postMessage.mockClear()
  vi.stubGlobal('window', pageAt('app://journal/index.html'))
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

test.each([
  ['in a frame of the page', pageAt('app://journal/index.html', {})],
  ['in a frame without an address', pageAt('about:srcdoc', {})],
  ['in a page elsewhere', pageAt('https://example.com/')],
  ['in another page of the app', pageAt('app://journal/other.html')],
  ['in a page with the right beginning', pageAt('app://journal/index.html#x')],
])('%s, the port is not passed on', async (_name, page) => {
  vi.stubGlobal('window', page)
  const shell = await preloaded()
  shell.emit('engine-port', { ports: [{}] })
  expect(postMessage).not.toHaveBeenCalled()
})

test.each(['engine', 'port', 'ENGINE-PORT', 'engine-port ', 'message'])(
  'nothing comes of a port on "%s"',
  async (name) => {
    const shell = await preloaded()
    shell.emit(name, { ports: [{}] })
    expect(postMessage).not.toHaveBeenCalled()
  },
)
