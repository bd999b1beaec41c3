import type { MenuItemConstructorOptions } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { menuTemplate, setMenu } from '#electron/menu.ts'
import { callsOf, fake, resetFakeElectron } from '#tests/support/fake-electron.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

function roles(template: readonly MenuItemConstructorOptions[]): string[] {
  return template.flatMap(({ role, submenu }) => [
    ...(role === undefined ? [] : [role]),
    ...(Array.isArray(submenu) ? roles(submenu) : []),
  ])
}

const common = ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll']
const view = ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']

beforeEach(resetFakeElectron)

test('an installed app has these commands and no others', () => {
  expect(roles(menuTemplate('linux'))).toEqual(['quit', ...common, ...view, 'minimize', 'close'])
  expect(roles(menuTemplate('darwin'))).toEqual([
    'hide',
    'hideOthers',
    'unhide',
    'quit',
    ...common,
    ...view,
    'minimize',
    'close',
  ])
})

test('a development build has developer tools beside them', () => {
  fake.app.isPackaged = false
  expect(roles(menuTemplate('linux'))).toContain('toggleDevTools')
})

test('every menu has a name', () => {
  for (const { label } of menuTemplate('darwin')) expect(label).toMatch(/\w/)
})

test('it becomes the menu of the app', () => {
  setMenu('linux')
  expect(callsOf('Menu.setApplicationMenu')).toEqual([[menuTemplate('linux')]])
})
