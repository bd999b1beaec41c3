import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'

const places = (page: Page) => page.getByRole('navigation', { name: 'Your room' })
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Formatting' })

test('words are counted when somebody asks, and only then', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('It isn’t much.\n[ ] four words in here')
  await journal.isSaved()
  await expect(page.getByText(/\d+ words?\b/), 'nobody asked').toHaveCount(0)
  await journal.button('Count words').click()
  await expect(page.getByRole('status').filter({ hasText: '7 words in this entry.' })).toBeVisible()
  await checkLooks(page)
  await journal.editor().click()
  await page.keyboard.press('End')
  await journal.write(' x')
  await expect(page.getByText(/\d+ words?\b/), 'gone with the next key').toHaveCount(0)
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await journal.button('Count words').click()
  await expect(page.getByText('1 of 8 words are selected.')).toBeVisible()
  await journal.button('Close').click()
  await expect(journal.editor()).toBeFocused()
})

test('only the page is shown, with Hide, Help, Lock and who can see it, until Escape', async ({ app, page }) => {
  const { journal, lock } = app
  await journal.newEntry()
  await journal.write('nothing else')
  await journal.isSaved()
  await page.keyboard.press('F8')
  await expect(places(page)).toBeHidden()
  await expect(journal.list()).toBeHidden()
  await expect(toolbar(page)).toBeHidden()
  await expect(journal.button('Move to trash')).toBeHidden()
  await expect(journal.editor()).toBeFocused()
  for (const name of ['Hide', 'Help', 'Lock']) await expect(journal.button(name)).toBeVisible()
  await expect(page.getByTestId('visibility-label')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Escape brings the rest back.' })).toBeAttached()
  await journal.write(' but words')
  await expect(journal.editor()).toHaveText('nothing else but words')
  await checkLooks(page)

  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox', { name: 'Find in this entry' })).toBeFocused()
  await page.keyboard.type('words')
  await page.keyboard.press('Escape')
  await expect(places(page), 'the first Escape closed the search').toBeHidden()
  await page.keyboard.press('Escape')
  await expect(places(page)).toBeVisible()
  await expect(journal.list()).toBeVisible()
  await expect(toolbar(page)).toBeVisible()
  await expect(journal.editor()).toBeFocused()

  await journal.button('Show only the page').click()
  await journal.button('Help').click()
  await expect(places(page), 'Help is whole').toBeVisible()
  await page.keyboard.press('Escape')
  await journal.button('Help').click()
  await journal.goTo('Journal')
  await journal.button('Lock').click()
  await lock.isShown()
})

test('an entry that is left takes the narrow view with it', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('one')
  await journal.isSaved()
  await page.keyboard.press('F8')
  await expect(places(page)).toBeHidden()
  await page.keyboard.press('Control+Shift+f')
  await expect(places(page)).toBeVisible()
  await expect(journal.searchBox()).toBeFocused()
})

test('an entry is printed as paper needs it, after a line about paper', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('# The talk\nsee ')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org/walk')
  await page.keyboard.press('Enter')
  await expect(journal.editor()).toBeFocused()
  await journal.write('\n[x] done\n\n\n---')
  for (let n = 0; n < 60; n += 1) await journal.write(`line ${n}\n`)
  await journal.isSaved()
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes'
    }
  })
  await page.keyboard.press('Control+p')
  await expect(page.getByText('Paper can be read by whoever finds it.')).toBeVisible()
  await checkScreen(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Paper can be read by whoever finds it.')).toHaveCount(0)
  await expect(page.locator('html')).not.toHaveAttribute('data-printed')
  await journal.button('Print this entry').click()
  await expect(journal.button('Print')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByText('Ana’s room')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await expect(journal.editor()).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(journal.editor().getByRole('checkbox')).toBeVisible()
  const address = await journal
    .editor()
    .locator('.link')
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(address).toContain('https://example.org/walk')
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)
  expect(pages?.length, 'what does not fit on one page is on the next').toBeGreaterThanOrEqual(2)
})
