import type { Page } from '@playwright/test'
import { filesHolding, plantedWords, spellings } from '#tests/support/canaries.ts'
import { canReadMemory, countKinds } from '#tests/support/process-memory.ts'
import { isRunning, processTree } from '#tests/support/process-tree.ts'
import { AgreementsPage } from './pages/agreements-page.ts'
import { makeReadyToSign } from './support/agreed-vault.ts'
import { comeIn, expect, test } from './support/paired-app.ts'

/**
 * Makes the page call one of the answers by another name, which nobody else knows. It is put together while the page
 * runs, so that the program itself does not hold it.
 */
async function renameAnswer(page: Page, name: string): Promise<() => number> {
  let renamed = 0
  const [first, second] = [name.slice(0, 8), name.slice(8)]
  const expression = `[\`${first}\`,\`${second}\`].join(\`\`)`
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    const response = await route.fetch()
    const program = (await response.text()).replace(
      /choices:\[`yes`,`no`,`unsure`\]|answers:\{yes:`Yes`,no:`No`,unsure:`Not sure`\}/g,
      (found) => {
        renamed += 1
        return found.startsWith('choices')
          ? found.replace('`unsure`', expression)
          : found.replace('unsure', `[${expression}]`)
      },
    )
    await route.fulfill({ response, body: program })
  })
  return () => renamed
}

test.skip(process.platform !== 'linux', 'not run: the memory of a process can be read on Linux only')

test('what was answered before signing is in no file, and in the memory of the page alone', async ({
  page,
  shell,
  vault,
}) => {
  test.slow()
  const pid = shell.shell.pid
  test.skip(!canReadMemory(pid), 'not run: this system does not let a process read the memory of its child')
  const [answer = ''] = plantedWords(1)
  const renamed = await renameAnswer(page, answer)
  const agreements = new AgreementsPage(page)
  await makeReadyToSign(vault)
  await comeIn(shell, 'Ana')
  expect(renamed(), 'both places that name the answer').toBeGreaterThanOrEqual(2)
  await agreements.open()
  await agreements.button('Read and decide, alone').click()
  await agreements.button('I am alone').click()
  await agreements.button('Go on').click()
  await expect(agreements.title('Five questions for you alone')).toBeFocused()
  for (const group of await page.getByRole('group').all()) await group.getByRole('radio', { name: 'Not sure' }).check()
  await agreements.button('Go on').click()
  await expect(agreements.title('Nothing has been signed')).toBeFocused()

  const needles = { answer: spellings(answer), agreement: spellings('I am willing because I see why.') }
  const ofShell = processTree(pid)
  const ofBrowser = processTree(process.pid).filter((other) => other !== process.pid && !ofShell.includes(other))
  const before = { shell: countKinds(ofShell, needles), browser: countKinds(ofBrowser.filter(isRunning), needles) }
  expect(before.browser.answer, 'control: the page holds it').toBeGreaterThan(0)
  expect(before.shell.agreement, 'control: the engine is read').toBeGreaterThan(0)
  expect(before.shell.answer, 'neither the engine nor the host has it').toBe(0)
  expect(filesHolding(vault, [answer])).toEqual([])

  await agreements.button('Go back').click()
  await expect(agreements.title('Done')).toBeFocused()
  await shell.journal.lock()
  await shell.lock.isShown()
  const after = countKinds(processTree(pid).filter(isRunning), needles)
  process.stdout.write(`check 28, before signing: ${JSON.stringify({ before, after })}\n`)
  expect(after).toEqual({ answer: 0, agreement: 0 })
  expect(filesHolding(vault, [answer])).toEqual([])
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})
