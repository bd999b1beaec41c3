import { expect, test } from './support/app.ts'
import { activate } from './support/keyboard.ts'
import { setUpFirstByKeys } from './support/keyboard-people.ts'

test('everything can be done without a mouse', async ({ freshApp, page }) => {
  const { lock, journal } = freshApp
  const passphrase = await setUpFirstByKeys(freshApp, page)

  await page.keyboard.press('Control+Alt+n')
  await expect(journal.editor()).toBeFocused()
  await page.keyboard.type('Written without a mouse')
  await page.keyboard.press('Shift+Tab')
  await expect(journal.button('Bold')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(journal.button('Italic')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(journal.editor()).toBeFocused()
  await journal.isSaved()

  await page.keyboard.press('Control+Shift+l')
  await lock.isShown()
  await expect(lock.passphrase()).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await journal.isShown()

  await activate(page, /^Written without a mouse/)
  await expect(journal.editor()).toBeVisible()
  await activate(page, 'Hide')
  await expect(page.getByTestId('cover')).toBeVisible()
})

test('the skip link leads past the bar', async ({ app, page }) => {
  await app.journal.isShown()
  const skip = page.getByRole('button', { name: 'Skip to the page' })
  await skip.focus()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
