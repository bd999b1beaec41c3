import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lockWithSystem, lockWithWindow } from '#electron/os-lock.ts'
import { fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeEvent } from '#tests/support/fake-electron-calls.ts'
import { FakeWindow } from '#tests/support/fake-electron-window.ts'
import { openPage, type RunningShell, startShell } from '#tests/support/shell-client.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, goodPassphrase } from '#tests/support/test-tools.ts'

// Security check 45: the events of a system, as Electron hands them on, wired to a real engine with an open room. The
// events are stand-ins; what they lock is not.

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

let shell: RunningShell
let window: FakeWindow
beforeEach(() => {
  resetFakeElectron()
  const folder = tempFolder()
  shell = startShell(join(folder, 'vault'), folder)
  window = new FakeWindow({ webPreferences: {} })
  const lock = () => shell.sleep() // the host asks its engine to lock
  lockWithSystem({ platform: 'darwin', idleLimit: () => null, lock, quit: () => void shell.stop() })
  lockWithWindow(window as unknown as Electron.BrowserWindow, lock)
})
afterEach(() => shell.stop())

async function openRoom() {
  const page = await openPage(await shell.link())
  await page.client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  expect(await page.client.session.get({})).toEqual({ state: 'alone', name: 'Ana' })
  return page
}

const events: Record<string, () => void> = {
  suspend: () => fake.powerMonitor.emit('suspend'),
  'lock-screen': () => fake.powerMonitor.emit('lock-screen'),
  'user-did-resign-active': () => fake.powerMonitor.emit('user-did-resign-active'),
  'session-end of the window': () => window.emit('session-end'),
  'render-process-gone': () => window.webContents.emit('render-process-gone', new FakeEvent(), { reason: 'crashed' }),
}

test.each(Object.entries(events))('%s ends the engine, and the next one is locked', async (_name, happen) => {
  const { closed } = await openRoom()
  happen()
  await closed
  const { client } = await openPage(await shell.link())
  expect(await client.session.get({})).toEqual({ state: 'locked' })
})

test('a shutdown ends the engine and the app', async () => {
  const { closed } = await openRoom()
  fake.powerMonitor.emit('shutdown', new FakeEvent())
  await closed
  expect(await shell.ended).toBe(0)
})
