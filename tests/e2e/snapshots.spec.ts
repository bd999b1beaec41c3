import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { TrashPage } from './pages/trash-page.ts'
import { expect, type RunningApp, runApp, test } from './support/app.ts'
import { checkAccessibility, checkLooks } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const copies = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('button', { expanded: false })

/** Opens the screen again and again until the copy of the day is there: it is made 20 seconds after the unlock. */
async function waitForCopy({ journal }: RunningApp, page: Page): Promise<void> {
  await expect(async () => {
    await journal.goTo('Settings')
    await page.getByRole('button', { name: /^Earlier copies/ }).click()
    await expect(title(page, 'Earlier copies')).toBeFocused()
    await expect(copies(page)).toHaveCount(1, { timeout: 2000 })
  }).toPass({ timeout: 120_000 })
}

async function write({ journal }: RunningApp, text: string): Promise<void> {
  await journal.goTo('Journal')
  await journal.newEntry()
  await journal.write(text)
  await journal.isSaved()
}

test('a copy is looked at and put in place of the room by keyboard, and the way back is kept', async ({
  app,
  page,
}) => {
  test.slow()
  await app.journal.goTo('Settings')
  await page.getByRole('button', { name: /^Earlier copies/ }).click()
  await expect(page.getByText('There is no copy yet.')).toBeVisible()
  await write(app, 'Before the copy')
  await app.journal.goTo('Settings')
  await page.getByRole('button', { name: /^Earlier copies/ }).click()
  await checkLooks(page)
  await waitForCopy(app, page)
  await write(app, 'After the copy')

  await app.journal.goTo('Settings')
  await activate(page, /^Earlier copies/)
  await expect(title(page, 'Earlier copies')).toBeFocused()
  await expect(copies(page)).toHaveCount(1)
  await activate(page, /20\d\d/)
  await expect(page.getByText('It holds one entry.')).toBeVisible()
  await checkLooks(page)
  await activate(page, 'Put it in place of my room')
  await expect(page.getByRole('dialog')).toContainText('kept as an earlier copy first')
  await checkAccessibility(page)
  await expect(page.getByRole('dialog').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Your room is as it was on/)).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await app.journal.goTo('Journal')
  await expect(app.journal.row('Before the copy')).toBeVisible()
  await expect(app.journal.row('After the copy')).toHaveCount(0)
  expect(app.violations).toEqual([])
})

test('an erased entry is taken out of the copies when it is asked for', async ({ app, page }) => {
  test.slow()
  await write(app, 'Goes for good')
  await waitForCopy(app, page)
  await expect(page.getByText('At the moment there is none in them.')).toBeVisible()
  await app.journal.goTo('Journal')
  await app.journal.open('Goes for good')
  await app.journal.button('Move to trash').click()
  await app.journal.goTo('Trash')
  const trash = new TrashPage(page)
  await trash.open('Goes for good')
  await trash.eraseForGood()
  await expect(page.getByText('Erased.')).toBeVisible()
  await app.journal.goTo('Settings')
  await activate(page, /^Earlier copies/)
  await activate(page, 'Take erased entries out of earlier copies now')
  await expect(page.getByText('They are out of every copy.')).toBeVisible()
  await copies(page).first().click()
  await expect(page.getByText('It holds no entries.')).toBeVisible()
})

test('a damaged room opens as its last good copy, and the damaged file stays until it is removed', async ({
  app,
  page,
}) => {
  test.slow()
  await write(app, 'In the copy')
  await waitForCopy(app, page)
  await write(app, 'After the copy')
  await app.journal.lock()
  await app.lock.isShown()
  await page.goto('about:blank')
  await app.shell.stop()
  const rooms = join(app.vaultDir, 'db')
  const [name = ''] = readdirSync(rooms).filter((file) => file.endsWith('.db'))
  const bytes = readFileSync(join(rooms, name))
  bytes[5000] = (bytes[5000] ?? 0) ^ 1
  writeFileSync(join(rooms, name), bytes)

  const again = runApp(page, app.vaultDir, app.passphrase)
  await again.open()
  await again.lock.tryPassphrase(app.passphrase)
  await expect(page.getByText('Your room’s file is damaged')).toBeVisible()
  await checkLooks(page)
  await activate(page, 'Open the last good copy')
  await expect(title(page, 'Journal')).toBeVisible()
  await expect(again.journal.row('In the copy')).toBeVisible()
  await expect(again.journal.row('After the copy')).toHaveCount(0)
  expect(readdirSync(rooms)).toContain(name)
  await again.journal.goTo('Settings')
  await page.getByRole('button', { name: /^Earlier copies/ }).click()
  await expect(page.getByText('A damaged file is kept')).toBeVisible()
  await checkLooks(page)
  await again.journal.button('Remove the damaged file').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('The damaged file is removed.')).toBeVisible()
  expect(readdirSync(rooms)).not.toContain(name)
  await page.goto('about:blank')
  await again.shell.stop()
})
