import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answers, MembershipPage } from './pages/membership-page.ts'
import { SettingsPage } from './pages/settings-page.ts'
import { runApp } from './support/app.ts'
import { checkLooks } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'
import { setUpSecondByKeys, unlockByKeys } from './support/keyboard-people.ts'
import { expect, roomFiles, secondName, setUpSecond, test } from './support/two-people.ts'

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

test('two people set up their rooms and open a shared one, without a mouse', async ({ lockedApp, page }) => {
  test.slow()
  const { lock, journal } = lockedApp
  const door = new MembershipPage(page)
  await expect(lock.passphrase()).toBeFocused()
  await page.keyboard.type(lockedApp.passphrase)
  await page.keyboard.press('Enter')
  await journal.isShown()
  await page.keyboard.press('Control+Alt+n')
  await expect(journal.editor()).toBeFocused()
  await page.keyboard.type('marzipan in the drawer')
  await journal.isSaved()
  await page.keyboard.press('Control+Shift+l')
  await lock.isShown()
  await expect(lock.passphrase()).toBeFocused()
  await page.keyboard.type('half a passphrase')
  await expect(lock.passphrase()).toHaveValue('half a passphrase')

  await activate(page, 'Set up a room for a second person')
  await expect(door.title('The next part is for the second person alone')).toBeFocused()
  await expect(page.getByText('A, please give up the seat')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(1)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  const { passphrase, words } = await setUpSecondByKeys(page)
  const seconds = await html(page)
  expect(seconds).toContain(secondName)
  expect(seconds).not.toMatch(/\bAna\b|marzipan|half a passphrase/)

  await page.keyboard.press('Control+Shift+l')
  await lock.isShown()
  expect(await html(page)).not.toContain(secondName)
  await unlockByKeys(lockedApp, page, 'A', lockedApp.passphrase)
  await expect(page.getByText('You are asked for a shared room.')).toHaveCount(2) // one stands beside a narrow list
  await activate(page, 'Our room')
  await expect(door.title('You are asked for a shared room')).toBeFocused()
  expect(await door.words()).toEqual(words)
  expect(await html(page)).not.toContain(secondName)
  await activate(page, answers.same)
  await expect(door.title('Our room is open')).toBeFocused()
  await activate(page, 'Go to our room')
  await expect(door.title('Our room')).toBeFocused()

  await page.keyboard.press('Control+Shift+l')
  await unlockByKeys(lockedApp, page, 'B', passphrase)
  expect(await html(page)).not.toContain('marzipan')
  await activate(page, 'Our room')
  await expect(door.title('Our room')).toBeFocused()
  await expect(page.getByTestId('visibility-label')).toHaveText('You and Ana can both see this')
})

test('the seat is handed over one way only, and can be left without a trace', async ({ lockedApp, page }) => {
  const door = new MembershipPage(page)
  const history = () => page.evaluate(() => window.history.length)
  const before = await history()
  await door.invitation().click()
  await expect(door.button('Back')).toHaveCount(0)
  await door.button('I am the second person, and alone with the screen').click()
  await expect(door.button('Back')).toHaveCount(0)
  await door.button('I would like to look at support first').click()
  await expect(door.title('Help')).toBeFocused()
  await door.button('Close').click()
  await door.button('Continue').click()
  expect(await history()).toBe(before)
  await door.button('Back').click()
  await door.button('Not now').click()
  await lockedApp.lock.isShown()
  await expect(door.invitation()).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await lockedApp.lock.unlock(lockedApp.passphrase)
})

test('a second room has another letter than the first', async ({ lockedApp, page }) => {
  const door = new MembershipPage(page)
  await door.takeTheSeat()
  await lockedApp.setup.introduce({ name: 'Anton' })
  await expect(page.getByText('Room A is here already.')).toBeVisible()
  await expect(door.title('Your name and your mark')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Slate, round' })).toBeChecked()
  await lockedApp.setup.introduce({ name: 'Anton', letter: 'n' })
  await lockedApp.setup.words()
  await expect(page.getByText('If A or anybody else is next to you, ask them to look away.')).toBeVisible()
})

test('whose passphrase is asked for is said by the letter', async ({ two, page }) => {
  for (const letter of ['A', 'B']) {
    await two.app.lock.choose(letter)
    await expect(page.getByText(`This is for ${letter} alone.`)).toBeVisible()
  }
  await expect(two.door.invitation()).toHaveCount(0)
})

for (const [answer, title, told] of [
  [answers.differ, 'The words were not the same', 'You said that the six words differ'],
  [answers.no, 'The answer was no', 'You said no to a shared room.'],
] as const) {
  test(`"${answer}" reaches the second person, who can ask again`, async ({ two, page }) => {
    const { door } = two
    await two.come('A')
    await expect(door.title('You are asked for a shared room')).toBeFocused()
    await door.button(answer).click()
    await expect(door.title('Our room')).toBeFocused()
    await expect(page.getByText(told)).toBeVisible()
    await two.come('B')
    await expect(door.title(title)).toBeFocused()
    await door.button('Ask again').click()
    await expect(door.title('Six words to compare')).toBeFocused()
    await two.come('A')
    expect(await door.words()).toEqual(two.words)
  })
}

test('"Not now" does nothing', async ({ two, page }) => {
  const { door } = two
  await two.come('A')
  await door.button(answers.later).click()
  await two.app.journal.isShown()
  await page.getByRole('button', { name: 'Look at it' }).click()
  expect(await door.words()).toEqual(two.words)
  await two.come('B')
  expect(await door.words()).toEqual(two.words)
})

test('what was asked can be withdrawn, and asked again', async ({ two, page }) => {
  const { door } = two
  await two.come('B')
  await door.button('Withdraw').click()
  await expect(door.title('You took it back')).toBeFocused()
  await two.unlock('A')
  await expect(page.getByText('You are asked for a shared room.')).toHaveCount(0)
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.goTo('Our room')
  await expect(page.getByText('A second person has a room of their own here.')).toBeVisible()
  await two.come('B')
  await door.button('Ask again').click()
  expect(await door.words()).toEqual(two.words)
})

test('an asking that is exchanged under the eyes of the first person is not accepted', async ({
  two,
  made,
  browser,
  page,
}) => {
  test.slow()
  const { door, app } = two
  // Somebody sets up another room in a copy of the vault, and puts it in while Ana compares.
  const folder = mkdtempSync(join(tmpdir(), 'notes-e2e-other-'))
  const other = join(folder, 'vault')
  cpSync(made.dir, other, { recursive: true })
  const otherPage = await browser.newPage()
  const otherApp = runApp(otherPage, other, '')
  await otherApp.open()
  const { words } = await setUpSecond(otherApp, otherPage, 'Mallory')
  await otherApp.journal.lock()
  await otherApp.lock.isShown()
  await otherPage.close()
  await otherApp.shell.stop()

  await two.come('A')
  expect(await door.words()).toEqual(two.words)
  for (const part of ['slots', ...readdirSync(other).filter((name) => name.startsWith('joining'))]) {
    cpSync(join(other, part), join(app.vaultDir, part), { recursive: true })
  }
  rmSync(folder, { recursive: true, force: true })
  await door.button(answers.same).click()
  await expect(door.alert()).toHaveText(/^The six words were exchanged while you looked at them\. Nothing was done\./)
  await expect.poll(() => door.words()).toEqual(words)
  expect(words).not.toEqual(two.words)
  await expect(page.getByText('Room M was set up on this computer.')).toBeVisible()
  await door.button(answers.differ).click()
  await expect(door.alert()).toHaveCount(0)
  await expect(page.getByText('You said that the six words differ')).toBeVisible()
})

test('a shared room that is gone is said to be gone, and the own room is there', async ({ two, page }) => {
  const { door, app } = two
  await two.come('A')
  const before = roomFiles(app.vaultDir)
  await door.button(answers.same).click()
  await expect(door.title('Our room is open')).toBeFocused()
  await app.journal.lock()
  await app.lock.isShown()
  const made = roomFiles(app.vaultDir).filter((name) => !before.includes(name))
  expect(made.length).toBeGreaterThan(0)
  for (const name of made) rmSync(join(app.vaultDir, 'db', name))
  await two.come('A')
  await expect(door.title('Our room cannot be opened')).toBeFocused()
  await expect(page.getByText('The file of our room is not in the folder of this vault.')).toBeVisible()
  await expect(page.getByText('Your own room is not touched.')).toBeVisible()
})

test('a room for two is explained in Settings, as long as there is nobody to share it with', async ({ app, page }) => {
  const settings = new SettingsPage(page)
  await settings.open()
  await expect(page.getByRole('navigation', { name: 'Your room' }).getByText('Our room')).toHaveCount(0)
  await settings.goTo('Our room')
  await expect(page.getByText('You can use your own room alone, for as long as you like.')).toBeVisible()
  await checkLooks(page)
  expect(await html(page)).not.toContain(app.passphrase)
})
