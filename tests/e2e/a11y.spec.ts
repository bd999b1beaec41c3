import { AgreementsPage } from './pages/agreements-page.ts'
import { KeysPage } from './pages/keys-page.ts'
import { SettingsPage } from './pages/settings-page.ts'
import { TrashPage } from './pages/trash-page.ts'
import { makeReadyToSign } from './support/agreed-vault.ts'
import { expect, test } from './support/app.ts'
import { checkAccessibility, checkLooks, checkScreen } from './support/every-screen.ts'
import { comeIn, test as pairedTest } from './support/paired-app.ts'

// Screens of bringing in and of the readable copy are looked at by the same checks where they are used: `import.spec.ts` and
// `takeout.spec.ts`.

test('every screen of making a room', async ({ freshApp, page }) => {
  test.slow()
  const { setup } = freshApp
  await setup.button('Make my room').waitFor()
  await checkLooks(page)
  await setup.button('Make my room').click()
  await checkLooks(page)
  await setup.button('Continue').click()
  await checkLooks(page)
  await setup.button('Continue').click()
  await setup.button('Continue').click()
  await expect(page.getByText('Please enter a name.')).toBeVisible()
  await checkLooks(page)
  await setup.introduce({ name: 'Ana' })
  await setup.words()
  await checkLooks(page)
  await setup.chooseOwn('dog')
  await expect(page.getByText(/too short/)).toBeVisible()
  await checkLooks(page)
  await setup.button('Use six words instead').click()
  await setup.writtenDown()
  await setup.confirm('something else')
  await expect(page.getByText('These are not the same words yet.')).toBeVisible()
  await checkLooks(page)
})

