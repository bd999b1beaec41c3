import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { JournalPage } from '../pages/journal-page.ts'
import { LockPage } from '../pages/lock-page.ts'
import { SetupPage } from '../pages/setup-page.ts'
import { type ShellProcess, startShell } from './shell-process.ts'

/** A vault that was made once, through the screens, and is copied for every test that needs one. */
interface MadeVault {
  readonly dir: string
  readonly passphrase: string
}

export interface RunningApp {
  readonly vaultDir: string
  readonly passphrase: string
  readonly shell: ShellProcess
  readonly setup: SetupPage
  readonly lock: LockPage
  readonly journal: JournalPage
  /** What the page asked of anything but its own shell. */
  readonly foreignRequests: string[]
  /** What the page's policy refused. */
  readonly violations: string[]
  /** Opens a fresh link in the page. */
  open(): Promise<void>
}

interface Fixtures {
  /** A vault folder of this test alone. Not there yet. */
  emptyDir: string
  /** The app with nothing made yet. */
  freshApp: RunningApp
  /** The app with a made vault, at its lock screen. */
  lockedApp: RunningApp
  /** The app with an open room. */
  app: RunningApp
}

export const test = base.extend<Fixtures, { made: MadeVault }>({
  made: [
    async ({ browser }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'notes-e2e-made-'))
      const dir = join(folder, 'vault')
      const page = await browser.newPage()
      const app = runApp(page, dir, '')
      await app.open()
      const passphrase = await app.setup.makeVault({ name: 'Ana' })
      await app.setup.hideExplained()
      await app.journal.isShown()
      await app.journal.lock()
      await app.lock.isShown()
      await page.close()
      await app.shell.stop()
      await use({ dir, passphrase })
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: the first argument has to be a pattern
  emptyDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'notes-e2e-'))
    await use(join(folder, 'vault'))
    rmSync(folder, { recursive: true, force: true })
  },
  freshApp: async ({ page, emptyDir }, use) => {
    const app = runApp(page, emptyDir, '')
    await app.open()
    await use(app)
    // The page goes first: otherwise it would still be looking for its shell while the browser closes it.
    await page.close()
    await app.shell.stop()
  },
  lockedApp: async ({ page, emptyDir, made }, use) => {
    cpSync(made.dir, emptyDir, { recursive: true })
    const app = runApp(page, emptyDir, made.passphrase)
    await app.open()
    await app.lock.isShown()
    await use(app)
    await page.close()
    await app.shell.stop()
  },
  app: async ({ lockedApp }, use) => {
    await lockedApp.lock.unlock(lockedApp.passphrase)
    await use(lockedApp)
  },
})

export { expect }

/** Starts the built browser shell on a folder and gets a page ready for it. */
export function runApp(page: Page, vaultDir: string, passphrase: string): RunningApp {
  const shell = startShell(vaultDir)
  const foreignRequests: string[] = []
  const violations: string[] = []
  watch(page.context(), foreignRequests, violations)
  return {
    vaultDir,
    passphrase,
    shell,
    setup: new SetupPage(page),
    lock: new LockPage(page),
    journal: new JournalPage(page),
    foreignRequests,
    violations,
    open: async () => openLink(page, await shell.link()),
  }
}

/** Opens a link as a person who pastes it into the address bar. Ends when the page has been loaded for it. */
export async function openLink(page: Page, link: string): Promise<void> {
  // Pasted over a page of the same shell, a link changes the fragment only, and that page then loads itself again.
  const isSamePage = page.url() === new URL('/', link).href
  const loaded = isSamePage ? page.waitForEvent('load') : null
  await page.goto(link)
  await loaded
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

function watch(context: BrowserContext, foreignRequests: string[], violations: string[]): void {
  context.on('request', (request) => {
    const address = request.url().replace(/^blob:/, '') // in the memory of the page that it names
    if (new URL(address).hostname !== '127.0.0.1') foreignRequests.push(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && /content security policy|trusted/i.test(message.text())) {
      violations.push(message.text())
    }
  })
}
