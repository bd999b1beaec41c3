import type { Page } from '@playwright/test'
import { HelpPage } from './pages/help-page.ts'
import { SettingsPage } from './pages/settings-page.ts'
import { expect, test } from './support/app.ts'
import { checkLooks } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'

const title = 'When I am flooded'
const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const folded = (page: Page) => page.getByText('My card: when I am flooded')
const isKept = (page: Page) => expect(page.locator('[data-state="saved"]')).toHaveText('Kept. Only you can see this.')

async function openCard(page: Page): Promise<void> {
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.goTo(title)
}

test('a card is written by keyboard, from Help, and shown there to its owner alone', async ({ app, page }) => {
  test.slow()
  const help = new HelpPage(page)
  const { journal, lock } = app
  await journal.isShown()
  await help.open()
  await help.goTo('Settling')
  await expect(folded(page)).toHaveCount(0)
  await activate(page, 'Write a card')
  await expect(help.title(title)).toBeFocused()
  await checkLooks(page)
  await tabTo(page, 'My signs')
  await page.keyboard.type('Cold hands')
  await tabTo(page, 'My words for a pause')
  await page.keyboard.type('I need half an hour')
  await tabTo(page, 'Who I can call')
  await page.keyboard.type('Mira')
  await isKept(page)

  await help.open()
  await help.goTo('Settling')
  await expect(page.getByText('I need half an hour').filter({ visible: true })).toHaveCount(0) // folded until asked for
  await folded(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('definition')).toHaveText(['Cold hands', 'I need half an hour', 'Mira'])
  await checkLooks(page)
  await activate(page, 'Change this card')
  await expect(help.title(title)).toBeVisible()
  await expect(field(page, 'My signs')).toHaveValue('Cold hands')

  await journal.lock()
  await lock.isShown()
  await help.open()
  await help.goTo('Settling')
  await expect(help.button('Begin')).toBeVisible()
  await expect(folded(page)).toHaveCount(0)
  await expect(help.button('Write a card')).toHaveCount(0)
  expect(await page.content()).not.toContain('Cold hands')
})

test('the last keystroke survives Hide, and an emptied card is none', async ({ app, page }) => {
  const help = new HelpPage(page)
  const { journal, lock, passphrase } = app
  await openCard(page)
  await field(page, 'What helps').fill('The balcony')
  await field(page, 'What helps').press('End')
  await page.keyboard.type('.')
  await journal.hide()
  await lock.uncover()
  await lock.unlock(passphrase)
  await openCard(page)
  await expect(field(page, 'What helps')).toHaveValue('The balcony.')
  await field(page, 'What helps').fill('')
  await isKept(page)
  await help.open()
  await help.goTo('Settling')
  await expect(folded(page)).toHaveCount(0)
  await expect(help.button('Write a card')).toBeVisible()
})
