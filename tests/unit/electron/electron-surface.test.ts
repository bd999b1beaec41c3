import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../../electron')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

/** The values that a module takes from Electron. Types cost nothing and are left out. */
function importsFromElectron(text: string): string[] {
  return [...text.matchAll(/import (?!type)\{([^}]*)\} from 'electron'/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
}

const used = [...new Set(sources.flatMap(({ text }) => importsFromElectron(text)))].sort()

test('the shell uses this much of Electron and no more', () => {
  // Not among them, on purpose: shell (opens the browser, whose history is shared), ipcMain and contextBridge (other
  // ways into the page than its port), crashReporter, safeStorage (the system's keychain), autoUpdater, net.
  expect(used).toEqual([
    'BrowserWindow',
    'Menu',
    'MessageChannelMain',
    'app',
    'clipboard',
    'dialog',
    'ipcRenderer',
    'powerMonitor',
    'protocol',
    'session',
    'utilityProcess',
  ])
})

test('what it must not use would be seen: control', () => {
  expect(importsFromElectron("import { app, type Session, shell } from 'electron'")).toEqual(['app', 'shell'])
})

test('Electron is reached by these imports alone', () => {
  const others = sources.filter(({ text }) => /require\(|import\(|import \w+ from 'electron'|\* as \w+ from/.test(text))
  expect(others.map(({ name }) => name)).toEqual([])
})

test('only the preload script uses ipcRenderer', () => {
  const users = sources.filter(({ text }) => importsFromElectron(text).includes('ipcRenderer'))
  expect(users.map(({ name }) => name)).toEqual(['preload.ts'])
})

test.each(['openExternal', 'executeJavaScript', 'insertCSS', 'printToPDF', 'setUserAgent'])(
  'no module mentions %s',
  (name) => {
    expect(sources.filter(({ text }) => text.includes(name)).map((source) => source.name)).toEqual([])
  },
)
