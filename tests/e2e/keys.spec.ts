import type { Page } from '@playwright/test'
import { SettingsPage } from './pages/settings-page.ts'
import { expect, test } from './support/app.ts'
import { checkAccessibility, checkLooks } from './support/every-screen.ts'

const keys = (page: Page) => page.getByRole('dialog', { name: 'Keys' })

test('the keys are shown over what is open, and leave it as it is', async ({ app, page }) => {
  const { journal } = app
  await journal.isShown()
  await page.keyboard.press('?')
  await expect(keys(page)).toBeVisible()
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await expect(keys(page)).toHaveCount(0)

  await journal.newEntry()
  await journal.write('why? ')
  await expect(keys(page), 'a sign that is typed').toHaveCount(0)
  await expect(journal.editor()).toHaveText('why?')
  await page.keyboard.press('Control+/')
  await expect(keys(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys(page)).toHaveCount(0)
  await expect(journal.editor()).toBeFocused()
  await journal.write('because')
  await expect(journal.editor()).toHaveText('why? because')
  await journal.searchBox().focus()
  await journal.write('?')
  await expect(journal.searchBox()).toHaveValue('?')
  await expect(keys(page)).toHaveCount(0)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.keyboard.press('Control+/')
  await expect(keys(page)).toBeVisible()
  await checkAccessibility(page)
})

test('the question mark can be turned off, and stays off', async ({ app, page }) => {
  const { journal, lock, passphrase } = app
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.goTo('Keys')
  await page.getByRole('radio', { name: 'Does nothing by itself' }).check()
  await checkLooks(page)
  await journal.lock()
  await lock.unlock(passphrase)
  await journal.isShown()
  await journal.title().focus()
  await page.keyboard.press('?')
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(keys(page)).toHaveCount(0)
  await page.keyboard.press('Control+/')
  await expect(keys(page), 'control: the chord still does').toHaveCount(1)
  await expect(keys(page).getByText('The same, where nothing is being typed')).toHaveCount(0)
})

test('undo never reaches what was written in another entry', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('first entry')
  await journal.isSaved()
  await journal.newEntry()
  await journal.write('second entry')
  await journal.isSaved()

  await journal.open('first entry')
  await journal.editor().click()
  await expect(journal.button('Undo')).toHaveAttribute('aria-disabled', 'true')
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('Control+z')
  await expect(journal.editor()).toHaveText('first entry')
  await page.keyboard.press('End')
  await journal.write(' goes on')
  for (let n = 0; n < 20; n += 1) await page.keyboard.press('Control+z')
  await expect(journal.editor(), 'control: what was written here is undone, and no more').toHaveText('first entry')

  await journal.open('second entry')
  await expect(journal.button('Undo')).toHaveAttribute('aria-disabled', 'true')
  await expect(journal.button('Redo'), 'nor redo').toHaveAttribute('aria-disabled', 'true')
  await journal.editor().click()
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('Control+Shift+z')
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('Control+z')
  await expect(journal.editor()).toHaveText('second entry')
  await expect(page.locator('[data-state="untouched"]'), 'and nothing was saved').toHaveCount(1)
})
