import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from './support/app.ts'

/** The engine: the process that the shell started. */
function childOf(pid: number): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]
      if (Number(parent) === pid) return Number(name)
    } catch {
      // it ended while we looked
    }
  }
  throw new Error('the shell has no engine')
}

test('a killed engine costs at most the last second, and shows nothing', async ({ app, page }) => {
  test.skip(process.platform !== 'linux', 'not run: it looks for the engine in /proc')
  const { journal, lock, passphrase, shell } = app
  await journal.newEntry()
  const before = 'These words were written more than a second before the end'
  await journal.write(before)
  await journal.isSaved()
  await page.keyboard.type(' and these in', { delay: 20 })
  process.kill(childOf(shell.pid), 'SIGKILL')

  await lock.isShown()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('These words')
  await lock.unlock(passphrase)
  await expect(
    page.getByText('The app did not close in order the last time. Everything that was saved is here.'),
  ).toBeVisible()
  await journal.open(/These words/)
  await expect(journal.editor()).toContainText(before)
})
