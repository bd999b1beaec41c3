import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, runApp, test } from './support/app.ts'
import { checkAccessibility, checkScreen } from './support/every-screen.ts'
import { choose, noise } from './support/pictures.ts'

const megabyte = 1024 * 1024

test('a full disk takes no word from the screen, and a copy is offered', async ({ page, context, emptyDir }) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'not run: only root can mount a small disk')
  mkdirSync(emptyDir)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', emptyDir], { stdio: 'ignore' })
  } catch {
    test.skip(true, 'not run: a small disk could not be mounted')
  }
  const vaultDir = join(emptyDir, 'vault')
  const app = runApp(page, vaultDir, '')
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.open()
    const passphrase = await app.setup.makeVault({ name: 'Ana' })
    await app.setup.hideExplained()
    const { journal } = app
    await journal.newEntry()
    await journal.write('Saved while there was room.')
    await journal.isSaved()

    const filler = join(emptyDir, 'filler')
    fillUp(filler)
    const long = 'Words that no longer fit. '.repeat(8_000)
    const picture = { name: 'noise.jpg', mimeType: 'image/jpeg', buffer: await noise(page, 1500) }
    await choose(page, [picture])
    await expect(page.getByText('The disk is full.')).toBeVisible()
    await journal.button('Close').click()
    await expect(page.locator('figure.picture')).toHaveCount(0)
    await expect(journal.editor()).toBeFocused()
    await page.evaluate((text) => navigator.clipboard.writeText(text), long)
    await page.keyboard.press('Control+v')
    await expect(page.getByText('These words are not saved yet')).toBeVisible()
    await expect(page.getByText('The disk is full.')).toBeVisible()
    await checkScreen(page)
    await expect(journal.editor()).toContainText('Saved while there was room.')

    await journal.goTo('Settings')
    await expect(page.getByRole('dialog')).toContainText('Leaving now loses them')
    await checkAccessibility(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click()
    await journal.button('Copy my words').click()
    await expect(page.getByText(/^Copied\./)).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Words that no longer fit.')

    rmSync(filler)
    await journal.button('Try again').click()
    await journal.isSaved()
    await expect(page.getByText('These words are not saved yet')).toHaveCount(0)
    await journal.lock()
    await app.lock.unlock(passphrase)
    await journal.open(/Saved while/)
    await expect(journal.editor()).toContainText('Words that no longer fit.')
    expect(long.length).toBeLessThan(megabyte)
  } finally {
    await app.shell.stop()
    execFileSync('umount', ['-l', emptyDir])
  }
})

/** Takes every block that is left, whatever else is being written meanwhile. */
function fillUp(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (const block of [Buffer.alloc(megabyte), Buffer.alloc(4096)]) {
      try {
        for (;;) writeSync(file, block)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    }
  } finally {
    closeSync(file)
  }
}
