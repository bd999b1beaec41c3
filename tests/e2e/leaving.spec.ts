import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LeavingPage } from './pages/leaving-page.ts'
import { MembershipPage } from './pages/membership-page.ts'
import { expect, runApp, test } from './support/app.ts'
import { checkAccessibility, checkLooks } from './support/every-screen.ts'
import { openHolding } from './support/held-calls.ts'
import { makePairedVault, passphrases } from './support/paired-vault.ts'

test('leaves with a room of one’s own, and opens it in its new place', async ({ app, page, context }) => {
  test.slow()
  const { journal, passphrase, vaultDir } = app
  await journal.newEntry()
  await journal.write('Comes along')
  await journal.isSaved()
  const leaving = new LeavingPage(page)
  await leaving.open('Leave with your own room')
  const folder = join(dirname(vaultDir), 'stick')

  await leaving.fillByKeyboard(leaving.folder(), 'stick')
  await leaving.fillByKeyboard(leaving.passphrase(), 'not the words')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Please give the full address')).toBeVisible()
  await leaving.folder().fill(folder)
  await leaving.press('Make my own room there')
  await expect(page.getByText('That did not open it. You can try again.')).toBeVisible()
  expect(existsSync(folder)).toBe(false)

  await leaving.passphrase().fill(passphrase)
  await leaving.press('Make my own room there')
  await expect(leaving.title('Your own room is made')).toBeFocused({ timeout: 40_000 })
  await expect(page.getByText(folder)).toBeVisible()
  await checkLooks(page)
  await leaving.press('Keep my room here')
  await expect(leaving.title('Leaving')).toBeFocused()

  const other = await context.newPage()
  const there = runApp(other, folder, passphrase)
  await there.open()
  await there.lock.unlock(passphrase)
  await expect(there.journal.row('Comes along')).toBeVisible()
  await other.close()
  await there.shell.stop()
})

test('a copying that is stopped leaves nothing in the other folder', async ({ lockedApp: app, page }) => {
  const copying = await openHolding(app, page, '/leaving/copy')
  const leaving = new LeavingPage(page)
  await leaving.open('Leave with your own room')
  const folder = join(dirname(app.vaultDir), 'stick')
  await leaving.fillByKeyboard(leaving.folder(), folder)
  await leaving.fillByKeyboard(leaving.passphrase(), app.passphrase)
  copying.hold()
  await page.keyboard.press('Enter')
  await expect.poll(copying.waiting).toBe(1)
  await expect(leaving.button('Stop')).toBeFocused()
  copying.release() // it goes, and is stopped before the passphrase has been looked at
  await page.keyboard.press('Enter')
  await expect(page.getByText('Stopped. Nothing was left in the other folder.')).toBeVisible()
  await expect(() => expect(existsSync(folder)).toBe(false)).toPass()
})

test('erases the only room, after asking twice, and begins anew', async ({ lockedApp: app, page }) => {
  test.slow()
  const erasing = await openHolding(app, page, '/leaving/erase')
  const leaving = new LeavingPage(page)
  await leaving.open('Erase my room')
  await expect(page.getByText('This cannot be undone by anyone.')).toBeVisible()
  await leaving.fillByKeyboard(leaving.passphrase(), 'not the words')
  await page.keyboard.press('Enter')
  await expect(leaving.dialog()).toBeVisible()
  await expect(leaving.dialog().getByRole('button', { name: 'Keep my room' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(leaving.dialog()).toBeHidden()

  await leaving.press('Erase my room')
  erasing.hold()
  await leaving.confirmErasing()
  await expect(page.getByText('Your room is being erased.')).toBeInViewport()
  erasing.release()
  await expect(page.getByText('That did not open it. You can try again.')).toBeVisible()
  await expect(leaving.passphrase()).toBeFocused()

  await page.keyboard.insertText(app.passphrase)
  await page.keyboard.press('Enter')
  await leaving.confirmErasing()
  await expect(app.setup.button('Make my room')).toBeVisible({ timeout: 40_000 })
  expect(readdirSync(app.vaultDir)).toEqual(['lock.db'])
  await app.setup.makeVault({ name: 'Cid' })
})

test('erasing one of two rooms says what stays, and leaves the other at the lock screen', async ({
  page,
  emptyDir,
}) => {
  test.slow()
  await makePairedVault(emptyDir)
  const ana = passphrases.Ana
  const app = runApp(page, emptyDir, ana)
  await app.open()
  await expect(page.getByRole('radio')).toHaveCount(2)
  await app.lock.tryPassphrase(ana)
  await app.journal.isShown()
  const leaving = new LeavingPage(page)
  await leaving.open('Leave with your own room')
  await expect(page.getByText('What you and Ben have shared, as it is now.')).toBeVisible()
  await expect(page.getByText('Ben is not told.')).toBeVisible()
  await checkLooks(page)
  await leaving.press('Back')
  await checkLooks(page)
  await leaving.press(/^Erase my room/)
  await expect(page.getByText('This cannot be undone by anyone, including Ben.')).toBeVisible()
  await checkLooks(page)
  await leaving.fillByKeyboard(leaving.passphrase(), ana)
  await page.keyboard.press('Enter')
  await expect(leaving.dialog()).toBeVisible()
  await checkAccessibility(page)
  await leaving.confirmErasing()
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('radio')).toHaveCount(0) // one member is left, so nobody is asked who they are
  expect(readdirSync(join(emptyDir, 'slots')).filter((name) => name.endsWith('.slot'))).toHaveLength(1)

  await app.lock.unlock(passphrases.Ben)
  await new MembershipPage(page).goToOurRoom()
  await expect(page.getByText('One of you has left, so nothing can be added.')).toBeVisible()
  await expect(page.getByTestId('visibility-label')).toHaveText('You and Ana could both see this')
  await checkLooks(page)
  await page.close()
  await app.shell.stop()
})

test('Help leads to Leaving from an open room', async ({ app, page }) => {
  await app.journal.isShown()
  const leaving = new LeavingPage(page)
  await leaving.press('Help')
  await leaving.press(/^If you decide to part/)
  await leaving.press('Go to Leaving')
  await expect(leaving.title('Leaving')).toBeVisible()
})
