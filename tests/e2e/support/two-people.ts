import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { MembershipPage } from '../pages/membership-page.ts'
import { test as base, expect, type RunningApp, runApp } from './app.ts'

/** Ana's vault, in which a second person has set up a room through the screens and asks for a shared one. */
interface AskedVault {
  readonly dir: string
  readonly passphrases: Passphrases
  /** The six words that the second person has written down. */
  readonly words: string[]
}

/** By the letter of the mark. */
type Passphrases = Readonly<Record<'A' | 'B', string>>

export interface TwoPeople {
  readonly passphrases: Passphrases
  readonly app: RunningApp
  readonly door: MembershipPage
  readonly words: string[]
  /** Locks whoever is in, unlocks the room with this letter, and goes to the door of our room. */
  come(letter: 'A' | 'B'): Promise<void>
  /** The same, and stays in the journal. */
  unlock(letter: 'A' | 'B'): Promise<void>
}

export const secondName = 'Benedikt'

export const test = base.extend<{ two: TwoPeople }, { asked: AskedVault }>({
  asked: [
    async ({ browser, made }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'notes-e2e-asked-'))
      const dir = join(folder, 'vault')
      cpSync(made.dir, dir, { recursive: true })
      const page = await browser.newPage()
      const app = runApp(page, dir, made.passphrase)
      await app.open()
      const { passphrase, words } = await setUpSecond(app, page, secondName)
      await app.journal.lock()
      await app.lock.isShown()
      await page.close()
      await app.shell.stop()
      await use({ dir, passphrases: { A: made.passphrase, B: passphrase }, words })
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  two: async ({ page, emptyDir, asked }, use) => {
    cpSync(asked.dir, emptyDir, { recursive: true })
    const app = runApp(page, emptyDir, '')
    await app.open()
    await app.lock.isShown()
    const door = new MembershipPage(page)
    const unlock = async (letter: 'A' | 'B') => {
      if (await app.journal.button('Lock').isVisible()) await app.journal.lock()
      await app.lock.choose(letter)
      await app.lock.unlock(asked.passphrases[letter])
    }
    const come = async (letter: 'A' | 'B') => {
      await unlock(letter)
      await door.goToOurRoom()
    }
    await use({ app, door, passphrases: asked.passphrases, words: asked.words, come, unlock })
    await page.close()
    await app.shell.stop()
  },
})

export { expect }

/** The names of all room files; nothing in them tells whose they are. */
export const roomFiles = (vaultDir: string) => readdirSync(join(vaultDir, 'db'))

/** From the lock screen of a vault with one room to the six words of a second person. */
export async function setUpSecond(app: RunningApp, page: Page, name: string) {
  const door = new MembershipPage(page)
  await app.lock.isShown()
  await door.takeTheSeat()
  await app.setup.introduce({ name })
  const passphrase = await app.setup.words()
  await app.setup.writtenDown()
  await app.setup.confirm(passphrase)
  await expect(door.title('Before you write: what Hide does')).toBeVisible()
  await app.setup.hideExplained()
  return { passphrase, words: await door.words() }
}
