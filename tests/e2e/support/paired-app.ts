import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OurRoomPage } from '../pages/our-room-page.ts'
import { test as base, expect, type RunningApp, runApp } from './app.ts'
import { makePairedVault, passphrases } from './paired-vault.ts'

interface Fixtures {
  /** A vault of Ana and Ben, of this test alone, with nobody in. */
  vault: string
  /** The app on that vault. No page is open yet. */
  shell: RunningApp
  room: OurRoomPage
}

export const test = base.extend<Fixtures, { paired: string }>({
  paired: [
    // biome-ignore lint/correctness/noEmptyPattern: the first argument has to be a pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'notes-e2e-paired-'))
      await makePairedVault(join(folder, 'vault'))
      await use(join(folder, 'vault'))
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  vault: async ({ emptyDir, paired }, use) => {
    cpSync(paired, emptyDir, { recursive: true })
    await use(emptyDir)
  },
  shell: async ({ page, vault }, use) => {
    const app = runApp(page, vault, passphrases.Ana)
    await use(app)
    await page.close()
    await app.shell.stop()
  },
  room: async ({ page }, use) => use(new OurRoomPage(page)),
})

export { expect }

/** Opens the page, and the room of one of the two. */
export async function comeIn({ open, lock }: RunningApp, name: 'Ana' | 'Ben'): Promise<void> {
  await open()
  await changeTo({ lock }, name)
}

/** Opens the room of one of the two at the lock screen. */
export async function changeTo({ lock }: Pick<RunningApp, 'lock'>, name: 'Ana' | 'Ben'): Promise<void> {
  await lock.choose(name.charAt(0))
  await lock.unlock(passphrases[name])
}
