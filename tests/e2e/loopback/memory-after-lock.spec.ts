import { homedir } from 'node:os'
import { expect, test } from '@playwright/test'
import { findBrowser, isExecutable, isSnap } from '#loopback/find-browser.ts'
import { plantedWords, spellings } from '#tests/support/canaries.ts'
import { canReadMemory, countKinds } from '#tests/support/process-memory.ts'
import { isRunning, processTree } from '#tests/support/process-tree.ts'
import { testTools } from '#tests/support/test-tools.ts'
import { readVaultKeys } from '#tests/support/vault-keys.ts'
import { JournalPage } from '../pages/journal-page.ts'
import { SetupPage } from '../pages/setup-page.ts'
import { openWindowOfItsOwn, type WindowOfItsOwn } from './window-of-its-own.ts'

// Security check 28, with the browser: everything that the shell started and that had seen a word has ended after a
// lock, and what stands in its place holds no word, passphrase or key.

const browser = findBrowser({ platform: process.platform, env: process.env, home: homedir(), canRun: isExecutable })

test.describe('a window that the shell opened', () => {
  test.skip(process.platform !== 'linux', 'not run: the memory of a process can be read on Linux only')
  test.skip(browser === null || isSnap(browser), 'not run: it needs an installed Chromium, Chrome or Edge')

  test('is ended by a lock with all its processes, and the next one knows nothing', async () => {
    test.setTimeout(240_000)
    const opened = await openWindowOfItsOwn({ browser: browser ?? '', incognito: true })
    try {
      test.skip(
        !processTree(opened.pid).every(canReadMemory),
        'not run: this system does not let a process read others',
      )
      const [name = '', words = '', secret = ''] = plantedWords(3)
      const passphrase = `${secret} wisdom bovine carton although`
      await write(opened, { name, words, passphrase })
      const { unlockKey, roomKey } = await readVaultKeys(opened.vault, passphrase, testTools().deriveKey)
      const needles = {
        passphrase: spellings(secret),
        words: [...spellings(words), ...spellings(name)],
        key: [unlockKey, roomKey].map((key) => Buffer.from(key.expose())),
      }
      const [host = 0, ...children] = processTree(opened.pid)
      const before = { host: countKinds([host], needles), others: countKinds(children.filter(isRunning), needles) }
      expect(before.host).toEqual({ passphrase: 0, words: 0, key: 0 })
      for (const found of Object.values(before.others)) expect(found, 'control').toBeGreaterThan(0)

      await new JournalPage(opened.page).lock()
      await expect.poll(() => children.filter(isRunning), { timeout: 30_000 }).toEqual([])
      // The shell starts an engine and a browser again, which is its lock screen.
      await expect.poll(() => processTree(opened.pid).length, { timeout: 30_000 }).toBeGreaterThan(4)
      const next = processTree(opened.pid).filter(isRunning)
      const after = countKinds(next, needles)
      process.stdout.write(
        `check 28, window: ${JSON.stringify({ before, after, ended: children.length, next: next.length })}\n`,
      )
      expect(after).toEqual({ passphrase: 0, words: 0, key: 0 })
    } finally {
      await opened.cleanUp()
    }
  })
})

async function write(
  { page }: WindowOfItsOwn,
  { name, words, passphrase }: { name: string; words: string; passphrase: string },
): Promise<void> {
  const setup = new SetupPage(page)
  await setup.begin()
  await setup.introduce({ name })
  await setup.chooseOwn(passphrase)
  await setup.button('Continue').click()
  await setup.confirm(passphrase)
  await setup.hideExplained()
  const journal = new JournalPage(page)
  await journal.newEntry()
  await journal.write(words)
  await journal.isSaved()
}
