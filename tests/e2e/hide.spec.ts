import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { firstTask, watchFirstTask } from './support/first-task.ts'

async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift')
}

test('Hide covers at once, keeps every word, and comes back neutral', async ({ app, page }) => {
  const { journal, lock, passphrase } = app
  await journal.newEntry()
  await journal.write('Everything up to the very last')
  await journal.isSaved()
  await page.keyboard.type(' keystroke')
  await watchFirstTask(page)
  await journal.hide()
  await lock.uncover()
  expect(await firstTask(page)).toBe('covered:')
  await page.goBack()
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: 'This page is locked' })).toBeVisible()
  await expect(page.getByText('Everything up to')).toHaveCount(0)
  app.shell.askForLink()
  await app.open()
  await lock.unlock(passphrase)
  await journal.open(/Everything up to/)
  await expect(journal.editor()).toHaveText('Everything up to the very last keystroke')
})

test('Shift pressed alone three times hides, from inside the words too', async ({ app, page }) => {
  await app.journal.newEntry()
  await app.journal.write('short')
  await watchFirstTask(page)
  await pressShift(page, 3)
  await app.lock.uncover()
  expect(await firstTask(page)).toBe('covered:')
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
