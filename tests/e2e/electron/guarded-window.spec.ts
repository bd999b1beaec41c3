import { expect } from '@playwright/test'
import { test } from './electron-app.ts'

const pageUrl = 'app://journal/index.html'

/** Read back from the running window; the folders of the build are left out. */
const preferences = {
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
  navigateOnDragDrop: false,
  disableDialogs: true,
  enableDeprecatedPaste: false,
  webgl: false,
  autoplayPolicy: 'document-user-activation-required',
  disableBlinkFeatures: 'Auxclick',
}

const addresses = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'data:text/html,words',
  'app://other/index.html',
  'app://journal/../../etc/passwd',
  'about:blank',
  'mailto:someone@example.com',
]

test('the window runs with every preference', async ({ started: { app } }) => {
  const read = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in the typings, but the only way to ask a running window.
    return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
  })

  expect(read).toMatchObject(preferences)
  expect(read.partition).toMatch(/^space-[0-9a-f]{32}$/)
})

test('the window says "Notes" and nothing more', async ({ started: { app, page } }) => {
  await page.evaluate(() => {
    document.title = 'A private entry'
  })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe('Notes')
})

test('the page comes with its policy, and code cannot be made from text', async ({ started: { app, page } }) => {
  const policy = await app.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    return (await session?.fetch(url))?.headers.get('content-security-policy')
  }, pageUrl)

  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  const outcome = await page.evaluate(
    () =>
      new Promise((resolve) => {
        // Later, as the page itself: what a debugger runs at once is exempt from the policy.
        setTimeout(() => {
          try {
            resolve(new Function('return 1')())
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'unknown')
          }
        })
      }),
  )
  expect(outcome).toBe('EvalError')
})

test('the page sees nothing of Electron or Node', async ({ started: { page } }) => {
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
  )
  expect(seen).toEqual([])
})

test('the page goes nowhere and opens nothing', async ({ started: { app, page } }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const log: string[] = []
    contents?.on('did-navigate', (_event, url) => log.push(url))
    Object.assign(globalThis, { navigationLog: log })
  })

  for (const address of addresses) {
    await page.evaluate((url) => {
      window.open(url)
      const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' })
      link.click()
      location.href = url
    }, address)
  }
  // A change within the page is allowed; once it has arrived, everything that was asked for before it has been decided.
  await page.evaluate(() => {
    location.hash = 'end'
  })
  await expect(page).toHaveURL(`${pageUrl}#end`)

  expect(await app.evaluate(() => Reflect.get(globalThis, 'navigationLog'))).toEqual([])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('nothing leaves for the network', async ({ started: { app } }) => {
  const answer = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    return session?.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    )
  })
  expect(answer).toBe('refused')
})
