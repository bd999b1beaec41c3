import { SettingsPage } from './pages/settings-page.ts'
import { TrashPage } from './pages/trash-page.ts'
import { expect, test } from './support/app.ts'
import { checkAccessibility, checkLooks, checkScreen } from './support/every-screen.ts'

test('every screen of making a room', async ({ freshApp, page }) => {
  test.slow()
  const { setup } = freshApp
  await setup.button('Make my room').waitFor()
  await checkLooks(page)
  await setup.button('Make my room').click()
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
  await expect(lock.problem()).toBeVisible({ timeout: 15_000 })
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
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('Leads to')).toBeVisible()
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
  for (const title of titles) {
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
  await setup.hideExplained()
  await journal.isShown()
  await journal.lock()
  await lock.unlock(passphrase)
})

test('text of twice the size loses nothing', async ({ app, page }) => {
  await app.journal.newEntry()
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
  await checkScreen(page)
  await expect(app.journal.editor()).toBeVisible()
})
