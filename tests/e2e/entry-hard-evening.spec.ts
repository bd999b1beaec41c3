import { plainDocument } from '#tests/support/documents.ts'
import { pngOf } from '#tests/support/images.ts'
import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { holdCalls } from './support/held-calls.ts'
import { give } from './support/pictures.ts'

test('a lock while a picture comes keeps the words, and a very long paste is one step back', async ({
  page,
  emptyDir,
}) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 1, async ({ client }) => {
    await client.journal.create({ day: '2026-03-02', document: plainDocument('The harbour') })
  })
  const sending = await holdCalls(page, '/images/finish')
  const app = runApp(page, emptyDir, passphrase)
  const { journal, lock } = app
  await app.open()
  await lock.unlock(passphrase)
  await journal.open('The harbour')
  await journal.editor().focus()
  await journal.write('Lamps on. ')
  sending.hold()
  await give(journal.editor(), 'paste', [{ name: 'boat.png', mimeType: 'image/png', buffer: pngOf(60, 40) }])
  await expect.poll(sending.waiting).toBe(1)
  await journal.write('Rain. ')
  await page.keyboard.press('Control+Shift+l')
  await lock.isShown()
  sending.release()
  await lock.unlock(passphrase)
  await journal.open(/The harbour/)
  await expect(journal.editor()).toHaveText('Lamps on. Rain. The harbour')
  await expect(page.locator('figure.picture')).toHaveCount(0)

  const paragraphs = 2000
  const line = '<p class="MsoNormal" style="mso-fareast-font-family:x"><b>Line</b> of an office<o:p></o:p></p>'
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${line.repeat(paragraphs)}</body></html>`
  await journal.editor().focus()
  await give(journal.editor(), 'paste', [], {
    'text/html': html,
    'text/plain': 'Line of an office\n'.repeat(paragraphs),
  })
  await expect(journal.editor().locator('p', { hasText: 'of an office' })).toHaveCount(paragraphs)
  await journal.isSaved()
  await page.keyboard.press('Control+z')
  await expect(journal.editor()).toHaveText('Lamps on. Rain. The harbour')
  await page.keyboard.press('Control+z')
  await expect(journal.editor(), 'nothing lies before the opening').toHaveText('Lamps on. Rain. The harbour')
  await page.keyboard.press('Control+Shift+z')
  await expect(journal.editor().locator('p', { hasText: 'of an office' })).toHaveCount(paragraphs)
  await page.keyboard.press('Control+z')
  await journal.isSaved()
  await expect(journal.row(/^Lamps on/)).toBeVisible()
  expect(app.foreignRequests).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})
