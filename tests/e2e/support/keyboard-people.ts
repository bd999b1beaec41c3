import type { Page } from '@playwright/test'
import { MembershipPage } from '../pages/membership-page.ts'
import { SetupPage } from '../pages/setup-page.ts'
import { expect, type RunningApp } from './app.ts'
import { activate, tabTo } from './keyboard.ts'
import { secondName } from './two-people.ts'

// The ways of the page models, without a mouse. Every step has the focus on its heading, as for a person who hears it.

/** From the first screen to the journal. Returns the passphrase. */
export async function setUpFirstByKeys({ setup, journal }: RunningApp, page: Page): Promise<string> {
  await expect(setup.title('Notes')).toBeFocused()
  await activate(page, 'Make my room')
  await readBeforeTheRoom(page)
  await expect(setup.title('Your name and your mark')).toBeFocused()
  const passphrase = await makeRoomByKeys(page, 'Ana')
  await expect(journal.title()).toBeFocused()
  return passphrase
}

/** From the screen on which the second person takes the seat to the six words. */
export async function setUpSecondByKeys(page: Page): Promise<{ passphrase: string; words: string[] }> {
  const door = new MembershipPage(page)
  await expect(door.title('The next part is for the second person alone')).toBeFocused()
  await activate(page, 'I am the second person, and alone with the screen')
  await readBeforeTheRoom(page)
  await expect(door.title('A room of your own')).toBeFocused()
  await activate(page, 'Make my room')
  await expect(door.title('Your name and your mark')).toBeFocused()
  const passphrase = await makeRoomByKeys(page, secondName)
  await expect(door.title('Six words to compare')).toBeFocused()
  return { passphrase, words: await door.words() }
}

/** From the lock screen of two to the journal of the one with this letter. */
export async function unlockByKeys(app: RunningApp, page: Page, letter: 'A' | 'B', passphrase: string): Promise<void> {
  await app.lock.isShown()
  await tabTo(page, /^Room /) // one stop for both: the arrows go from one to the other
  const room = page.getByRole('radio', { name: `Room ${letter}`, exact: true })
  if (!(await room.isChecked())) await page.keyboard.press('ArrowRight')
  await expect(room).toBeChecked()
  await tabTo(page, 'Passphrase')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await app.journal.isShown()
}

async function readBeforeTheRoom(page: Page): Promise<void> {
  const { title } = new SetupPage(page)
  await expect(title('Who this is for')).toBeFocused()
  await activate(page, 'Continue')
  await expect(title('Three things only you should know')).toBeFocused()
  await activate(page, 'Continue')
}

/** From the name to the end of what is offered with a new room. */
async function makeRoomByKeys(page: Page, name: string): Promise<string> {
  const setup = new SetupPage(page)
  await tabTo(page, 'Your name')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const passphrase = await setup.words()
  await activate(page, 'I have written it down')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(setup.title('Before you write: what Hide does')).toBeFocused()
  await activate(page, 'I have read this')
  await expect(setup.title('You, in this')).toBeFocused()
  await activate(page, 'Skip this')
  await expect(setup.title('Recovery code')).toBeFocused()
  await activate(page, 'Not now')
  return passphrase
}
