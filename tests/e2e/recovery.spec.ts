import type { Page } from '@playwright/test'
import { KeysPage } from './pages/keys-page.ts'
import { expect, test } from './support/app.ts'
import { openHolding } from './support/held-calls.ts'
import { activate, tabTo } from './support/keyboard.ts'

/** Key derivation at full cost, twice, and the room written anew. */
const renewal = { timeout: 60_000 }

test('the passphrase is changed by keyboard alone, and a code is offered after it', async ({
  lockedApp: app,
  page,
}) => {
  test.slow()
  const changing = await openHolding(app, page, '/session/changePassphrase')
  const { setup, lock } = app
  const keys = new KeysPage(page)
  await activate(page, 'Settings')
  await activate(page, /^Change my passphrase/)
  await expect(keys.title('Change your passphrase')).toBeFocused()
  await expect(page.getByText(/made earlier still open with the old passphrase/)).toBeVisible()
  await expect(page.getByText(/Earlier copies that belong to your room are removed/)).toBeVisible()
  await expect(page.getByText(/it stops working/)).toBeVisible()
  await tabTo(page, 'Your current passphrase')
  await page.keyboard.type('not the words')
  await page.keyboard.press('Enter')
  const next = await confirmNewPassphrase(page, 'Your new passphrase')
  // The wrong passphrase is heard at the end, and everything that was chosen is still there.
  await expect(page.getByText('The current passphrase did not open it.')).toBeVisible(renewal)
  await tabTo(page, 'Your current passphrase')
  await page.keyboard.type(app.passphrase)
  await page.keyboard.press('Enter')
  expect(await setup.words()).toBe(next)
  await activate(page, 'I have written it down')
  await page.keyboard.type(next)
  changing.hold()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Making new keys' })).toBeVisible()
  changing.release()
  await expect(keys.title('Your passphrase is changed')).toBeFocused(renewal)
  await activate(page, 'Make a recovery code')
  await expect(keys.title('Recovery code')).toBeFocused()

  await page.keyboard.press('Control+Shift+l')
  await lock.tryPassphrase(app.passphrase)
  await expect(lock.problem()).toBeVisible(renewal)
  await lock.unlock(next)
})

test('a code opens the room for a new passphrase, by keyboard, and not a second time', async ({ app, page }) => {
  test.slow()
  const { journal, lock } = app
  const keys = new KeysPage(page)
  await journal.newEntry()
  await journal.write('Kept for later')
  await journal.isSaved()
  await journal.goTo('Settings')
  await page.getByRole('button', { name: /^Recovery code/ }).click()
  await expect(page.getByRole('heading', { name: 'Who will keep it for you?' })).toBeVisible()
  await keys.button('Make a recovery code').click()
  const [code = ''] = await keys.make(app.passphrase, 'One code')
  await keys.button('I have written it down').click()
  await journal.lock()

  await lock.isShown()
  await activate(page, 'Use a recovery code')
  await expect(keys.code()).toBeFocused()
  const wrong = code.replace(/.$/, (letter) => (letter === '7' ? '8' : '7'))
  await page.keyboard.type(wrong)
  await page.keyboard.press('Enter')
  await expect(page.getByText('One letter does not fit. Look at group 9 again.')).toBeVisible()
  await keys.code().fill('')
  await page.keyboard.type(asWrittenByHand(code))
  await page.keyboard.press('Enter')
  const next = await confirmNewPassphrase(page, 'Your new passphrase')
  await journal.isShown()
  await expect(journal.row('Kept for later')).toBeVisible()
  await journal.goTo('Settings')
  await page.getByRole('button', { name: /^Recovery code/ }).click()
  await expect(page.getByText('There is no recovery code for your room.')).toBeVisible()

  await journal.lock()
  await lock.isShown()
  await lock.button('Use a recovery code').click()
  await keys.code().fill(code)
  await keys.button('Continue').click()
  await expect(lock.problem()).toBeVisible()
  await keys.button('Back').click()
  await lock.unlock(next)
})

test('two halves are needed, and one alone is told to be one', async ({ app, page }) => {
  test.slow()
  const { journal, lock } = app
  const keys = new KeysPage(page)
  await journal.goTo('Settings')
  await page.getByRole('button', { name: /^Recovery code/ }).click()
  await keys.button('Make a recovery code').click()
  const [first = '', second = ''] = await keys.make(app.passphrase, 'Two halves')
  await keys.button('I have written it down').click()
  await journal.lock()
  await lock.isShown()
  await lock.button('Use a recovery code').click()
  await keys.code().fill(first)
  await keys.button('Continue').click()
  await expect(page.getByText('This is one half of a code. The other half is needed too.')).toBeVisible()
  await keys.button('I have two halves').click()
  await page.getByRole('textbox', { name: 'Second half' }).fill(second)
  await keys.button('Continue').click()
  await expect(keys.title('Your new passphrase')).toBeVisible()
})

test('on paper stands the code alone, under a neutral title, and removing it takes the passphrase', async ({
  app,
  page,
}) => {
  test.slow()
  const { journal } = app
  const keys = new KeysPage(page)
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes'
    }
  })
  await journal.goTo('Settings')
  await page.getByRole('button', { name: /^Recovery code/ }).click()
  await keys.button('Make a recovery code').click()
  const halves = await keys.make(app.passphrase, 'Two halves')
  await keys.button('Print').click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  const paper = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim()
  const [one, other] = halves
  expect(paper).toBe(`Notes, 1 of 2 ${one} Notes, 2 of 2 ${other}`)
  expect((await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  await page.emulateMedia({ media: 'screen' })
  expect(await page.locator('body').innerText()).toContain('Write it down') // the control: on the screen there is more

  await keys.button('I have written it down').click()
  await page.getByRole('button', { name: /^Recovery code/ }).click()
  await expect(page.getByText('There is a recovery code for your room.')).toBeVisible()
  await keys.button('Remove it').click()
  await page.getByLabel('Your passphrase').fill('not the words')
  await keys.button('Remove the code').click()
  await expect(page.getByText('The code was not removed.')).toBeVisible(renewal)
  await page.getByLabel('Your passphrase').fill(app.passphrase)
  await keys.button('Remove the code').click()
  await expect(page.getByText('There is no recovery code for your room.')).toBeVisible(renewal)
  expect(app.violations).toEqual([])
})

/** Takes the six words that are offered and types them once more. */
async function confirmNewPassphrase(page: Page, title: string): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  const items = page.getByRole('list', { name: 'Your six words' }).getByRole('listitem')
  await expect(items).toHaveCount(6)
  const words = (await items.allTextContents()).join(' ')
  await activate(page, 'I have written it down')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  return words
}

/** Small letters, the letters that are taken for digits, and no regular spaces. */
function asWrittenByHand(code: string): string {
  return code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', '  ')
}
