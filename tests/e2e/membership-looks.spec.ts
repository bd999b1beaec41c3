import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { answers, MembershipPage } from './pages/membership-page.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { expect, roomFiles, test } from './support/two-people.ts'

test('every screen of setting up a second room', async ({ lockedApp, page }) => {
  test.slow()
  const { setup } = lockedApp
  const door = new MembershipPage(page)
  await checkLooks(page)
  await door.invitation().click()
  await checkLooks(page)
  await door.button('I am the second person, and alone with the screen').click()
  await checkLooks(page)
  await door.button('Continue').click()
  await checkLooks(page)
  await door.button('Continue').click()
  await checkLooks(page)
  await door.button('Make my room').click()
  await setup.introduce({ name: 'Anton' })
  await expect(page.getByText('Room A is here already.')).toBeVisible()
  await checkLooks(page)
  await setup.introduce({ name: 'Ben', letter: 'b' })
  await setup.words()
  await checkLooks(page)
  await setup.writtenDown()
  await setup.confirm('something else')
  await checkLooks(page)
})

test('every screen at the door of our room', async ({ two, page }) => {
  test.setTimeout(240_000)
  const { door, app } = two
  await checkLooks(page)
  await two.come('B')
  await door.words()
  await checkLooks(page)
  await two.unlock('A')
  await expect(page.getByText('You are asked for a shared room.').last()).toBeVisible()
  await checkLooks(page)
  await door.goToOurRoom()
  await door.words()
  await checkLooks(page)
  await door.button(answers.differ).click()
  await expect(door.title('Our room')).toBeFocused()
  await checkLooks(page)
  await two.come('B')
  await expect(door.title('The words were not the same')).toBeFocused()
  await checkLooks(page)
  await door.button('Ask again').click()
  await two.come('A')
  const before = roomFiles(app.vaultDir)
  await door.button(answers.same).click()
  await expect(door.title('Our room is open')).toBeFocused()
  await checkLooks(page)
  await app.journal.lock()
  await app.lock.isShown()
  for (const name of roomFiles(app.vaultDir)) if (!before.includes(name)) rmSync(join(app.vaultDir, 'db', name))
  await two.come('A')
  await expect(door.title('Our room cannot be opened')).toBeFocused()
  await checkLooks(page)
})

test('six words of twice the size lose nothing', async ({ two, page }) => {
  await two.come('A')
  await two.door.words()
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
  await checkScreen(page)
  await expect(two.door.button(answers.no)).toBeVisible()
})
