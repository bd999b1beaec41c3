import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { HelpPage, matters, weapon } from './pages/help-page.ts'
import { expect, test } from './support/app.ts'

// Nothing is kept of Help: not that it was open, what was read, or what was answered.

/** Everything that a page of this origin could have kept. */
function keptByThePage(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
    name: window.name,
    state: history.state as unknown,
    address: window.location.href,
    title: document.title,
  }))
}

/** Name, time and digest of every file of a folder. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile())
    .map(({ name, path }) => {
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
      return `${name} ${statSync(path).mtimeMs} ${digest}`
    })
    .sort()
}

test('Help leaves no entry in the history and nothing in the page', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  const before = { length: await page.evaluate(() => history.length), kept: await keptByThePage(page) }
  await help.open()
  await help.readEverything()
  expect(await page.evaluate(() => history.length)).toBe(before.length)
  expect(await keptByThePage(page)).toEqual(before.kept)
  expect(before.kept).toMatchObject({ local: [], session: [], databases: [], caches: [], cookies: '', name: '' })
  await help.close()
  await lockedApp.lock.isShown()
  expect(await page.evaluate(() => history.length)).toBe(before.length)

  await page.goBack({ timeout: 1_000 }).catch(() => null)
  await page.goForward({ timeout: 1_000 }).catch(() => null)
  await expect(page.getByText('You do not have to be sure')).toHaveCount(0)
  await expect(page.getByText('Eight quiet questions')).toHaveCount(0)
})

test('control: what a page keeps is seen', async ({ lockedApp, page }) => {
  await lockedApp.lock.isShown()
  await page.evaluate(() => {
    localStorage.setItem('country', 'uk')
    history.pushState({ help: true }, '')
  })
  expect(await keptByThePage(page)).toMatchObject({ local: ['country'], state: { help: true } })
})

test('what was chosen for an exercise ends with its page', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  await help.open()
  await help.goTo('Settling')
  await page.getByRole('radio', { name: /^An even breath/ }).check()
  await page.getByRole('radio', { name: '3 minutes' }).check()
  await page.getByRole('checkbox', { name: 'A quiet tone' }).check()
  await help.breatheAndStop()
  await expect(page.getByRole('radio', { name: /^An even breath/ })).toBeChecked()
  await help.back()
  await help.goTo('Settling')
  await expect(page.getByRole('radio', { name: /^A longer breath out/ })).toBeChecked()
  await expect(page.getByRole('radio', { name: '1 minute', exact: true })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'A quiet tone' })).not.toBeChecked()
  expect(await page.getByRole('main').innerText()).not.toMatch(/last time|again today|you have done/i)
})

test('the answers of the eight questions end with their page', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  await help.open()
  await help.goTo('Eight quiet questions')
  await expect(page.getByText(matters)).toHaveCount(0)
  await help.answer(/^Do I write differently/, 'Not sure')
  await expect(page.getByRole('status').filter({ hasText: matters })).toBeVisible()
  await expect(page.getByText(weapon)).toHaveCount(0)
  await help.answer(/^Have they hit/, 'Yes')
  await expect(page.getByText(weapon)).toBeVisible()
  await help.answer(/^Have they hit/, 'No')
  await expect(page.getByText(weapon)).toHaveCount(0)
  await help.answer(/^Do I write differently/, 'No')
  await expect(page.getByText(matters)).toHaveCount(0)
  await help.answer(/^Am I afraid/, 'Yes')

  await page.getByRole('main').getByRole('button', { name: 'Looking for help more safely' }).click()
  await expect(help.title('Looking for help more safely')).toBeFocused()
  await help.back()
  await help.goTo('Eight quiet questions')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(page.getByText(matters)).toHaveCount(0)
  await help.answer(/^Am I afraid/, 'Yes')
  await help.close()
  await expect(page.getByRole('radio', { includeHidden: true })).toHaveCount(0)
  expect(await page.content()).not.toContain('What you describe')
})

test('Help asks the engine for nothing and writes nothing', async ({ lockedApp, page }) => {
  const sent: unknown[] = []
  const requests: string[] = []
  page.on('websocket', (socket) => socket.on('framesent', (frame) => sent.push(frame)))
  page.on('request', (request) => requests.push(request.url()))
  lockedApp.shell.askForLink()
  await lockedApp.open()
  await lockedApp.lock.isShown()
  await page.waitForLoadState('networkidle')
  const files = filesOf(lockedApp.vaultDir)
  const before = { sent: sent.length, requests: requests.length }
  const help = new HelpPage(page)
  await help.open()
  await help.readEverything()
  await help.close()
  expect({ sent: sent.length, requests: requests.length }).toEqual(before)
  expect(filesOf(lockedApp.vaultDir)).toEqual(files)
  expect(files.length).toBeGreaterThan(2)

  // Control: an opened room is seen in both.
  await lockedApp.lock.unlock(lockedApp.passphrase)
  expect(sent.length).toBeGreaterThan(before.sent)
  expect(filesOf(lockedApp.vaultDir)).not.toEqual(files)
})

test('over an open room, Help reads the card of its owner, and an exercise asks for nothing more', async ({
  lockedApp,
  page,
}) => {
  const sent: unknown[] = []
  page.on('websocket', (socket) => socket.on('framesent', (frame) => sent.push(frame)))
  lockedApp.shell.askForLink()
  await lockedApp.open()
  await lockedApp.lock.unlock(lockedApp.passphrase)
  await page.waitForLoadState('networkidle')
  const help = new HelpPage(page)
  await help.open()
  const before = sent.length
  await help.goTo('Settling')
  await expect(help.button('Write a card')).toBeVisible()
  const withCard = sent.length
  expect(withCard).toBeGreaterThan(before)
  await help.breatheAndStop()
  await help.close()
  expect(sent.length).toBe(withCard)
})

test('the country is asked for, not found out, and forgotten', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  await help.open()
  await help.goTo('People you can talk to')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(page.getByText(/Check before you rely on this/)).toHaveCount(0)
  await page.getByRole('radio', { name: 'United States' }).check()
  await expect(page.getByText('Call 1-800-799-7233')).toBeVisible()
  await expect(page.getByText('Call or text 988')).toBeVisible()
  await expect(page.getByText(/^From .+, 19 July 2022\. Check before you rely on this\.$/)).toBeVisible()
  await page.getByRole('radio', { name: 'Australia' }).check()
  await expect(page.getByText('There is no number here for this place')).toBeVisible()
  await expect(page.getByText('Call 1-800-799-7233')).toHaveCount(0)
  await expect(page.getByRole('link')).toHaveCount(0)
  await help.back()
  await help.goTo('People you can talk to')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})
