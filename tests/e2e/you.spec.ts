import type { Page } from '@playwright/test'
import { SettingsPage } from './pages/settings-page.ts'
import { expect, test } from './support/app.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'

const group = (page: Page, name: string) => page.getByRole('group', { name })
const role = (page: Page) => group(page, 'Which of these fits you?')
const stage = (page: Page) => group(page, 'Where are you today?')

async function openYou(page: Page): Promise<SettingsPage> {
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.goTo('You, in this')
  return settings
}

test('a part and a stage are offered once, and can be answered by keyboard', async ({ freshApp, page }) => {
  const { setup, journal, lock } = freshApp
  const passphrase = await setup.makeVault({ name: 'Ana' })
  await setup.button('I have read this').click()
  await expect(setup.title('You, in this')).toBeFocused()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(setup.button('Skip this')).toBeVisible()
  await checkLooks(page)

  await setup.title('You, in this').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  const hurt = role(page).getByRole('radio', { name: 'I was the one who was hurt' })
  await expect(hurt).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(role(page).getByRole('radio', { name: 'I broke trust' })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expect(hurt).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(stage(page).getByRole('radio', { name: 'Hard day Just this hour.' })).toBeChecked()
  await setup.button('Go on').focus()
  await page.keyboard.press('Enter')
  await expect(setup.title('Recovery code')).toBeFocused()
  await activate(page, 'Not now')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused()

  await journal.lock()
  await lock.unlock(passphrase) // straight to the journal: it was offered once
  await openYou(page)
  await expect(hurt).toBeChecked()
  await expect(stage(page).getByRole('radio', { name: /^Hard day/ })).toBeChecked()
})

test('both can be changed in any direction, and cleared', async ({ app, page }) => {
  const settings = await openYou(page)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await stage(page)
    .getByRole('radio', { name: /^Choosing ahead/ })
    .check()
  await stage(page)
    .getByRole('radio', { name: /^Steadying/ })
    .check()
  await role(page).getByRole('radio', { name: 'We have both been hurt, and both hurt' }).check()
  await settings.back()
  await settings.goTo('You, in this')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(2)
  await settings.button('Clear where I am').click()
  await expect(stage(page).getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(settings.button('Clear where I am')).toBeFocused()
  await settings.button('Clear which one fits me').click()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await app.journal.lock()
  await app.lock.unlock(app.passphrase)
  await openYou(page)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('what was chosen shows on its own page and nowhere else, and is no progress', async ({ app, page }) => {
  const settings = await openYou(page)
  await expect(page.getByTestId('visibility-label').last()).toHaveText('Only you can see this')
  await role(page).getByRole('radio', { name: 'I broke trust' }).check()
  await stage(page)
    .getByRole('radio', { name: /^Understanding/ })
    .check()
  const shown = await page.getByRole('main').innerText()
  expect(shown).not.toMatch(/progress|percent|%|score|level|completed|\b\d\b/i)
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await checkScreen(page)
  await settings.back()
  const traces = /broke trust|understanding/i
  expect(await page.content()).not.toMatch(traces)
  for (const place of ['Journal', 'Trash'] as const) {
    await app.journal.goTo(place)
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    expect(await page.content()).not.toMatch(traces)
  }
  await app.journal.lock()
  await app.lock.isShown()
  expect(await page.content()).not.toMatch(traces)
})
