import { describe, expect, it } from 'vitest'
import { findBrowser, hasDisplay } from '#loopback/find-browser.ts'
import { browserFlags } from '#loopback/host-browser.ts'
import { readArguments } from '#loopback/shell-arguments.ts'

const only = (installed: string) => (path: string) => path === installed

describe('findBrowser', () => {
  it.each([
    ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/home/a/bin' }, '/home/a/bin/google-chrome'],
    ['linux', {}, '/opt/microsoft/msedge/msedge'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', {}, '/home/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\P86' }, 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('finds on %s with %j: %s', (platform, env, installed) => {
    expect(findBrowser({ platform, env, home: '/home/a', canRun: only(installed) })).toBe(installed)
  })

  it('finds nothing where nothing is', () => {
    expect(findBrowser({ platform: 'linux', env: { PATH: '/bin' }, home: '/', canRun: () => false })).toBeNull()
  })

  it('never runs what lies in the folder that the app was started from', () => {
    const asked: string[] = []
    const canRun = (path: string) => asked.push(path) < 0
    findBrowser({ platform: 'linux', env: { PATH: '.:bin::/usr/bin' }, home: '/', canRun })
    expect(asked.filter((path) => !path.startsWith('/'))).toEqual([])
  })
})

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('%s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected)
  })
})

describe('browserFlags', () => {
  it('keeps the sandbox for everyone but root', () => {
    expect(browserFlags('/p', false)).not.toContain('--no-sandbox')
    expect(browserFlags('/p', true)).toContain('--no-sandbox')
  })
})

describe('readArguments', () => {
  it('reads a folder and a wish', () => {
    expect(readArguments(['--vault', '/a b/vault', '--print-link'])).toEqual({
      vaultDir: '/a b/vault',
      printLink: true,
    })
  })

  it.each([['--port=80'], ['--ui', '/x'], ['--vault'], ['vault']])('refuses %s', (...argv) => {
    expect(() => readArguments(argv)).toThrow()
  })
})
