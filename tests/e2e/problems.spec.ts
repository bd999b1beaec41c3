import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openLink, runApp, test } from './support/app.ts'
import { checkScreen } from './support/every-screen.ts'
import type { ShellProcess } from './support/shell-process.ts'

/** Ends the shell of a page that will open another one. A page left alone would still be looking for the first. */
async function stopFor(page: Page, shell: ShellProcess): Promise<void> {
  await page.goto('about:blank')
  await shell.stop()
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('a folder with something else in it is left alone', async ({ page, emptyDir }) => {
  mkdirSync(emptyDir)
  writeFileSync(join(emptyDir, 'holiday.txt'), 'not ours')
  const app = runApp(page, emptyDir, '')
  await app.open()
  await expect(title(page, 'This folder holds something else')).toBeVisible()
  await expect(page.getByText(emptyDir)).toBeVisible()
  await checkScreen(page)
  expect(readdirSync(emptyDir)).toContain('holiday.txt')
  await app.shell.stop()
})

test('a damaged vault is not touched, and a whole one opens after looking again', async ({ page, lockedApp }) => {
  const { vaultDir, shell, lock, passphrase } = lockedApp
  await stopFor(page, shell)
  const slots = join(vaultDir, 'slots')
  for (const name of readdirSync(slots)) {
    renameSync(join(slots, name), join(vaultDir, name))
    writeFileSync(join(slots, name), 'short')
  }
  const app = runApp(page, vaultDir, passphrase)
  await app.open()
  await expect(title(page, 'A file of the vault is damaged')).toBeVisible()
  await checkScreen(page)
  for (const name of readdirSync(slots)) {
    truncateSync(join(slots, name))
    renameSync(join(vaultDir, name), join(slots, name))
  }
  await page.getByRole('button', { name: 'Look again' }).click()
  await lock.isShown()
  await lock.unlock(passphrase)
  await app.shell.stop()
})

test('a vault that is open in another window says so', async ({ lockedApp, browser }) => {
  const other = await (await browser.newContext()).newPage()
  await lockedApp.lock.unlock(lockedApp.passphrase)
  const second = runApp(other, lockedApp.vaultDir, lockedApp.passphrase)
  await second.open()
  await expect(title(other, 'This vault is already open')).toBeVisible()
  await checkScreen(other)
  await second.shell.stop()
  await other.close()
})

test('a folder that cannot be written to says so', async ({ page, lockedApp }) => {
  const { vaultDir, shell } = lockedApp
  await stopFor(page, shell)
  const allowWriting = forbidWriting(vaultDir)
  test.skip(allowWriting === null, 'not run: this machine cannot forbid its root to write')
  const app = runApp(page, vaultDir, '')
  try {
    await app.open()
    await expect(title(page, 'This folder cannot be written to')).toBeVisible()
    await checkScreen(page)
  } finally {
    await app.shell.stop()
    allowWriting?.()
  }
})

/** Returns the way back, or null where it cannot be done. Root may write wherever the disk itself does not refuse. */
function forbidWriting(folder: string): (() => void) | null {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500)
    return () => chmodSync(folder, 0o700)
  }
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' })
    execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' })
    return () => void execFileSync('umount', ['-l', folder])
  } catch {
    return null
  }
}

test('a page without a link can only ask the terminal for one', async ({ lockedApp, page }) => {
  await page.reload()
  await expect(title(page, 'This page is locked')).toBeVisible()
  await checkScreen(page)
  await page.getByRole('button', { name: 'Show a new link in the terminal' }).click()
  await expect(page.getByText('A new link is in the terminal now.')).toBeVisible()
  await lockedApp.open()
  await lockedApp.lock.isShown()
})

test('a link works once, and only in a page', async ({ lockedApp, page, browser }) => {
  lockedApp.shell.askForLink()
  const link = await lockedApp.shell.link()
  await openLink(page, link)
  await lockedApp.lock.isShown()
  expect(page.url()).not.toContain('#')
  const other = await browser.newPage()
  await other.goto(link)
  await expect(title(other, 'This page is locked')).toBeVisible()
  await other.close()
})
