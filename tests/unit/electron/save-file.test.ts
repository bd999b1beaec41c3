import type { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { chooseSavePath } from '#electron/save-file.ts'
import { callsOf, fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeWindow } from '#tests/support/fake-electron-window.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const window = () => new FakeWindow({ webPreferences: {} }) as unknown as BrowserWindow

beforeEach(resetFakeElectron)

test('the chosen path, or null when there is none', async () => {
  fake.dialogs.answer = { canceled: false, filePath: '/home/ana/copy.html' }
  expect(await chooseSavePath(window(), 'copy.html')).toBe('/home/ana/copy.html')

  fake.dialogs.answer = { canceled: true, filePath: '' }
  expect(await chooseSavePath(window(), 'copy.html')).toBeNull()
})

test.each([
  ['copy.html', 'copy.html'],
  ['../../.bashrc', '.bashrc'],
  ['/etc/passwd', 'passwd'],
  ['C:\\Windows\\x.ini', 'x.ini'],
])('of the name %s only %s is suggested, and the place is not remembered', async (name, suggested) => {
  await chooseSavePath(window(), name)
  expect(callsOf('dialog.showSaveDialog')[0]?.[1]).toEqual({
    defaultPath: suggested,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
})
