import { beforeEach, expect, test, vi } from 'vitest'
import { guardContents } from '#electron/navigation.ts'
import { pageUrl } from '#electron/page-address.ts'
import { fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeContents } from '#tests/support/fake-electron-window.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const addresses = [
  'https://example.com/',
  'http://example.com/?q=words',
  'http://127.0.0.1:8080/',
  'http://localhost/',
  'http://[::1]/',
  'https://user:name@example.com/',
  'file:///etc/passwd',
  'file:///C:/Windows/win.ini',
  'file://server/share/page.html',
  '\\\\server\\share\\page.html',
  'smb://server/share',
  'ftp://example.com/file',
  'data:text/html,<script>1</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:msgbox(1)',
  'blob:app://journal/0000',
  'about:blank',
  'about:srcdoc',
  'app://journal/../../etc/passwd',
  'app://journal/%2e%2e/%2e%2e/etc/passwd',
  'app://other/index.html',
  'app://journal.example.com/index.html',
  pageUrl,
  'mailto:someone@example.com',
  'tel:0000',
  'ms-settings:privacy',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://journal/index.html',
  'ws://example.com/',
]

const guarded = () => {
  const contents = new FakeContents()
  guardContents(contents as unknown as Electron.WebContents)
  return contents
}

beforeEach(resetFakeElectron)

test('the list has at least thirty addresses, each of them once', () => {
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.length).toBeGreaterThanOrEqual(30)
})

test.each(addresses)('%s: no navigation, no window, nothing embedded', (address) => {
  const contents = guarded()

  contents.navigate(address)
  contents.navigate(address, ['will-frame-navigate'])
  contents.navigate(address, ['will-navigate'])
  contents.navigate(address, ['will-redirect'])
  contents.openWindow(address)
  contents.attachWebview(address)

  expect(contents.navigations).toEqual([])
  expect(contents.windows).toEqual([])
  expect(contents.embedded).toEqual([])
})

test('without the guard every address is reached: control', () => {
  const contents = new FakeContents()

  for (const address of addresses) {
    contents.navigate(address)
    contents.openWindow(address)
    contents.attachWebview(address)
  }

  expect(contents.navigations).toEqual(addresses)
  expect(contents.windows).toEqual(addresses)
  expect(contents.embedded).toEqual(addresses)
})

test('peer connections have no way around the dead proxy', () => {
  expect(new FakeContents().webRtcPolicy).toBe('default')
  expect(guarded().webRtcPolicy).toBe('disable_non_proxied_udp')
})

test('developer tools close at once in an installed app, and stay in a development build', () => {
  const installed = guarded()
  installed.openDevTools()
  expect(installed.devToolsOpen).toBe(false)

  fake.app.isPackaged = false
  const development = guarded()
  development.openDevTools()
  expect(development.devToolsOpen).toBe(true)
})
