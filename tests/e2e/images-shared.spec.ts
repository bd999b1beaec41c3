import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { pngOf, sendImage } from '#tests/support/images.ts'
import { checkScreen } from './support/every-screen.ts'
import { comeIn, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'

test('a copy for both is made without the pictures of an entry, and says so before it is shared', async ({
  shell,
  vault,
  room,
  page,
}) => {
  await as(vault, 'Ana', async ({ client }) => {
    const { id } = await sendImage(client, pngOf(60, 40))
    const document = plainDocument('At the quay', 'we waited')
    document.content.splice(1, 0, imageBlock(id, 'The ferry'))
    await client.journal.create({ day: '2026-03-02', document })
  })
  await comeIn(shell, 'Ana')
  await shell.journal.open('At the quay')
  await expect(page.getByRole('img', { name: 'The ferry' })).toBeVisible()
  await shell.journal.button('Share a copy').click()
  const sentence = page.getByText('Pictures are not part of a shared copy. They stay in your room.')
  await expect(sentence).toBeVisible()
  await expect(room.button('Picture')).toHaveCount(0)
  await expect(room.editor()).toHaveText('At the quaywe waited')
  await room.button('Look at it before sharing').click()
  await expect(page.getByRole('heading', { name: 'What Ben will see' })).toBeFocused()
  await expect(sentence).toBeVisible()
  await checkScreen(page)
  await room.button('Save for both of us').click()
  await expect(room.pieces()).toHaveCount(1)
  await expect(room.pieces()).toContainText('we waited')
  await expect(room.pieces().locator('figure, img')).toHaveCount(0)
  await shell.journal.goTo('Journal')
  await shell.journal.open('At the quay')
  await expect(page.getByRole('img', { name: 'The ferry' }), 'the entry is as it was').toBeVisible()
  expect(shell.violations).toEqual([])
})
