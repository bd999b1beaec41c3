import type { Page } from '@playwright/test'
import { SettingsPage } from './pages/settings-page.ts'
import { expect, test } from './support/app.ts'
import { checkScreen } from './support/every-screen.ts'

const warning = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Locking in 20 seconds. Your words are saved.' })

test('an idle room warns and then locks', async ({ lockedApp, page }) => {
  const { lock, journal, passphrase } = lockedApp
  await page.clock.install()
  await lock.unlock(passphrase)
  await journal.newEntry()
  await journal.write('Left alone')
  await journal.isSaved()
  await page.clock.fastForward('02:41')
  await expect(warning(page)).toBeVisible()
  await checkScreen(page)
  await page.mouse.move(20, 20)
  await expect(warning(page)).toHaveCount(0)
  await page.clock.fastForward('02:41')
  await expect(warning(page)).toBeVisible()
  await page.clock.fastForward('00:20')
  await lock.isShown()
})

test('a person chooses how long the room waits, and it is kept', async ({ lockedApp, page }) => {
  const { lock, passphrase } = lockedApp
  const settings = new SettingsPage(page)
  const choice = page.getByRole('combobox', { name: 'Lock when nothing was touched for' })
  await page.clock.install()
  await lock.unlock(passphrase)
  await settings.open()
  await settings.goTo('Locking')
  await expect(choice).toHaveValue('3')
  await expect(choice.getByRole('option')).toHaveCount(15)
  await choice.selectOption('5 minutes')
  // What is chosen is shown before it is kept; shown again, it is what is kept.
  await expect(async () => {
    await settings.back()
    await settings.goTo('Locking')
    await expect(choice).toHaveValue('5', { timeout: 1000 })
  }).toPass()
  await settings.back()
  // The clock of the page goes on by itself too: no step comes close to the one before or after it.
  await page.clock.fastForward('04:20')
  await expect(warning(page)).toHaveCount(0)
  await page.clock.fastForward('00:21')
  await expect(warning(page)).toBeVisible()
  await page.keyboard.press('Shift')
  await expect(warning(page)).toHaveCount(0)

  await settings.goTo('Locking')
  await expect(choice).toHaveValue('5')
  await choice.focus()
  await page.keyboard.press('Home')
  await expect(choice).toHaveValue('1')
  await page.keyboard.press('Tab')
  // The wait begins anew once the choice is kept, which may come after the first of these steps.
  await expect(async () => {
    await page.clock.fastForward('00:41')
    await expect(warning(page)).toBeVisible({ timeout: 5000 })
  }).toPass()
  await page.clock.fastForward('00:20')
  await lock.isShown()

  // The next room waits for one minute too, whatever the clock on the wall says.
  await lock.unlock(passphrase)
  await page.clock.setSystemTime('2099-12-31T23:59:59Z')
  await page.clock.fastForward('00:41')
  await page.clock.setSystemTime('1970-01-01T00:00:00Z')
  await expect(warning(page)).toBeVisible()
  await page.clock.fastForward('00:20')
  await lock.isShown()
})

test('what was begun before a room is open does not stand on the screen for ever', async ({ freshApp, page }) => {
  await page.clock.install()
  const { setup } = freshApp
  await page.clock.fastForward('12:00')
  await setup.begin()
  await setup.introduce({ name: 'Ana' })
  const words = await setup.words()
  await page.clock.fastForward('09:41')
  await expect(page.getByText('Starting over in 20 seconds. What was begun here is not kept.')).toBeVisible()
  await page.clock.fastForward('00:20')
  await expect(setup.title('Notes')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(words)
})
