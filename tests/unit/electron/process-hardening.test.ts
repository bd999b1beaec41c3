import { beforeEach, expect, test, vi } from 'vitest'
import { hardenProcess, leaveNoTraces, refusedSwitch } from '#electron/process-hardening.ts'
import { callsOf, fake, resetFakeElectron } from '#tests/support/fake-electron.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

beforeEach(resetFakeElectron)

test('every renderer is sandboxed and Chromium keeps to itself', () => {
  hardenProcess()

  expect(callsOf('app.enableSandbox')).toHaveLength(1)
  expect(Object.fromEntries(fake.app.switches)).toStrictEqual({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'disable-background-networking': '',
    'disable-component-update': '',
    'disable-http-cache': '',
    'disable-breakpad': '',
  })
})

test.each([
  'no-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'single-process',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'log-file',
  'log-net-log',
  'trace-startup',
])('an installed app refuses --%s, a development build takes it', (name) => {
  expect(refusedSwitch()).toBeNull()
  fake.app.switches.set(name, '')
  expect(refusedSwitch()).toBe(name)

  fake.app.isPackaged = false
  expect(refusedSwitch()).toBeNull()
})

test('recent documents are cleared everywhere, the task list where there is one', () => {
  leaveNoTraces('linux')
  expect(callsOf('app.clearRecentDocuments')).toHaveLength(1)
  expect(callsOf('app.setJumpList')).toEqual([])

  leaveNoTraces('win32')
  expect(callsOf('app.setJumpList')).toEqual([[null]])
})
