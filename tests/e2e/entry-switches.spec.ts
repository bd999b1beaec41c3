import { plainDocument } from '#tests/support/documents.ts'
import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { holdCalls } from './support/held-calls.ts'

const day = '2026-03-02'

test('of entries that are asked for fast while words are saved, the last one opens; no letter goes astray', async ({
  page,
  emptyDir,
}) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 1, async ({ client }) => {
    for (const words of ['The harbour', 'The mill', 'The quay']) {
      await client.journal.create({ day, document: plainDocument(words) })
    }
  })
  const saving = await holdCalls(page, '/journal/save')
  const app = runApp(page, emptyDir, passphrase)
  const { journal, lock } = app
  await app.open()
  await lock.unlock(passphrase)
  await journal.open('The harbour')
  await journal.editor().focus()
  saving.hold()
  await journal.write('First: ')
  await expect.poll(saving.waiting).toBe(1)
  await journal.write('at once: ')
  await journal.row('The quay').click()
  await journal.row('The mill').click()
  await expect(journal.editor(), 'nothing opens before the words are kept').toContainText('at once')
  saving.release()
  await expect(journal.editor()).toHaveText('The mill')

  // And back, with a palette opened before the entry is there: its letters are its own.
  await journal.editor().focus()
  saving.hold()
  await journal.write('Second: ')
  await expect.poll(saving.waiting).toBe(1)
  await journal.row(/The harbour/).click()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Where to, or which entry' })
  await expect(field).toBeFocused()
  await page.keyboard.type('the ')
  saving.release()
  await expect(page.locator('.tiptap').first()).toHaveText('First: at once: The harbour')
  await page.keyboard.type('quay')
  await expect(field).toHaveValue('the quay')
  await expect(page.getByRole('listbox', { name: 'Go to' }).getByRole('option')).toHaveText([/^The quay/])
  await page.keyboard.press('Enter')
  await expect(journal.editor()).toHaveText('The quay')
  await expect(journal.row('Second: The mill')).toBeVisible()
  expect(app.violations).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})
