import type { Locator } from '@playwright/test'
import { TrashPage } from './pages/trash-page.ts'
import { expect, test } from './support/app.ts'

test('an entry is written, locked away, found again, moved to the trash and restored', async ({ app, page }) => {
  const { journal, lock, passphrase } = app
  await journal.newEntry()
  await journal.write('The talk at the kitchen table')
  await page.keyboard.press('Enter')
  await journal.write('I asked for one thing, and it was the right size.')
  await expect(journal.saved()).toHaveText('Saved. Only you can see this.')
  await journal.isSaved()

  await journal.lock()
  await lock.unlock(passphrase)
  await expect(page.getByText('The talk at the kitchen table')).toBeVisible()

  await journal.searchBox().fill('right si')
  await expect(journal.results().locator('mark')).not.toHaveCount(0)
  await journal
    .results()
    .getByRole('button', { name: /The talk/ })
    .click()
  await expect(journal.editor()).toContainText('it was the right size.')

  await journal.button('Move to trash').click()
  await expect(page.getByText('Moved to the trash.')).toBeVisible()
  await expect(journal.editor()).toHaveCount(0)

  await journal.goTo('Trash')
  const trash = new TrashPage(page)
  await trash.open('The talk at the kitchen table')
  await trash.restore()
  await expect(page.getByText('Restored. It is in your journal again.')).toBeVisible()
  await journal.goTo('Journal')
  await expect(journal.row(/The talk/)).toBeVisible()
  expect(app.foreignRequests).toEqual([])
  expect(app.violations).toEqual([])
})

test('an entry is erased for good only after a question', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('A line to erase')
  await journal.isSaved()
  await journal.button('Move to trash').click()
  await expect(page.getByText('Moved to the trash.')).toBeVisible() // until then, the editor's own Undo is there
  await journal.button('Undo').click()
  await expect(journal.editor()).toContainText('A line to erase')
  await journal.button('Move to trash').click()
  await journal.goTo('Trash')
  const trash = new TrashPage(page)
  await trash.open('A line to erase')
  await trash.button('Erase for good').click()
  await expect(page.getByRole('dialog')).toContainText('copies made of the vault folder before now')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await trash.eraseForGood()
  await expect(page.getByText('Erased.')).toBeVisible()
  await expect(trash.list().getByText('A line to erase')).toHaveCount(0)
})

test('looking leaves nothing behind, and the first word makes the entry', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await expect(page.getByText('Write here. It is saved as you type.')).toBeVisible()
  await journal.goTo('Settings')
  await journal.goTo('Journal')
  await expect(page.getByRole('heading', { name: 'This is your place to write' })).toBeVisible()
  await journal.newEntry()
  await journal.write('x')
  await journal.isSaved()
  await expect(journal.row('x')).toBeVisible()
})

test('words stay in the order in which they were typed', async ({ app, page }) => {
  const { journal } = app
  const lines = ['First line', 'Second line', 'Third line', 'Fourth line']
  for (let round = 0; round < 8; round += 1) {
    await journal.newEntry()
    for (const [place, line] of lines.entries()) {
      if (place > 0) await page.keyboard.press('Enter')
      await journal.write(line)
    }
    await expect(journal.editor().locator('p')).toHaveText(lines)
  }
})

test('formatting comes back as it was left', async ({ app, page }) => {
  const { journal, lock, passphrase } = app
  await journal.newEntry()
  await journal.write('# A heading\n- one\ntwo\n\n> said once\n\n')
  await journal.button('Bold').click()
  await journal.write('strong')
  await journal.button('Bold').click()
  await expect(journal.button('Bold')).toHaveAttribute('aria-pressed', 'false')
  await journal.write(' and see ')
  await page.keyboard.press('Control+k')
  const address = page.getByRole('textbox', { name: 'Address' })
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Only addresses that begin with https:// or mailto: can be kept.')).toBeVisible()
  await address.fill('https://example.org/walk')
  await page.keyboard.press('Enter')
  await journal.isSaved()
  await journal.lock()
  await lock.unlock(passphrase)
  await journal.open(/A heading/)

  const editor = journal.editor()
  await expect(editor.getByRole('heading', { level: 1, name: 'A heading' })).toBeVisible()
  await expect(editor.getByRole('listitem')).toHaveText(['one', 'two'])
  await expect(editor.getByRole('blockquote')).toHaveText('said once')
  await expect(editor.locator('strong')).toHaveText('strong')
  await expect(editor.locator('a')).toHaveCount(0)
  await editor.getByText('https://example.org/walk').click()
  await expect(page.getByText('Leads to https://example.org/walk')).toBeVisible()
  expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(editor).toHaveCSS('color', 'rgb(0, 0, 0)')
  expect(await groundsUnder(editor)).toEqual(['rgb(255, 255, 255)'])
})

/** The colours that lie under an element, from its own to the page's. */
function groundsUnder(element: Locator): Promise<string[]> {
  return element.evaluate((inner) => {
    const grounds = new Set<string>()
    for (let at: Element | null = inner; at !== null; at = at.parentElement) {
      grounds.add(getComputedStyle(at).backgroundColor)
    }
    grounds.delete('rgba(0, 0, 0, 0)')
    return [...grounds]
  })
}

test('another entry is opened only when the words of this one are on the disk', async ({ app }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('The first of two')
  await journal.newEntry()
  await journal.write('The second of two')
  await journal.open('The first of two')
  await expect(journal.editor()).toHaveText('The first of two')
  await journal.open('The second of two')
  await expect(journal.editor()).toHaveText('The second of two')
})