test('every screen of writing', async ({ lockedApp, page }) => {
  test.slow()
  const { lock, journal, passphrase } = lockedApp
  await lock.tryPassphrase('not the words')
  await expect(lock.problem()).toBeVisible()
  await checkLooks(page)
  await lock.unlock(passphrase)
  await checkLooks(page)
  await journal.newEntry()
  await journal.write('# Found words\n- a list\n\n> said\n\nand ')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org/')
  await checkLooks(page)
  await page.keyboard.press('Enter')
  await expect(journal.editor()).toBeFocused()
  // The editor hears of a selection a moment after it has the focus, and a key in between does not count.
  await expect(async () => {
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByText('Leads to')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await journal.isSaved()
  await checkLooks(page)
})

test('every screen of finding and putting away', async ({ app, page }) => {
  test.slow()
  const { journal } = app
  await journal.newEntry()
  await journal.write('Found words')
  await journal.isSaved()
  await journal.button('Move to trash').click()
  await expect(page.getByText('Moved to the trash.')).toBeVisible() // until then, the editor's own Undo is there
  await journal.button('Undo').click()
  await expect(journal.row('Found words')).toBeVisible()
  await journal.searchBox().fill('found')
  await expect(journal.results().getByRole('button')).toHaveCount(1)
  await checkLooks(page)
  await journal.searchBox().fill('zeppelin')
  await expect(journal.results().getByText('Nothing was found').last()).toBeVisible()
  await checkLooks(page)
  await journal.button('Clear').click()
  await journal.open('Found words')
  await journal.button('Move to trash').click()
  await expect(page.getByText('Moved to the trash.')).toBeVisible()
  await checkLooks(page)
  await journal.goTo('Trash')
  await checkLooks(page)
  await new TrashPage(page).open('Found words')
  await checkLooks(page)
  await journal.button('Erase for good').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await checkAccessibility(page)
})

test('every page of Settings', async ({ app, page }) => {
  test.slow()
  await app.journal.isShown()
  const settings = new SettingsPage(page)
  await settings.open()
  await checkLooks(page)
  const titles = await settings.titles()
  expect(titles.length).toBeGreaterThanOrEqual(4)
  const shownElsewhere = ['Change my passphrase', 'Recovery code', 'Our room']
  for (const title of titles.filter((name) => !shownElsewhere.includes(name))) {
    await settings.goTo(title)
    await checkLooks(page)
    await settings.back()
  }
})

test('what Hide does and does not do is explained once, at the first unlock', async ({ freshApp, page }) => {
  const { setup, journal, lock } = freshApp
  const passphrase = await setup.makeVault({ name: 'Ana' })
  await expect(page.getByText('It cannot remove traces that the computer keeps.')).toBeVisible()
  await checkScreen(page)
  await setup.button('I have read this').click()
  await expect(setup.title('You, in this')).toBeFocused()
  await checkScreen(page)
  await setup.button('Skip this').click()
  await expect(setup.title('Recovery code')).toBeFocused()
  await checkScreen(page)
  await setup.button('Not now').click()
  await journal.isShown()
  await journal.lock()
  await lock.unlock(passphrase)
})

test('every screen of changing the passphrase', async ({ app, page }) => {
  test.slow()
  await app.journal.goTo('Settings')
  await page.getByRole('button', { name: /^Change my passphrase/ }).click()
  const keys = new KeysPage(page)
  await keys.button('Continue').click()
  await expect(page.getByText('Please enter the passphrase that opens your room today.')).toBeVisible()
  await checkLooks(page)
  await keys.current().fill(app.passphrase)
  await keys.button('Continue').click()
  const words = await app.setup.words()
  await checkLooks(page)
  await app.setup.writtenDown()
  await page.getByLabel('Your passphrase').fill(words)
  await keys.button('Change my passphrase').click()
  await expect(keys.title('Your passphrase is changed')).toBeVisible()
  await checkLooks(page)
})

test('every screen of the recovery code', async ({ app, page }) => {
  test.slow()
  const keys = new KeysPage(page)
  await app.journal.goTo('Settings')
  await page.getByRole('button', { name: /^Recovery code/ }).click()
  await expect(page.getByText('There is no recovery code for your room.')).toBeVisible()
  await checkLooks(page)
  await keys.button('Make a recovery code').click()
  await checkLooks(page)
  await keys.make(app.passphrase, 'Two halves')
  await checkLooks(page)
  await keys.button('I have written it down').click()
  await page.getByRole('button', { name: /^Recovery code/ }).click()
  await keys.button('Remove it').click()
  await checkLooks(page)
  await app.journal.lock()
  await app.lock.isShown()
  await app.lock.button('Use a recovery code').click()
  await keys.button('I have two halves').click()
  await keys.button('Continue').click()
  await expect(page.getByText('Please enter the code.').first()).toBeVisible()
  await checkLooks(page)
})

// The other screens of agreements are looked at in their own flows: `agreements.spec.ts`, `agreements-changed.spec.ts`.
pairedTest('every screen of signing an agreement', async ({ page, shell, vault }) => {
  pairedTest.slow()
  const agreements = new AgreementsPage(page)
  await makeReadyToSign(vault)
  await comeIn(shell, 'Ana')
  await agreements.open()
  await agreements.button('Put it away').click()
  await expect(agreements.dialog()).toBeVisible()
  await checkAccessibility(page)
  await agreements.confirm('Leave it as it is')
  await agreements.button('Read and decide, alone').click()
  await expect(agreements.title('This part is for Ana')).toBeFocused()
  await checkLooks(page)
  await agreements.button('I am alone').click()
  await expect(agreements.title('What you would sign')).toBeFocused()
  await checkLooks(page)
  await agreements.button('Go on').click()
  for (const group of await page.getByRole('group').all()) await group.getByRole('radio', { name: 'Yes' }).check()
  await agreements.button('Go on').click()
  await expect(page.getByLabel('Type your own name')).toBeFocused()
  await page.getByLabel('Type your own name').fill('Ben')
  await agreements.button('Sign for myself').click()
  await expect(page.getByText('This is not the name of this room.')).toBeVisible()
  await checkLooks(page)
  await agreements.button('Back').click()
  await expect(agreements.title('Done')).toBeFocused()
  await checkLooks(page)
})

test('text of twice the size loses nothing', async ({ app, page }) => {
  await app.journal.newEntry()
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
  await checkScreen(page)
  await expect(app.journal.editor()).toBeVisible()
})
