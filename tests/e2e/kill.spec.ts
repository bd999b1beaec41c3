import { atNoon, ReflectionPage } from './pages/reflection-page.ts'
import { expect, test } from './support/app.ts'
import { engineOf } from './support/engine-of.ts'

const sentence = 'she put the kettle on and said nothing for a while, and then she said it. '.repeat(4)

test('an engine killed in mid-sentence costs at most the last second, and shows nothing', async ({ app, page }) => {
  test.skip(process.platform !== 'linux', 'not run: it looks for the engine in /proc')
  const { journal, lock, passphrase, shell } = app
  const engine = engineOf(shell)
  await journal.newEntry()
  const typedAt: number[] = []
  for (const letter of sentence) {
    await page.keyboard.type(letter, { delay: 6 }) // longer than a second in all, however quick the computer is
    typedAt.push(performance.now())
  }
  const killedAt = performance.now()
  process.kill(engine, 'SIGKILL')

  await lock.isShown()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('kettle')
  await lock.unlock(passphrase)
  await expect(page.getByText('The app did not close in order the last time.')).toBeVisible()
  await journal.open(/she put the kettle/)
  const found = (await journal.editor().textContent()) ?? ''
  expect(sentence.startsWith(found)).toBe(true)
  const certain = typedAt.filter((time) => time <= killedAt - 1000).length
  expect(certain).toBeGreaterThan(0)
  expect(found.length).toBeGreaterThanOrEqual(certain)
})

test('an engine killed while a title is typed costs at most the last second of it', async ({ app, page }) => {
  test.skip(process.platform !== 'linux', 'not run: it looks for the engine in /proc')
  const { journal, lock, passphrase, shell } = app
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  const typed = sentence.slice(0, 110)
  const engine = engineOf(shell)
  await journal.newEntry()
  await page.getByRole('combobox', { name: 'Tags' }).click()
  await page.keyboard.type('half a tag')
  await journal.isSaved()
  await title.click()
  const typedAt: number[] = []
  for (const letter of typed) {
    await page.keyboard.type(letter, { delay: 12 })
    typedAt.push(performance.now())
  }
  const killedAt = performance.now()
  process.kill(engine, 'SIGKILL')

  await lock.isShown()
  await lock.unlock(passphrase)
  await journal.open(/she put the kettle/)
  const found = await title.inputValue()
  expect(typed.startsWith(found)).toBe(true)
  const certain = typedAt.filter((time) => time <= killedAt - 1000).length
  expect(certain).toBeGreaterThan(0)
  expect(found.length).toBeGreaterThanOrEqual(certain)
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
  shell.askForLink()
  await open()
  await lock.unlock(passphrase)
  const engine = engineOf(shell)
  await reflection.open()
  await reflection.toSteps()
  await reflection.button('Begin: Kindness to myself').click()
  await reflection.editor().click()
  const typedAt: number[] = []
  for (const letter of sentence) {
    await page.keyboard.type(letter, { delay: 6 })
    typedAt.push(performance.now())
  }
  const killedAt = performance.now()
  process.kill(engine, 'SIGKILL')

  await lock.isShown()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('kettle')
  await lock.unlock(passphrase)
  await reflection.open()
  await reflection.toSteps() // asked again: nothing of it was kept
  await reflection.button('Go on where you stopped').click()
  const found = (await reflection.editor().textContent()) ?? ''
  expect(sentence.startsWith(found)).toBe(true)
  const certain = typedAt.filter((time) => time <= killedAt - 1000).length
  expect(certain).toBeGreaterThan(0)
  expect(found.length).toBeGreaterThanOrEqual(certain)
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
