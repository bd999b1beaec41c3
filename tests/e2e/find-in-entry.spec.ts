import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { checkLooks } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find in this entry' })
const marks = (page: Page) => page.locator('.prose .found')
const current = (page: Page) => page.locator('.prose .found[data-current]')
const count = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(words)
}

test('words are found in the open entry, by the keys alone', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('The tap ran.\nHe talked and the Tap ran on.\nNobody turned the tap.')
  await journal.isSaved()
  await find(page, 'tap')
  await expect(marks(page)).toHaveCount(3)
  await expect(count(page, '3 of 3')).toBeVisible() // the caret was at the end
  // The keys that end or give up a letter of Japanese do nothing else.
  for (const key of ['Enter', 'Escape']) await field(page).dispatchEvent('keydown', { key, isComposing: true })
  await expect(field(page)).toHaveValue('tap')
  await field(page).focus()
  await page.keyboard.press('Enter')
  await expect(count(page, '1 of 3')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(count(page, '3 of 3')).toBeVisible()
  await activate(page, 'Previous')
  await expect(count(page, '2 of 3')).toBeVisible()
  await expect(current(page)).toHaveText('Tap')
  await page.keyboard.press('Control+g')
  await expect(count(page, '3 of 3')).toBeVisible()
  await page.keyboard.press('Control+Shift+g')
  await checkLooks(page)

  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
  await expect(marks(page)).toHaveCount(0)
  await expect(journal.editor()).toBeFocused()
  await page.keyboard.type('door') // the hit that was looked at is what is selected
  await expect(journal.editor()).toContainText('He talked and the door ran on.')
  await find(page, 'zeppelin')
  await expect(count(page, 'Not found here')).toBeVisible()
})

test('hits follow the words that are typed, and are no part of them', async ({ app, page }) => {
  const { journal, lock, passphrase } = app
  await journal.newEntry()
  await journal.write('one tap\nanother')
  await journal.isSaved()
  await find(page, 'tap')
  await expect(marks(page)).toHaveCount(1)
  await journal.editor().click()
  await page.keyboard.press('Control+End')
  await journal.write(' tap')
  await expect(marks(page)).toHaveCount(2)
  await page.keyboard.press('Control+a')
  const copied = await journal.editor().evaluate((editor) => {
    const clipboardData = new DataTransfer()
    editor.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData }))
    return clipboardData.getData('text/html')
  })
  expect(copied).toContain('another tap')
  expect(copied).not.toContain('found')
  await journal.isSaved()
  await journal.lock()
  await lock.unlock(passphrase)
  await journal.open('one tap')
  await expect(journal.editor().locator('p')).toHaveText(['one tap', 'another tap'])
  await expect(journal.editor().locator('p *')).toHaveCount(0)
})

test('looking for words changes nothing and saves nothing', async ({ app, page }) => {
  const { journal, lock, passphrase } = app
  await journal.newEntry()
  await journal.write('one tap')
  await journal.isSaved()
  await journal.lock()
  await lock.unlock(passphrase)
  await journal.open('one tap')
  await find(page, 'tap')
  await expect(marks(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-state="untouched"]')).toHaveCount(1)
  await journal.editor().click()
  await journal.write('x')
  await expect(page.locator('[data-state="untouched"]'), 'control: a key does').toHaveCount(0)
})

test('one pair of keys finds in the entry, another in all entries', async ({ app, page }) => {
  const { journal } = app
  await page.keyboard.press('Control+f')
  await expect(journal.searchBox(), 'no entry is open').toBeFocused()
  await journal.newEntry()
  await journal.write('one tap')
  await journal.isSaved()
  await page.keyboard.press('Control+f')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+f')
  await expect(journal.searchBox()).toBeFocused()
  await journal.write('tap')
  await expect(journal.results().getByRole('button')).toHaveCount(1)
  await page.setViewportSize({ width: 360, height: 700 })
  await journal.editor().click()
  await page.keyboard.press('Control+Shift+f')
  await expect(journal.searchBox(), 'out of sight before').toBeFocused()
})

test('what is selected is looked for at once', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('tap and tap')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+f')
  await expect(field(page)).toHaveValue('tap')
  await expect(marks(page)).toHaveCount(2)
})
