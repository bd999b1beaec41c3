import type { Page } from '@playwright/test'
import { HelpPage } from './pages/help-page.ts'
import { SettingsPage } from './pages/settings-page.ts'
import { expect, type RunningApp, test } from './support/app.ts'
import { checkScreen } from './support/every-screen.ts'
import { firstTask, watchFirstTask } from './support/first-task.ts'

const chord = 'Control+Alt+h'

async function openHidePage(page: Page): Promise<SettingsPage> {
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.goTo('Hide')
  return settings
}

async function chooseKeys(page: Page): Promise<SettingsPage> {
  const settings = await openHidePage(page)
  await settings.button('Choose keys').click()
  await page.keyboard.press(chord)
  await expect(page.getByRole('status').filter({ hasText: 'Ctrl Alt H hides from now on.' })).toBeVisible()
  return settings
}

async function hidesWithKeys({ lock, passphrase }: RunningApp, page: Page): Promise<void> {
  await watchFirstTask(page)
  await page.keyboard.press(chord)
  await lock.uncover()
  expect(await firstTask(page)).toBe('covered:')
  await lock.unlock(passphrase)
}

test('keys that a person chose hide on every screen of the room, with every word kept', async ({ app, page }) => {
  test.slow()
  const { journal } = app
  const settings = await chooseKeys(page)
  await checkScreen(page)
  await hidesWithKeys(app, page)

  await journal.newEntry()
  await journal.write('To the last keystroke')
  await hidesWithKeys(app, page)
  await journal.open(/To the last/)
  await expect(journal.editor()).toHaveText('To the last keystroke')

  await journal.searchBox().fill('last')
  await hidesWithKeys(app, page)

  const help = new HelpPage(page)
  await help.open()
  await hidesWithKeys(app, page)

  await journal.open(/To the last/)
  await journal.button('Move to trash').click()
  await journal.goTo('Trash')
  await page.getByRole('region', { name: 'Trash' }).getByRole('button', { name: 'To the last' }).click()
  await journal.button('Erase for good').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await hidesWithKeys(app, page)

  await settings.open()
  await settings.goTo('Keys')
  await expect(page.getByText('CtrlAltH')).toBeVisible()
})

test('the keys are private: before the room is unlocked they do nothing', async ({ app, page }) => {
  await chooseKeys(page)
  await app.journal.lock()
  await app.lock.isShown()
  await page.keyboard.press(chord)
  await app.lock.tryPassphrase('not the right one')
  await expect(app.lock.problem()).toBeVisible()
  await page.keyboard.press(chord)
  await expect(app.lock.cover()).toHaveCount(0)
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  await app.lock.uncover()
})

test('keys that writing, the app or the system needs are refused', async ({ app, page }) => {
  const settings = await openHidePage(page)
  const said = (text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
  await expect(page.getByText('You have chosen none.')).toBeVisible()
  await settings.button('Choose keys').click()
  await said('Press the keys together now.')
  await page.keyboard.press('h')
  await said('That could be pressed while writing.')
  await page.keyboard.press('Alt+h')
  await said('On many keyboards that types a sign.')
  await page.keyboard.press('Control+Shift+l')
  await said('already does something else')
  await page.keyboard.press('Control+Alt+n')
  await said('already does something else')
  await page.keyboard.press('Control+Alt+ArrowUp')
  await said('Please take a letter')
  await expect(settings.title('Hide')).toBeVisible()

  // The way out by keyboard, with nothing changed. The way to hide is there all the time.
  await page.keyboard.press('Escape')
  await expect(settings.button('Choose keys')).toBeFocused()
  await expect(page.getByText('You have chosen none.')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(settings.button('Choose keys')).toBeVisible()
  await settings.button('Choose keys').click()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  await app.lock.uncover()
})

test('the keys can be changed and removed', async ({ app, page }) => {
  const settings = await chooseKeys(page)
  await settings.button('Choose other keys').click()
  await page.keyboard.press('Control+F9')
  await expect(page.getByText('Ctrl F9 hides from now on.')).toBeVisible()
  await page.keyboard.press(chord)
  await expect(app.lock.cover()).toHaveCount(0)
  await settings.button('Remove them').click()
  await expect(page.getByText('Your own keys are removed.')).toBeVisible()
  await page.keyboard.press('Control+F9')
  await page.keyboard.press(chord)
  await expect(app.lock.cover()).toHaveCount(0)
})
