import { emptyJournalDocument } from '#api/journal-document.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { checkLarge, checkLooks } from './support/every-screen.ts'
import { holdCalls } from './support/held-calls.ts'
import { activate, tabTo } from './support/keyboard.ts'

test('a template is written, made of an entry, used, changed, removed and brought back, by keyboard alone', async ({
  page,
  emptyDir,
}) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 1, async ({ client }) => {
    await client.journal.addTemplate({ name: 'What was cold today?', document: emptyJournalDocument })
    await client.journal.create({ day: '2026-03-02', document: plainDocument('Sunday list', 'bread', 'call Ruth') })
  })
  const creating = await holdCalls(page, '/journal/create')
  const app = runApp(page, emptyDir, passphrase)
  const { journal, lock } = app
  const editor = journal.editor()
  const pageOf = page.getByRole('textbox', { name: 'The page' })
  const begin = async () => {
    await activate(page, 'New entry')
    await expect(editor).toBeFocused()
    await activate(page, 'Begin with a prompt')
    await page.getByText('Your templates').focus()
    await page.keyboard.press('Enter')
  }
  await app.open()
  await lock.unlock(passphrase)

  // Written anew, with the journal's own means.
  await begin()
  await activate(page, 'Write or change templates')
  await expect(page.getByRole('heading', { level: 1, name: 'Your templates' })).toBeFocused()
  await activate(page, 'Write a template')
  await tabTo(page, 'Name')
  await page.keyboard.type('Before a talk')
  await tabTo(page, 'The page')
  await page.keyboard.type('# To say\n- one thing\n\n[ ] eaten')
  await journal.isSaved()
  await checkLooks(page)
  await checkLarge(page)
  await page.keyboard.press('Control+Shift+l') // kept to the last letter, across a lock
  await lock.isShown()
  await lock.unlock(passphrase)

  // Used: its page stands in the new entry, as one step, and its name above it.
  await begin()
  await activate(page, 'Before a talk')
  await expect(editor).toBeFocused()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('To say')
  await expect(editor.getByRole('checkbox')).toHaveCount(1)
  await expect(page.getByText('Begun with Before a talk')).toBeVisible()
  await page.keyboard.type(' soup')
  await journal.isSaved()
  await expect(editor).toContainText('eaten soup')
  await expect(journal.row(/^To say/)).toBeVisible()
  await checkLooks(page)

  // Words that are there already stay, and undo takes out the page alone.
  creating.hold()
  await journal.title().focus()
  await begin()
  await journal.editor().focus()
  await page.keyboard.type('My own words')
  await expect.poll(creating.waiting, 'the entry is being made').toBe(1)
  await journal.title().focus()
  await activate(page, 'Before a talk')
  await expect(editor).toHaveText(/^My own words.*To say/)
  creating.release()
  await journal.isSaved()
  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(editor).toHaveText('My own words')
  await journal.isSaved()
  await activate(page, /^Sunday list/)
  await expect(editor).toContainText('bread')
  await activate(page, /^My own words/)
  await expect(editor).toHaveText('My own words')
  await expect(page.getByText('Begun with Before a talk'), 'chosen while the entry was being made').toBeVisible()

  // Made of an entry, which stays as it is; then named.
  await journal.title().focus()
  await activate(page, /^Sunday list/)
  await activate(page, 'Keep as a template')
  await expect(page.getByText('Kept as a template. The entry stays as it is.')).toBeVisible()
  await activate(page, 'Name or change it')
  await expect(pageOf).toHaveText('Sunday listbreadcall Ruth')
  await tabTo(page, 'Name')
  await expect(page.getByLabel('Name')).toHaveValue('Sunday list')
  await page.keyboard.press('End')
  await page.keyboard.type('s')
  await journal.isSaved()
  await activate(page, 'All templates')
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveText([/^Before a talk/, /^Sunday lists/, /^What was cold today\?/])
  await checkLooks(page)
  await checkLarge(page)

  // Removed, and back where it stood, with its page.
  await activate(page, 'Remove: Sunday lists')
  await expect(rows).toHaveText([/^Before a talk/, /^What was cold today\?/])
  await activate(page, 'Undo')
  await expect(page.getByText('It is back.')).toBeVisible()
  await expect(rows).toHaveText([/^Before a talk/, /^Sunday lists/, /^What was cold today\?/])
  await activate(page, 'Begin an entry: Sunday lists')
  await expect(editor).toHaveText('Sunday listbreadcall Ruth')
  await expect(page.getByText('Begun with Sunday lists')).toBeVisible()

  // One that was a line of its own is a name above an empty page.
  await journal.title().focus()
  await begin()
  await activate(page, 'What was cold today?')
  await expect(page.getByText('Begun with What was cold today?')).toBeVisible()
  await expect(editor).toHaveText('')
  await expect(editor).toBeFocused()
  await page.keyboard.type('The tap')
  await journal.isSaved()
  await journal.lock()
  await lock.unlock(passphrase)
  await journal.open(/^The tap/)
  await expect(page.getByText('Begun with What was cold today?')).toBeVisible()
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})

