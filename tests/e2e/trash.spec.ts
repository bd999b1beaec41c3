import { plainDocument } from '#tests/support/documents.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { TrashPage } from './pages/trash-page.ts'
import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { checkAccessibility, checkLooks } from './support/every-screen.ts'
import { holdCalls } from './support/held-calls.ts'
import { activate } from './support/keyboard.ts'

const day = '2026-03-02'

test('the trash says when each goes, what is due is gone, and it is emptied by keyboard alone', async ({
  page,
  emptyDir,
}) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 60, async ({ client, wait }) => {
    const write = async (words: string) => (await client.journal.create({ day, document: plainDocument(words) })).id
    await client.journal.trash({ id: await write('Put away long ago') })
    wait({ days: 20 })
    const later = await write('Put away later')
    await client.journal.change({ id: later, ownTitle: 'The long evening', tags: ['talks', 'not alone'] })
    await client.journal.trash({ id: later })
    await client.journal.trash({ id: await write('And this one') })
    const { feeling } = await client.feelings.save({ id: null, fields: someFeeling(), today: day })
    await client.feelings.trash({ id: feeling.id })
    wait({ days: 8 })
  })
  // 32 days more went by, of which three count: the first has 31 days behind it, the others 11.
  const emptying = await holdCalls(page, '/journal/emptyTrash')
  const app = runApp(page, emptyDir, passphrase)
  await app.open()
  await app.lock.unlock(passphrase)
  await activate(page, 'Trash')
  const trash = new TrashPage(page)
  await trash.isShown()
  const until = new Date(Date.now() + 19 * 24 * 3600 * 1000)
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(until)
  const rows = trash.list().locator('[data-entry]')
  await expect(rows).toHaveText([
    new RegExp(`And this one.*Stays until \\S+ ${date}( \\d+)? at least`),
    /The long evening.*Stays until/,
  ])
  await checkLooks(page)
  await activate(page, /^And this one/)
  await expect(page.getByRole('article')).toContainText('Stays until')
  await activate(page, 'Restore')
  await expect(page.getByText('Restored. It is in your journal again.')).toBeVisible()
  await expect(rows).toHaveCount(1)
  await activate(page, /^The long evening/)
  await expect(page.getByRole('article').getByRole('heading', { name: 'The long evening' })).toBeVisible()
  const tags = page.getByRole('article').getByRole('list', { name: 'Tags' }).getByRole('listitem')
  await expect(tags).toHaveText(['not alone', 'talks'])

  const keep = page.getByRole('dialog').getByRole('button', { name: 'Keep it all' })
  await activate(page, 'Empty the trash now')
  await expect(page.getByRole('dialog')).toContainText('the earlier copies of your room')
  await checkAccessibility(page)
  await expect(keep).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rows, 'the first answer keeps it').toHaveCount(1)
  await activate(page, 'Empty the trash now')
  await expect(keep).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeFocused()
  await expect(rows).toHaveCount(0)
  await expect(page.getByText('stays here for 30 days').last()).toBeVisible()
  await activate(page, 'Journal')
  await expect(app.journal.row('And this one')).toBeVisible()

  await app.journal.open('And this one')
  await app.journal.button('Move to trash').click()
  await activate(page, 'Trash')
  await expect(rows).toHaveCount(1)
  emptying.failDone()
  await activate(page, 'Empty the trash now')
  await expect(keep).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Something went wrong').last()).toBeVisible()
  await expect(rows, 'what is gone is not in the list, whatever was answered').toHaveCount(0)

  await activate(page, 'Feelings')
  await page.getByText('Trash', { exact: true }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trash of your feelings' })).toBeVisible()
  await expect(page.getByText(new RegExp(`Stays until \\S+ ${date}`))).toBeVisible()
  await checkLooks(page)
  await activate(page, 'Empty the trash now')
  await expect(keep).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  await expect(page.getByText('Nothing is in the trash.')).toBeVisible()
  expect(app.violations).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})
