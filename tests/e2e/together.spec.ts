import type { Page } from '@playwright/test'
import { answers, MembershipPage } from './pages/membership-page.ts'
import { test as fresh } from './support/app.ts'
import { activate, tabTo } from './support/keyboard.ts'
import { setUpFirstByKeys, setUpSecondByKeys, unlockByKeys } from './support/keyboard-people.ts'
import { expect, type TwoPeople, test } from './support/two-people.ts'

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)
const lockKeys = 'Control+Shift+l'

fresh('two people set up, share, lock, switch and sit together, without a mouse', async ({ freshApp, page }) => {
  fresh.setTimeout(180_000)
  const { journal } = freshApp
  const door = new MembershipPage(page)
  const first = await setUpFirstByKeys(freshApp, page)
  await page.keyboard.press('Control+Alt+n')
  await expect(journal.editor()).toBeFocused()
  await page.keyboard.type('marzipan in the drawer')
  await journal.isSaved()
  await page.keyboard.press(lockKeys)

  await freshApp.lock.isShown()
  await activate(page, 'Set up a room for a second person')
  const second = await setUpSecondByKeys(page)
  await page.keyboard.press(lockKeys)

  await unlockByKeys(freshApp, page, 'A', first)
  await activate(page, 'Our room')
  expect(await door.words()).toEqual(second.words)
  await activate(page, answers.same)
  await expect(door.title('Our room is open')).toBeFocused()
  await activate(page, 'Go to our room')
  await expect(door.title('Our room')).toBeFocused()
  await activate(page, 'Write for both')
  await expect(journal.editor()).toBeVisible()
  await tabTo(page, 'Your words')
  await page.keyboard.type('harbour for both')
  await activate(page, 'Look at it before sharing')
  await expect(door.title('What B will see')).toBeFocused()
  await activate(page, 'Save for both of us')
  await expect(page.getByText(/^Shared\. You and .* can both see this now\.$/).first()).toBeVisible()
  await page.keyboard.press(lockKeys)

  await unlockByKeys(freshApp, page, 'B', second.passphrase)
  await activate(page, 'Our room')
  await expect(page.getByText('harbour for both')).toBeVisible()
  expect(await html(page)).not.toContain('marzipan')
  await page.keyboard.press(lockKeys)

  await freshApp.lock.isShown()
  await activate(page, 'Sit down together')
  await passGate(page, 'A', first)
  await passGate(page, 'B', second.passphrase)
  await expect(door.title('Our room')).toBeFocused()
  await expect(page.getByTestId('visibility-label')).toHaveText('On screen for both of you')
  await expect(page.getByRole('article', { name: /^Ana, / })).toContainText('harbour for both')
  expect(await html(page)).not.toContain('marzipan')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.keyboard.press(lockKeys)
  await freshApp.lock.isShown()
})

test('a wrong passphrase keeps the gate, and leaving it goes back to the lock screen', async ({ two, page }) => {
  await page.clock.install()
  await pair(two)
  const door = new MembershipPage(page)
  await door.button('Sit down together').click()
  await expect(door.title('A, please take the seat')).toBeFocused()
  await expect(page.getByText('B, please look away while the passphrase is typed.')).toBeVisible()
  await door.button('I am A, and I am in the seat').click()
  await expect(page.getByRole('button', { name: 'Show' })).toHaveCount(0)
  await page.getByLabel('Passphrase').fill('not this one')
  await door.button('Go on').click()
  await expect(page.getByText('That did not open it. You can try again.')).toBeVisible()
  await expect(page.getByLabel('Passphrase')).toBeFocused()
  await page.getByLabel('Passphrase').fill('half of it')
  await page.clock.fastForward('02:41')
  const warning = page.getByRole('alert').filter({ hasText: 'Locking in 20 seconds.' })
  await expect(warning).toContainText('Nothing that was typed here is kept.')
  await door.button('Not now').click()
  await two.app.lock.isShown()
  await expect(page.getByRole('radio')).toHaveCount(2)
})

test('the second gate that is left lets nobody in', async ({ two, page }) => {
  await pair(two)
  const door = new MembershipPage(page)
  await door.button('Sit down together').click()
  await passGate(page, 'A', two.passphrases.A)
  await expect(door.title('B, please take the seat')).toBeFocused()
  await door.button('Not now').click()
  await two.app.lock.isShown()
  await door.button('Sit down together').click()
  await expect(door.title('A, please take the seat')).toBeFocused()
})

async function pair(two: TwoPeople): Promise<void> {
  await two.come('A')
  await two.door.button(answers.same).click()
  await expect(two.door.title('Our room is open')).toBeFocused()
  await two.app.journal.lock()
  await two.app.lock.isShown()
}

async function passGate(page: Page, letter: string, passphrase: string): Promise<void> {
  const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  await expect(title(`${letter}, please take the seat`)).toBeFocused()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await activate(page, `I am ${letter}, and I am in the seat`)
  await expect(page.getByLabel('Passphrase')).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
}
