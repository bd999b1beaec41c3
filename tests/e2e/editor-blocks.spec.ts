import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { checkLooks } from './support/every-screen.ts'

const boxes = (page: Page) => page.getByRole('textbox', { name: 'Your words' }).getByRole('checkbox', { name: 'Done' })

test('a check list, a line and a highlight come back as they were left', async ({ app, page }) => {
  const { journal, lock, passphrase } = app
  await journal.newEntry()
  await journal.write('Before Thursday\n[ ] call the depot\nwrite it down\n\n---')
  await page.keyboard.press('Control+Shift+h')
  await journal.write('the part that matters')
  await page.keyboard.press('Control+Shift+h')
  await journal.write(' and the rest')
  await expect(boxes(page)).toHaveCount(2)
  await boxes(page).first().click()
  await expect(boxes(page).first()).toBeChecked()
  await journal.isSaved()
  await journal.lock()
  await lock.unlock(passphrase)
  await journal.open('Before Thursday')

  await expect(boxes(page)).toHaveCount(2)
  await expect(boxes(page).first()).toBeChecked()
  await expect(boxes(page).last()).not.toBeChecked()
  await expect(journal.editor().locator('hr')).toHaveCount(1)
  await expect(journal.editor().locator('mark')).toHaveText('the part that matters')
  await expect(journal.row('Before Thursday')).toContainText('call the depot write it down the part that matters')
  await checkLooks(page)
  expect(app.violations).toEqual([])
})

test('a check list is made, ticked, nested and left with the keys alone', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await page.keyboard.press('Control+Shift+9')
  await journal.write('first')
  await page.keyboard.press('Control+Enter')
  await expect(boxes(page).first()).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(boxes(page).last(), 'the next one begins open').not.toBeChecked()
  await page.keyboard.press('Tab')
  await journal.write('below')
  await expect(journal.editor().locator('li li[data-checked]')).toHaveText('below')
  await page.keyboard.press('Control+Enter')
  await expect(boxes(page).last()).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(boxes(page).last()).not.toBeChecked()
  await expect(boxes(page).first(), 'only the item under the caret').toBeChecked()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await journal.write('after the list')
  await expect(journal.editor().locator('> p')).toHaveText('after the list')
  await journal.isSaved()
})

test('a check list of another program keeps its boxes when it is pasted', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.editor().evaluate((editor) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      `<ul class="contains-task-list"><li><input type="checkbox" checked disabled> bread</li>
       <li><label><input type="checkbox"></label><p>milk</p></li></ul>
       <hr><p><mark style="background:red">now</mark></p>`,
    )
    editor.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))
  })
  await expect(boxes(page)).toHaveCount(2)
  await expect(boxes(page).first()).toBeChecked()
  await expect(boxes(page).last()).not.toBeChecked()
  await expect(journal.editor().locator('li > div')).toHaveText(['bread', 'milk'])
  await expect(journal.editor().locator('hr')).toHaveCount(1)
  await expect(journal.editor().locator('mark')).toHaveText('now')
  await expect(journal.editor().locator('[style]')).toHaveCount(0)
  await journal.isSaved()
})

test('in an entry that is only read, a box shows and does not change', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('[x] done\nopen')
  await journal.isSaved()
  await journal.button('Move to trash').click()
  await expect(page.getByText('Moved to the trash.')).toBeVisible()
  await journal.goTo('Trash')
  await page.getByRole('button', { name: /^done/ }).click()
  const read = page.locator('.prose').getByRole('checkbox', { name: 'Done' })
  await expect(read).toHaveCount(2)
  await expect(read.first()).toBeChecked()
  await expect(read.first()).toBeDisabled()
  await expect(read.last()).not.toBeChecked()
  await checkLooks(page)
})
