import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'

/** Presses Tab until the element of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const focused = document.activeElement
      return focused === document.body ? '' : (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '')
    })
    if (typeof name === 'string' ? label.trim() === name : name.test(label)) return
  }
  throw new Error(`no tab stop is called ${name}`)
}

async function activate(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

test('everything can be done without a mouse', async ({ freshApp, page }) => {
  const { setup, lock, journal } = freshApp
  await expect(setup.title('Notes')).toBeFocused()
  await activate(page, 'Make my room')
  await expect(setup.title('Three things only you should know')).toBeFocused()
  await activate(page, 'Continue')
  await expect(setup.title('Your name and your mark')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ana')
  await page.keyboard.press('Enter')
  const passphrase = await setup.words()
  await activate(page, 'I have written it down')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(setup.title('Before you write: what Hide does')).toBeFocused({ timeout: 20_000 })
  await activate(page, 'I have read this')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused()

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

  await page.keyboard.press('Control+f')
  await expect(journal.searchBox()).toBeFocused()
  await page.keyboard.type('mouse')
  await expect(journal.results().getByRole('button')).toHaveCount(1)
  await activate(page, /^Written without a mouse/)
  await expect(journal.editor()).toBeVisible()
  await activate(page, 'Move to trash')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused()
  await activate(page, 'Trash')
  await activate(page, /^Written without a mouse/)
  await activate(page, 'Restore')
  await expect(page.getByText('Restored. It is in your journal again.')).toBeVisible()
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
