import { plainDocument } from '#tests/support/documents.ts'
import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { checkAccessibility, checkLarge, checkLooks } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'

const day = '2026-03-02'

test('tags are offered, renamed, made one and removed everywhere, by keyboard alone but for one double click', async ({
  page,
  emptyDir,
}) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 2, async ({ client }) => {
    const write = async (words: string, ...tags: string[]) => {
      const { id } = await client.journal.create({ day, document: plainDocument(...words.split('\n')) })
      await client.journal.change({ id, tags })
    }
    await write('The mill\nIn winter', 'walks', 'winter')
    await write('The harbour', 'walking')
  })
  const app = runApp(page, emptyDir, passphrase)
  await app.open()
  await app.lock.unlock(passphrase)

  // A mouse once: what comes where the pointer is does not take the second click of a double one.
  const entries = app.journal.list().locator('[data-entry]')
  await app.journal.searchBox().fill('winter')
  await page.getByRole('button', { name: 'Everything with the tag winter' }).dblclick()
  await expect(app.journal.searchBox()).toHaveValue('')
  await expect(app.journal.button('Show everything')).toBeVisible()
  await expect(entries).toHaveText([/The mill/])
  await app.journal.button('Show everything').click()
  await expect(entries).toHaveText([/The harbour/, /The mill/])

  await activate(page, 'Narrow the list')
  await activate(page, 'Rename or remove tags')
  const title = page.getByRole('heading', { level: 1, name: 'Your tags' })
  const tags = page.getByRole('main').getByRole('listitem')
  const dialog = page.getByRole('dialog')
  await expect(title).toBeFocused()
  await expect(tags).toHaveText([/^walking/, /^walks/, /^winter/])

  await activate(page, 'Rename winter')
  const field = page.getByRole('textbox', { name: 'Another name for winter' })
  await expect(field).toBeFocused()
  await checkLooks(page)
  await checkLarge(page)
  await page.keyboard.type('The cold months')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Rename winter' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.type('The cold months')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Renamed on every entry that has it.')).toBeVisible()
  await expect(tags).toHaveText([/^The cold months/, /^walking/, /^walks/])

  await activate(page, 'Rename walking')
  await expect(page.getByRole('textbox', { name: 'Another name for walking' })).toBeFocused()
  await page.keyboard.type('Walks')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('There is a tag Walks already. Make them one?')
  await checkAccessibility(page)
  await expect(dialog.getByRole('button', { name: 'Leave them' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The two are one tag now.')).toBeVisible()
  await expect(tags).toHaveText([/^The cold months/, /^Walks/])

  await activate(page, 'Remove The cold months')
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Removed from every entry.')).toBeVisible()
  await expect(title).toBeFocused()
  await expect(tags).toHaveText([/^Walks/])
  await checkLooks(page)

  await activate(page, 'Back to the journal')
  await activate(page, 'Narrow the list')
  await tabTo(page, 'Tag')
  await page.keyboard.press('ArrowDown')
  await expect(app.journal.list().locator('[data-entry]')).toHaveText([/The harbour/, /The mill/])

  await activate(page, 'Show everything')
  const hidden = page.getByRole('status').filter({ hasText: 'There is a tag Walks.' })
  await app.journal.searchBox().fill('walk')
  await expect(hidden).toContainText('Nothing was found for these words.')
  await checkLooks(page)
  await activate(page, 'Everything with the tag Walks')
  await expect(app.journal.searchBox()).toBeFocused()
  await expect(app.journal.searchBox()).toHaveValue('')
  await expect(app.journal.list().locator('[data-entry]')).toHaveText([/The harbour/, /The mill/])
  await app.journal.open('The mill')
  await expect(page.locator('[data-with-remove]')).toHaveText(['Walks'])

  const head = page.getByRole('combobox', { name: 'Tags', exact: true })
  const chosenTag = page.getByLabel('Tag', { exact: true })
  await expect(chosenTag.locator('option:checked')).toHaveText('Walks')
  await head.press('Backspace')
  await expect(app.journal.list().locator('[data-entry]'), 'control: it is in force').toHaveText([/The harbour/])
  await app.journal.open('The harbour')
  await head.press('Backspace')
  await expect(chosenTag.locator('option'), 'no entry has it any more').toHaveText(['With any tag or none'])
  await expect(app.journal.list().locator('[data-entry]')).toHaveText([/The harbour/, /The mill/])
  await expect(app.journal.button('Show everything')).toHaveCount(0)
  expect(app.violations).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})
