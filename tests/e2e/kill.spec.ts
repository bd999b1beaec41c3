import { atNoon, ReflectionPage } from './pages/reflection-page.ts'
import { expect, test } from './support/app.ts'
import { engineOf } from './support/engine-of.ts'
import { typeUntilKilled, watchKeeping } from './support/typed-until-killed.ts'

const sentence = 'she put the kettle on and said nothing for a while, and then she said it. '.repeat(4)

test('an engine killed in mid-sentence costs at most the last second, and shows nothing', async ({
  lockedApp,
  page,
}) => {
  test.skip(process.platform !== 'linux', 'not run: it looks for the engine in /proc')
  const { journal, lock, passphrase, shell, open } = lockedApp
  const keeping = watchKeeping(page)
  shell.askForLink()
  await open()
  await lock.unlock(passphrase)
  await journal.newEntry()
  const { text, certain } = await typeUntilKilled(page, engineOf(shell), sentence, keeping)

  await lock.isShown()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('kettle')
  await lock.unlock(passphrase)
  await expect(page.getByText('The app did not close in order the last time.')).toBeVisible()
  await journal.open(/she put the kettle/)
  await expect(journal.editor()).not.toHaveText('')
  expectFound((await journal.editor().textContent()) ?? '', text, certain)
})

test('an engine killed while a title is typed costs at most the last second of it', async ({ lockedApp, page }) => {
  test.skip(process.platform !== 'linux', 'not run: it looks for the engine in /proc')
  const { journal, lock, passphrase, shell, open } = lockedApp
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  const keeping = watchKeeping(page)
  shell.askForLink()
  await open()
  await lock.unlock(passphrase)
  await journal.newEntry()
  await page.getByRole('combobox', { name: 'Tags' }).click()
  await page.keyboard.type('half a tag')
  await journal.isSaved()
  await title.click()
  const once = { delay: 30 } // no title is longer
  const { text, certain } = await typeUntilKilled(page, engineOf(shell), sentence.slice(0, 110), keeping, once)

  await lock.isShown()
  await lock.unlock(passphrase)
  await journal.open(/she put the kettle/)
  await expect(title).not.toHaveValue('')
  expectFound(await title.inputValue(), text, certain)
  await expect(page.locator('[data-with-remove]')).toHaveText(['half a tag'])
})

test('an engine killed while an answer of the reflection is typed costs at most its last second', async ({
  lockedApp,
  page,
}) => {
  test.skip(process.platform !== 'linux', 'not run: it looks for the engine in /proc')
  const { lock, passphrase, shell, open } = lockedApp
  const reflection = new ReflectionPage(page)
  await atNoon(page)
  const keeping = watchKeeping(page)
  shell.askForLink()
  await open()
  await lock.unlock(passphrase)
  await reflection.open()
  await reflection.toSteps()
  await reflection.button('Begin: Kindness to myself').click()
  await reflection.editor().click()
  const { text, certain } = await typeUntilKilled(page, engineOf(shell), sentence, keeping)

  await lock.isShown()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('kettle')
  await lock.unlock(passphrase)
  await reflection.open()
  await reflection.toSteps() // asked again: nothing of it was kept
  await reflection.button('Go on where you stopped').click()
  await expect(reflection.editor()).not.toHaveText('')
  expectFound((await reflection.editor().textContent()) ?? '', text, certain)
})

test('an engine killed right after a choice was made, with nothing pressed after it, has kept it', async ({
  lockedApp,
  page,
}) => {
  test.skip(process.platform !== 'linux', 'not run: it looks for the engine in /proc')
  const { lock, passphrase, shell, open } = lockedApp
  const reflection = new ReflectionPage(page)
  await atNoon(page)
  shell.askForLink()
  await open()
  await lock.unlock(passphrase)
  await reflection.open()
  await reflection.toSteps()
  await reflection.button('Begin: Where I am').click()
  await page.getByLabel('Tired').check()
  await reflection.isSaved()
  process.kill(engineOf(shell), 'SIGKILL')
  await lock.isShown()
  await lock.unlock(passphrase)
  await reflection.open()
  await reflection.toSteps()
  await reflection.button('Go on where you stopped').click()
  await expect(page.getByLabel('Tired')).toBeChecked()
})

/** The beginning of what was typed, and all of it that had to be there. */
function expectFound(found: string, text: string, certain: number): void {
  expect(text.startsWith(found)).toBe(true)
  expect(certain).toBeGreaterThan(0)
  expect(found.length).toBeGreaterThanOrEqual(certain)
}
