import { beforeEach, describe, expect, test, vi } from 'vitest'
import { builtFiles } from '#electron/built-files.ts'
import { createWindow, type Placement } from '#electron/window.ts'
import { fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeWindow } from '#tests/support/fake-electron-window.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const inFront: Placement = { bounds: null, show: 'in-front' }

function makeWindow(placement = inFront, platform: NodeJS.Platform = 'linux'): FakeWindow {
  return createWindow({ partition: 'space-1', placement, platform }) as unknown as FakeWindow
}

beforeEach(resetFakeElectron)

test('the page gets exactly these preferences', () => {
  expect(makeWindow().options.webPreferences).toStrictEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    spellcheck: false,
    devTools: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    enableDeprecatedPaste: false,
    webgl: false,
    autoplayPolicy: 'document-user-activation-required',
    disableBlinkFeatures: 'Auxclick',
    partition: 'space-1',
    preload: builtFiles.preload,
  })
})

test('developer tools exist in development builds only', () => {
  fake.app.isPackaged = false
  expect(makeWindow().options.webPreferences.devTools).toBe(true)
})

test('the title is "Notes", whatever the page says', () => {
  const window = makeWindow()
  const unguarded = new FakeWindow({ webPreferences: {}, title: 'Notes' })

  window.setTitleFromPage('A private entry')
  unguarded.setTitleFromPage('A private entry')

  expect(window.title).toBe('Notes')
  expect(unguarded.title).toBe('A private entry')
})

test('the system is asked to leave the window out of screenshots', () => {
  expect(makeWindow().contentProtection).toBe(true)
})

describe('coming up', () => {
  test.each([
    ['in-front', 'shown'],
    ['behind', 'behind'],
    ['minimised', 'minimised'],
  ] as const)('%s', (show, state) => {
    const window = makeWindow({ bounds: null, show })
    expect(window.options.show).toBe(false)
    if (show !== 'minimised') expect(window.state).toBe('unseen')

    window.emit('ready-to-show')

    expect(window.state).toBe(state)
  })

  test('at the place of the window before', () => {
    const bounds = { x: 5, y: 6, width: 700, height: 500 }
    expect(makeWindow({ bounds, show: 'in-front' }).options).toMatchObject(bounds)
  })
})

test('on macOS no other program hears the keyboard while the window has it', () => {
  const window = makeWindow(inFront, 'darwin')
  window.focus()
  expect(fake.app.secureKeyboard).toBe(true)
  window.blur()
  expect(fake.app.secureKeyboard).toBe(false)

  window.focus()
  window.destroy()
  expect(fake.app.secureKeyboard).toBe(false)
})
