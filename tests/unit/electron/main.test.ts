import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import 'electron' // now, so that every start of the app meets this same fake
import { afterAll, afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { callsOf, fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeWindow } from '#tests/support/fake-electron-window.ts'
import { patient } from '#tests/support/patient.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const built = vi.hoisted(() => ({ engine: '/app/engine.js', preload: '/app/preload.cjs', ui: '' }))
vi.mock('#electron/built-files.ts', () => ({ builtFiles: built }))

built.ui = mkdtempSync(join(tmpdir(), 'notes-ui-'))
writeFileSync(join(built.ui, 'index.html'), '<!doctype html>')
afterAll(() => rmSync(built.ui, { recursive: true }))

const argv = process.argv
afterEach(() => {
  process.argv = argv
})

/** Starts the app anew, as the operating system would. */
async function launch(args: readonly string[], prepare: () => void = () => {}): Promise<void> {
  vi.resetModules()
  resetFakeElectron()
  prepare()
  process.argv = ['/app/notes', ...args]
  await import('#electron/main.ts')
  fake.app.ready.resolve()
}

async function open(args: readonly string[] = ['--vault', '/vault']): Promise<FakeWindow> {
  await launch(args)
  return vi.waitFor(() => {
    const [window] = FakeWindow.all
    if (window === undefined) throw new Error('there is no window yet')
    return window
  }, patient)
}

const names = () => fake.calls.map(({ name }) => name)

test('start-up goes in this order', async () => {
  await open()

  expect(names()).toEqual([
    'app.requestSingleInstanceLock',
    'app.enableSandbox',
    ...Array<string>(5).fill('commandLine.appendSwitch'),
    'protocol.registerSchemesAsPrivileged',
    'app.whenReady',
    'app.clearRecentDocuments',
    'Menu.setApplicationMenu',
    'session.setProxy',
    'app.setProxy',
    'session.fromPartition',
    'session.setProxy',
    'session.protocol.handle',
    'utilityProcess.fork',
    'new BrowserWindow',
    'window.loadURL',
  ])
})

test('the vault of the first instance is the one that is opened', async () => {
  await open(['--vault', '/ana'])
  expect(fake.children[0]?.sent[0]?.message).toEqual({ type: 'start', vaultDir: '/ana', part: { kind: 'alone' } })
})

test('a second instance ends without starting or reading anything', async () => {
  await launch(['--vault', '/other'], () => {
    fake.app.isFirstInstance = false
  })
  await new Promise(setImmediate)

  expect(names()).toEqual(['app.requestSingleInstanceLock', 'app.quit'])
  expect(fake.app.quits).toBe(1)
})

test('the first instance comes to the front when a second one is started, whatever that one was asked', async () => {
  const window = await open(['--vault', '/ana'])
  window.minimize()
  fake.app.emit('second-instance', {}, ['notes', '--vault', '/other'], '/', {})

  expect(window.state).toBe('shown')
  expect(fake.children).toHaveLength(1)
  expect(JSON.stringify(fake.calls)).not.toContain('/other')
})

test('no page and no session of the app is without its guards', async () => {
  const window = await open()

  expect(fake.sessions.size).toBe(2)
  for (const session of fake.sessions.values()) expect(session.request('https://example.com/')).toBe(false)
  window.webContents.navigate('https://example.com/')
  window.webContents.openWindow('https://example.com/')
  expect(window.webContents.navigations).toEqual([])
  expect(window.webContents.windows).toEqual([])
})

describe('the app does not start', () => {
  async function refusal(): Promise<string> {
    await vi.waitFor(() => expect(fake.app.quits).toBe(1), patient)
    expect(fake.children).toEqual([])
    expect(FakeWindow.all).toEqual([])
    return String(callsOf('dialog.showErrorBox')[0]?.[1])
  }

  test('with --vault and no folder', async () => {
    await launch(['--vault'])
    expect(await refusal()).toContain('without a folder')
  })

  test('opened to a debugger', async () => {
    await launch([], () => fake.app.switches.set('remote-debugging-port', '9222'))
    expect(await refusal()).toContain('--remote-debugging-port')
  })

  test('without its page', async () => {
    const ui = built.ui
    built.ui = join(ui, 'missing')
    await launch([])
    expect(await refusal()).toContain('could not start')
    built.ui = ui
  })
})

describe('the system', () => {
  const locks = () =>
    fake.children[0]?.sent.filter(({ message }) => JSON.stringify(message) === '{"type":"lock"}').length

  test.each(['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'])(
    'locks the engine at %s',
    async (event) => {
      await open()
      expect(locks()).toBe(0)
      fake.powerMonitor.emit(event)
      expect(locks()).toBe(1)
      fake.children[0]?.emit('exit', 0)
    },
  )

  test.runIf(process.platform === 'linux')(
    'locks the engine when nobody has touched it for three minutes',
    async () => {
      vi.useFakeTimers({ toFake: ['setInterval'] })
      onTestFinished(() => void vi.useRealTimers())
      await open()
      fake.powerMonitor.idleSeconds = 179
      vi.advanceTimersByTime(5000)
      expect(locks()).toBe(0)
      fake.powerMonitor.idleSeconds = 180
      vi.advanceTimersByTime(5000)
      expect(locks()).toBe(1)
      fake.children[0]?.emit('exit', 0)
    },
  )

  test.runIf(process.platform === 'linux')('waits as long as the person in the room wants it to', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    await open()
    fake.children[0]?.emit('message', { type: 'auto-lock', minutes: 10 })
    fake.powerMonitor.idleSeconds = 599
    vi.advanceTimersByTime(5000)
    expect(locks()).toBe(0)
    fake.powerMonitor.idleSeconds = 600
    vi.advanceTimersByTime(5000)
    expect(locks()).toBe(1)
    fake.children[0]?.emit('exit', 0)
  })

  test('quits only after the engine has closed its files', async () => {
    await open()
    fake.app.quit()
    expect(locks()).toBe(1)
    expect(fake.app.quits).toBe(0)

    fake.children[0]?.emit('exit', 0)
    await vi.waitFor(() => expect(fake.app.quits).toBe(1), patient)
    expect(fake.children).toHaveLength(1)
  })

  test('may close every window without ending the app', async () => {
    await open()
    expect(fake.app.listenerCount('window-all-closed')).toBe(1)
  })
})
