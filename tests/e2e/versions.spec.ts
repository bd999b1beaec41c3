import type { Page } from '@playwright/test'
import { plainDocument } from '#tests/support/documents.ts'
import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { checkAccessibility, checkLooks } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'

const first = ['The talk at the kitchen table', 'I asked for one thing.', 'Then we slept.']
const second = ['The talk at the kitchen table', 'I asked him for one small thing.', 'Then we slept.', 'Not well.']

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const words = (page: Page) => page.getByRole('article').getByRole('group', { name: 'Your words' })

test('an earlier version is read, compared and restored, and the restoring taken back, by keyboard alone', async ({
  page,
  emptyDir,
}) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 3, async ({ client, wait }) => {
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument(...first) })
    wait({ days: 1 })
    await client.journal.save({ id, document: plainDocument(...second) })
  })
  const app = runApp(page, emptyDir, passphrase)
  const { journal, lock } = app
  await app.open()
  await lock.unlock(passphrase)

  await activate(page, /^The talk at the kitchen table/)
  await tabTo(page, 'Your words')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Not at all')
  await journal.isSaved()
  await activate(page, 'Earlier texts')
  await expect(title(page, 'Earlier texts')).toBeFocused()
  const times = page.getByRole('navigation', { name: 'Kept texts' }).getByRole('button')
  await expect(times).toHaveCount(2)
  await checkLooks(page)

  await activate(page, /, \d\d:\d\d$/)
  await expect(words(page).getByRole('paragraph')).toHaveText(second)
  await checkLooks(page)
  await page.getByRole('heading', { level: 1 }).focus()
  await tabTo(page, /, \d\d:\d\d$/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(words(page).getByRole('paragraph')).toHaveText(first)

  await tabTo(page, 'This text')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'The words differ in 2 places.' })).toBeVisible()
  await expect(page.getByRole('deletion')).toHaveCount(0)
  await expect(page.getByRole('insertion')).toContainText(['him', 'small', 'Not well. Not at all'])
  await checkLooks(page)
  await activate(page, 'Next place')
  await expect(page.getByRole('region', { name: 'Place 1' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Place 1' })).toContainText('I asked for one thing.')
  await activate(page, 'Place before')
  await expect(page.getByRole('region', { name: 'Place 2' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Place 2' })).toContainText('Nothing stood here.')

  await activate(page, 'Restore this text')
  await expect(page.getByText('Restored. What stood there before is kept as an earlier text.')).toBeVisible()
  await expect(page.getByText('The words are the same.')).toBeVisible()
  await expect(times).toHaveCount(3)
  await activate(page, 'Back to the entry')
  await expect(journal.editor().getByRole('paragraph')).toHaveText(first)
  await expect(journal.row(/I asked for one thing/)).toBeVisible()

  await activate(page, 'Earlier texts')
  await expect(times).toHaveCount(3)
  await activate(page, /^Today, \d\d:\d\d$/)
  await activate(page, 'Restore this text')
  await expect(page.getByText('Restored. What stood there before is kept as an earlier text.')).toBeVisible()
  await activate(page, 'Undo')
  await expect(page.getByText('Taken back. The entry is as it was before.')).toBeVisible()
  await activate(page, 'Back to the entry')
  await expect(journal.editor().getByRole('paragraph')).toHaveText(first)

  await activate(page, 'Earlier texts')
  await activate(page, 'Erase earlier texts')
  await expect(page.getByRole('dialog')).toContainText('the earlier copies of your room')
  await checkAccessibility(page)
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Keep them' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is no earlier text of this entry yet.')).toBeVisible()
  await checkLooks(page)
  await activate(page, 'Lock')
  await lock.unlock(passphrase)
  await journal.open(/The talk/)
  await expect(journal.editor().getByRole('paragraph')).toHaveText(first)
  await journal.button('Earlier texts').click()
  await expect(page.getByText('There is no earlier text of this entry yet.')).toBeVisible()
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})
