import { plainDocument } from '#tests/support/documents.ts'
import { textOf } from '#tests/support/unzip.ts'
import { TakeoutPage } from './pages/takeout-page.ts'
import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { checkAccessibility, checkLarge, checkLooks, checkScreen } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'

const day = '2026-03-02'
const first = ['The mill path', 'Nobody on the bridge.', 'The gate was open.']
const second = ['The mill path', 'Nobody on the bridge.', 'The gate was shut.']

test('an entry is found, edited, compared, put back, restored from the trash and taken out, by keyboard alone', async ({
  page,
  emptyDir,
}) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 3, async ({ client, wait }) => {
    const { id } = await client.journal.create({ day, document: plainDocument(...first) })
    await client.journal.change({ id, tags: ['walks'] })
    await client.journal.create({ day, document: plainDocument('The harbour', 'Gulls, and a boat with one lamp.') })
    wait({ days: 1 })
    await client.journal.save({ id, document: plainDocument(...second) })
  })
  let pointed = 0
  await page.exposeFunction('pointed', () => {
    pointed += 1
  })
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => (globalThis as unknown as { pointed(): void }).pointed(), true)
  })
  const app = runApp(page, emptyDir, passphrase)
  const { journal, lock } = app
  await app.open()
  await expect(lock.passphrase()).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await journal.isShown()

  // Found by its words, then by its name.
  await page.keyboard.press('Control+f')
  await expect(journal.searchBox()).toBeFocused()
  await page.keyboard.type('lam')
  await expect(journal.results().getByRole('button')).toHaveText([/The harbour/])
  await checkScreen(page)
  await activate(page, /^The harbour/)
  await expect(journal.editor()).toContainText('a boat with one lamp')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Where to, or which entry' })).toBeFocused()
  await page.keyboard.type('the mi')
  await expect(page.getByRole('listbox', { name: 'Go to' }).getByRole('option')).toHaveText([/^The mill path/])
  await checkAccessibility(page)
  await page.keyboard.press('Enter')
  await expect(journal.editor().getByRole('paragraph')).toHaveText(second)

  await tabTo(page, 'Your words')
  await page.keyboard.type('A heron on ')
  await journal.isSaved()
  await checkScreen(page)

  // Compared with how it was at first, and put back.
  await activate(page, 'Earlier texts')
  const times = page.getByRole('navigation', { name: 'Kept texts' }).getByRole('button')
  await expect(times).toHaveCount(2)
  await checkLarge(page)
  await activate(page, /, \d\d:\d\d$/)
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
  await page.getByRole('heading', { level: 1 }).focus()
  await tabTo(page, /, \d\d:\d\d$/)
  await page.keyboard.press('Tab') // the one before it, which is the first
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByRole('group', { name: 'Your words' })).toContainText('The gate was open.')
  await tabTo(page, 'This text')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'The words differ in 2 places.' })).toBeVisible()
  await expect(page.getByRole('deletion')).toContainText(['open'])
  await expect(page.getByRole('insertion')).toContainText(['A heron on', 'shut'])
  await checkScreen(page)
  await checkLarge(page)
  await activate(page, 'Restore this text')
  await expect(page.getByText('Restored. What stood there before is kept as an earlier text.')).toBeVisible()
  await activate(page, 'Back to the entry')
  await expect(journal.editor().getByRole('paragraph')).toHaveText(first)

  // Into the trash, and out of it.
  await activate(page, 'Move to trash')
  await expect(journal.title()).toBeFocused()
  await expect(journal.row(/The mill path/)).toHaveCount(0)
  await activate(page, 'Trash')
  await activate(page, /^The mill path/)
  const opened = page.getByRole('article')
  await expect(opened.getByRole('list', { name: 'Tags' })).toHaveText('walks')
  await checkLooks(page)
  await checkLarge(page)
  await activate(page, 'Restore')
  await expect(page.getByText('Restored. It is in your journal again.')).toBeVisible()

  const takeout = new TakeoutPage(page)
  await takeout.open()
  await takeout.begin(passphrase)
  await takeout.isReady()
  await checkScreen(page)
  const { files } = await takeout.save()
  const entries = [...files.keys()].filter((path) => path.startsWith('journal/')).map((path) => textOf(files, path))
  expect(entries).toHaveLength(2)
  const taken = entries.find((text) => text.includes('The mill path')) ?? ''
  expect(taken, 'as it was put back').toContain('The gate was open.')
  expect(taken).toContain('walks')
  expect(taken).not.toContain('heron')
  expect(pointed, 'no mouse').toBe(0)
  await takeout.button('Put it away').click()
  expect(pointed, 'control: a mouse is noticed').toBe(1)
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})
