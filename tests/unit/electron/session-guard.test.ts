import { beforeEach, describe, expect, test, vi } from 'vitest'
import { guardSession, guardSystemNetwork } from '#electron/session-guard.ts'
import { callsOf, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeSession } from '#tests/support/fake-electron-session.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'usb',
  'window-management',
  'unknown',
]

const foreignAddresses = [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'ws://localhost:1/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'data:text/html,words',
  'chrome-extension://abc/x.js',
  'application://journal/index.html',
  'https://example.com/app:',
]

async function guardedSession(): Promise<FakeSession> {
  const session = new FakeSession('space-test')
  await guardSession(session as unknown as Electron.Session)
  return session
}

beforeEach(resetFakeElectron)

test.each(permissions)('%s is neither granted on request nor said to be granted', async (name) => {
  const session = await guardedSession()

  expect(session.askPermission(name)).toBe(false)
  expect(session.checkHandler?.(null, name)).toBe(false)
  expect(new FakeSession('control').askPermission(name)).toBe(true)
})

test('devices, screen capture and pairing are refused', async () => {
  const session = await guardedSession()
  const streams = vi.fn()
  const pairing = vi.fn()

  session.displayHandler?.({}, streams)
  session.bluetoothHandler?.({}, pairing)

  expect(session.deviceHandler?.({ deviceType: 'usb' })).toBe(false)
  expect(streams.mock.calls).toEqual([[null]])
  expect(pairing.mock.calls).toEqual([[{ confirmed: false }]])
})

test('requests leave only for the app itself', async () => {
  const session = await guardedSession()

  expect(foreignAddresses.filter((address) => session.request(address))).toEqual([])
  expect(session.request('app://journal/assets/index.js')).toBe(true)
  expect(session.request('blob:app://journal/1')).toBe(true)
  const open = new FakeSession('control')
  expect(foreignAddresses.filter((address) => open.request(address))).toEqual(foreignAddresses)
})

describe('a download', () => {
  const address = 'blob:app://journal/1'
  const wanted = { name: 'files-2026-03-02.zip', type: 'application/zip', gesture: true }

  const sealed = { name: 'summary-2026-03.age', type: 'application/octet-stream', gesture: true }

  const reader = { name: 'summary-2026-03-reader.html', type: 'text/html', gesture: true }

  test.each([wanted, sealed, reader])(
    'that the page made and a person pressed for is saved where the person says: %o',
    async (claims) => {
      const session = await guardedSession()

      const item = session.download(address, claims)

      expect(session.downloads).toEqual([address])
      expect(item.dialog).toEqual({
        defaultPath: claims.name,
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      })
      expect(item.cancelled).toBe(false)
      item.destroyContents()
      expect(item.cancelled, 'when the room is locked').toBe(true)
    },
  )

  test.each([wanted, sealed, reader])('that cannot be written to its end leaves no half of it: %o', async (claims) => {
    const session = await guardedSession()
    const item = session.download(address, claims)
    item.emit('updated', new Event('updated'), 'progressing')
    expect(item.cancelled).toBe(false)
    item.emit('updated', new Event('updated'), 'interrupted')
    expect(item.cancelled).toBe(true)
  })

  const refused = [
    [address, { ...wanted, gesture: false }],
    [address, { ...wanted, name: 'notes-2026-03-02.zip' }],
    [address, { ...wanted, name: 'files-2026-03-02.zip.exe' }],
    [address, { ...wanted, name: '../files-2026-03-02.zip' }],
    [address, { ...wanted, name: 'files-2026-03-02.html' }],
    [address, { ...wanted, type: 'text/html' }],
    [address, { ...wanted, type: sealed.type }],
    [address, { ...sealed, name: 'summary-2026-03.html' }],
    [address, { ...reader, name: 'summary-2026-03.html' }],
    [address, { ...reader, type: 'application/xhtml+xml' }],
    [address, { ...sealed, name: 'summary-of-Ana.age' }],
    ['blob:app://other/1', wanted],
    ['blob:https://example.com/1', wanted],
    ['https://example.com/files-2026-03-02.zip', wanted],
    ['app://journal/files-2026-03-02.zip', wanted],
    ['data:application/zip;base64,AA==', wanted],
  ] as const

  test.each(refused)('of anything else is refused: %s %o', async (url, claims) => {
    const session = await guardedSession()
    const open = new FakeSession('control')

    const item = session.download(url, claims)
    open.download(url, claims)

    expect(session.downloads).toEqual([])
    expect(item.dialog).toBeNull()
    expect(open.downloads).toHaveLength(1)
  })
})

test('the spellchecker is off, and the proxy is one that nobody listens on', async () => {
  const session = await guardedSession()

  expect(session.spellChecker).toBe(false)
  expect(session.proxies).toEqual([
    { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' },
  ])
})

test('requests without a page go to the same proxy', async () => {
  await guardSystemNetwork()
  expect(callsOf('app.setProxy')).toEqual([
    [{ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' }],
  ])
})

test('a session is guarded once, however often it is asked for', async () => {
  const session = await guardedSession()
  await guardSession(session as unknown as Electron.Session)

  expect(session.proxies).toHaveLength(1)
  expect(session.listenerCount('will-download')).toBe(1)
})