test('a double click removes one, and uses one once; what was removed comes back later too, and when it failed before', async ({
  page,
  emptyDir,
}) => {
  const passphrase = await makeDatedVault(emptyDir, 1, async ({ client }) => {
    for (const name of ['Before a talk', 'On a walk'])
      await client.journal.addTemplate({ name, document: plainDocument(`The page of ${name}`) })
    const [one, two] = ['Before a talk', 'On a walk'].map((text) => ({ text }))
    await client.journal.create({ day: '2026-03-02', document: plainDocument('Said less'), prompt: one ?? null })
    await client.journal.create({ day: '2026-03-01', document: plainDocument('Saw a heron'), prompt: two ?? null })
  })
  const asking = await holdCalls(page, 'Template')
  const app = runApp(page, emptyDir, passphrase)
  const { journal, lock } = app
  await app.open()
  await lock.unlock(passphrase)

  // What entries were begun with narrows the list.
  const rows = journal.list().locator('[data-entry]')
  await page.getByText('Narrow the list').click()
  await page.getByLabel('Prompt', { exact: true }).selectOption({ label: 'On a walk' })
  await expect(rows).toHaveText([/^Saw a heron/])

  await journal.newEntry()
  await activate(page, 'Begin with a prompt')
  await page.getByText('Your templates').click()
  asking.hold()
  await page.getByRole('button', { name: 'On a walk' }).dblclick()
  await expect.poll(asking.waiting).toBeGreaterThan(0)
  asking.release()
  await expect(journal.editor()).toContainText('The page of On a walk')
  await journal.isSaved()
  await expect(journal.editor()).toHaveText('The page of On a walk')

  await journal.newEntry()
  await activate(page, 'Begin with a prompt')
  await page.getByText('Your templates').click()
  await activate(page, 'Write or change templates')
  const named = page.getByRole('main').getByRole('listitem')
  await expect(named).toHaveCount(2)
  asking.hold()
  await page.getByRole('button', { name: 'Remove: Before a talk' }).dblclick()
  await expect.poll(asking.waiting).toBeGreaterThan(0)
  asking.release()
  await expect(page.getByText('Removed. Undo works until you close this, or your room locks.')).toBeVisible()
  await expect(named).toHaveText([/^On a walk/])
  await activate(page, 'Remove: On a walk')
  await expect(named).toHaveCount(0)
  await checkLooks(page)

  // Elsewhere for a while: both are still there to come back.
  await activate(page, 'Back to the journal')
  await expect(rows, 'what is on no list of choices narrows nothing').toHaveCount(3)
  await journal.newEntry()
  await activate(page, 'Begin with a prompt')
  await page.getByText('Your templates').click()
  await activate(page, 'Write or change templates')
  await expect(named).toHaveCount(0)
  asking.failNext()
  await activate(page, 'Undo')
  await expect(page.getByRole('status').filter({ hasText: 'Something went wrong' })).toBeVisible()
  await activate(page, 'Undo')
  await expect(named).toHaveText([/^On a walk/])
  await activate(page, 'Undo')
  await expect(named).toHaveText([/^Before a talk/, /^On a walk/])
  await expect(page.getByText('It is back.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await page.goto('about:blank')
  await app.shell.stop()
})
