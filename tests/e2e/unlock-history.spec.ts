import { expect, test } from './support/app.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'

const triedLine = 'Since you were last here, a passphrase was tried that did not open this room.'

test('a try is told to the owner alone, and the list of openings can be cleared, by keyboard', async ({
  lockedApp,
  page,
}) => {
  test.slow()
  const { lock, journal, passphrase } = lockedApp
  await lock.tryPassphrase('not the words')
  await expect(lock.problem()).toBeVisible()
  await page.reload()
  await lockedApp.shell.askForLink()
  await lockedApp.open()
  await lock.isShown()
  await expect(page.getByRole('main')).not.toContainText(/tried|last here|opened/i)
  await lock.unlock(passphrase)
  await expect(page.getByText(triedLine)).toBeVisible()
  await checkScreen(page)
  await activate(page, 'See when')
  await expect(page.getByRole('heading', { level: 1, name: 'When this room was opened' })).toBeFocused()
  await expect(page.getByText('Opened with your passphrase').first()).toBeVisible()
  await expect(page.getByText('Somebody tried a passphrase that did not open it')).toHaveCount(1)
  await checkLooks(page)
  await activate(page, 'Clear this list')
  await expect(page.getByRole('dialog').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The list is empty now.')).toBeVisible()
  await expect(page.getByText('Nothing is listed yet.')).toBeVisible()
  await activate(page, 'Settings')
  await activate(page, /^When this room was opened/)
  await expect(page.getByText('Nothing is listed yet.')).toBeVisible()

  await journal.lock()
  await lock.unlock(passphrase)
  await expect(page.getByText(triedLine)).toHaveCount(0)
})
