import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'

async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift')
}

/** From now on, the page remembers how long its cover took to appear after the next click or key. */
async function timeCover(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const note = { from: 0 }
    const start = () => {
      note.from = performance.now()
    }
    window.addEventListener('pointerdown', start, { capture: true })
    window.addEventListener('keyup', start, { capture: true })
    new MutationObserver(() => {
      if (document.querySelector('[data-testid="cover"]')) window.name = String(performance.now() - note.from)
    }).observe(document.body, { childList: true, subtree: true })
  })
  return async () => Number(await page.evaluate(() => window.name))
}

test('Hide covers at once, keeps every word, and comes back neutral', async ({ app, page }) => {
  const { journal, lock, passphrase } = app
  await journal.newEntry()
  await journal.write('Everything up to the very last')
  await journal.isSaved()
  const took = await timeCover(page)
  await page.keyboard.type(' keystroke')
  await journal.hide()
  await expect(page.getByTestId('cover')).toBeVisible()
  expect(await took()).toBeLessThan(300)
  await expect(page.getByText('keystroke')).toHaveCount(0)

  await lock.uncover()
  await page.goBack({ timeout: 1_000 }).catch(() => null)
  await expect(page.getByText('Everything up to')).toHaveCount(0)
  if (!(await lock.passphrase().isVisible())) {
    app.shell.askForLink()
    await app.open()
  }
  await lock.unlock(passphrase)
  await journal.open(/Everything up to/)
  await expect(journal.editor()).toHaveText('Everything up to the very last keystroke')
})

test('Shift pressed alone three times hides, from inside the words too', async ({ app, page }) => {
  await app.journal.newEntry()
  await app.journal.write('short')
  await pressShift(page, 3)
  await app.lock.uncover()
  await app.lock.unlock(app.passphrase)
  await app.journal.open('short')
})

test('writing in capitals never hides, and neither do presses that are too far apart', async ({ app, page }) => {
  await page.clock.install()
  await app.journal.newEntry()
  for (const letter of 'AAA BBB CCC') await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+${letter}`)
  await pressShift(page, 2)
  await page.keyboard.type('x')
  await pressShift(page, 1)
  await page.clock.fastForward(6_000)
  await pressShift(page, 2)
  await page.clock.fastForward(6_000)
  await pressShift(page, 1)
  await expect(app.journal.editor()).toContainText('AAA BBB CCC')
  await expect(page.getByTestId('cover')).toHaveCount(0)
})

test('Hide works before anything is unlocked', async ({ lockedApp }) => {
  await lockedApp.journal.hide()
  await lockedApp.lock.uncover()
})

test('Hide can be reached while a question is open', async ({ app, page }) => {
  const { journal, lock } = app
  await journal.newEntry()
  await journal.write('A line')
  await journal.isSaved()
  await journal.button('Move to trash').click()
  await journal.goTo('Trash')
  await page.getByRole('region', { name: 'Trash' }).getByRole('button', { name: 'A line' }).click()
  await journal.button('Erase for good').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // While a question is open, only it is offered to screen readers; the button is still there for the mouse.
  await page.getByRole('button', { name: 'Hide', exact: true, includeHidden: true }).click()
  await lock.uncover()
})

test('what Hide cannot do is said once, at the first unlock', async ({ app, page }) => {
  // The vault was made once, and there the page was read; here it must not come again.
  await expect(page.getByText('It cannot remove traces that the computer keeps.')).toHaveCount(0)
  await app.journal.isShown()
})

test('an idle room warns and then locks', async ({ lockedApp, page }) => {
  const { lock, journal, passphrase } = lockedApp
  const warning = page.getByRole('alert').filter({ hasText: 'Locking in 20 seconds. Your words are saved.' })
  await page.clock.install()
  await lock.unlock(passphrase)
  await journal.newEntry()
  await journal.write('Left alone')
  await journal.isSaved()
  await page.clock.fastForward('02:41')
  await expect(warning).toBeVisible()
  await page.mouse.move(20, 20)
  await expect(warning).toHaveCount(0)
  await page.clock.fastForward('02:41')
  await expect(warning).toBeVisible()
  await page.clock.fastForward('00:20')
  await lock.isShown()
})
