import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { pageUrl } from '#electron/page-address.ts'
import { registerUiScheme, serveUi } from '#electron/ui-protocol.ts'
import { loadUiFiles } from '#host/ui-files.ts'
import { callsOf, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeSession } from '#tests/support/fake-electron-session.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

function servedPage(): (url: string, init?: RequestInit) => Promise<Response> {
  const directory = mkdtempSync(join(tmpdir(), 'notes-ui-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Notes</title>')
  writeFileSync(join(directory, 'main.js'), '1')
  const session = new FakeSession('space-test')
  serveUi(session as unknown as Electron.Session, loadUiFiles(directory))
  return async (url, init) => {
    const handler = session.handlers.get('app')
    if (handler === undefined) throw new Error('nobody serves app:')
    return handler(new Request(url, init))
  }
}

beforeEach(resetFakeElectron)

test('the scheme is registered with exactly these privileges', () => {
  registerUiScheme()
  expect(callsOf('protocol.registerSchemesAsPrivileged')).toStrictEqual([
    [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: false } }]],
  ])
})

test('the page and its files are served', async () => {
  const get = servedPage()

  const page = await get(pageUrl)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await page.text()).toContain('<title>Notes</title>')
  expect((await get('app://journal/main.js')).status).toBe(200)
})

test.each([
  'app://journal/missing.js',
  'app://journal/../../etc/passwd',
  'app://journal/%2e%2e/%2e%2e/etc/passwd',
  'app://journal/..%2f..%2fetc/passwd',
  'app://journal//etc/passwd',
  'app://journal/main.js%00.html',
  'app://other/index.html',
  'app://journal.example.com/index.html',
])('%s is not found, and the answer carries the policy too', async (url) => {
  const answer = await servedPage()(url)

  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await answer.text()).toBe('Not found\n')
})

test('the policy lets the page connect to nothing', async () => {
  const policy = (await servedPage()(pageUrl)).headers.get('content-security-policy')

  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
})

test('only reading is served', async () => {
  expect((await servedPage()(pageUrl, { method: 'POST', body: 'x' })).status).toBe(404)
})
