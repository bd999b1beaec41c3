import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, type Page } from '@playwright/test'
import { JournalPage } from '../pages/journal-page.ts'
import { LockPage } from '../pages/lock-page.ts'
import { SetupPage } from '../pages/setup-page.ts'
import { binary, enginePids, freshWindowAfter, launchSwitches, test } from './electron-app.ts'
import { root } from './electron-binary.ts'

/** A room with one saved entry, and its passphrase. */
async function writtenRoom(page: Page, words: string): Promise<string> {
  const setup = new SetupPage(page)
  const passphrase = await setup.makeVault({ name: 'Ana', letter: 'A' })
  await setup.hideExplained()
  const journal = new JournalPage(page)
  await journal.newEntry()
  await journal.write(words)
  await journal.isSaved()
  return passphrase
}

test('a room is made, written in, locked, and found again in a fresh window', async ({ started: { app, page } }) => {
  const passphrase = await writtenRoom(page, 'The first evening')
  const [firstEngine] = await enginePids(app)

  const fresh = await freshWindowAfter(app, () => new JournalPage(page).lock())

  expect(page.isClosed()).toBe(true)
  expect(await enginePids(app)).not.toContain(firstEngine)
  await new LockPage(fresh).unlock(passphrase)
  await expect(new JournalPage(fresh).row('The first evening')).toBeVisible()
})

test('Hide leaves a minimised window at the lock screen', async ({ started: { app, page } }) => {
  await writtenRoom(page, 'Something to hide')

  const fresh = await freshWindowAfter(app, () => new JournalPage(page).hide())

  const minimised = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isMinimized()))
  await expect.poll(minimised).toEqual([true])
  await new LockPage(fresh).isShown()
})

for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) {
  test(`the system's ${event} locks`, async ({ started: { app, page } }) => {
    await writtenRoom(page, 'Before the break')
    const [firstEngine] = await enginePids(app)

    const fresh = await freshWindowAfter(app, () =>
      app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event),
    )

    expect(page.isClosed()).toBe(true)
    expect(await enginePids(app)).not.toContain(firstEngine)
    await new LockPage(fresh).isShown()
  })
}

test('a crashed page locks', async ({ started: { app, page } }) => {
  await writtenRoom(page, 'Before the crash')

  const fresh = await freshWindowAfter(app, () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
  )

  await new LockPage(fresh).isShown()
})

test('a second instance ends, and the first stays at its vault', async ({ started: { app, page, env } }) => {
  await writtenRoom(page, 'One instance')

  const second = spawn(binary.path ?? '', [...launchSwitches, root, '--vault', '/nowhere'], { env, stdio: 'ignore' })
  const [code] = await once(second, 'exit')

  expect(code).toBe(0)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect(new JournalPage(page).row('One instance')).toBeVisible()
})
