import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { HelpPage, helpTopics } from './pages/help-page.ts'
import { expect, runApp, test } from './support/app.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'

const matters = 'What you describe matters.'
const weapon = 'If there was choking, or a weapon'

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

async function readEverything(page: Page, help: HelpPage) {
  for (const topic of helpTopics) {
    await help.goTo(topic)
    if (topic === 'People you can talk to') await page.getByRole('radio', { name: 'United Kingdom' }).check()
    if (topic === 'Eight quiet questions') await help.answer(/^Have they hit/, 'Yes')
    await help.back()
  }
}

test('Help opens in front of making a room, and gives every word back', async ({ freshApp, page }) => {
  const { setup } = freshApp
  const help = new HelpPage(page)
  await help.open()
  await help.close()
  await expect(setup.title('Notes')).toBeVisible()
  await expect(help.opener()).toBeFocused()

  await setup.button('Make my room').click()
  await expect(setup.title('Who this is for')).toBeFocused()
  await setup.button('I would like to look at support first').click()
  await expect(help.title('Help')).toBeFocused()
  await expect(help.button('Close and lock')).toHaveCount(0)
  await help.close()
  await expect(setup.button('I would like to look at support first')).toBeFocused()
  await setup.button('Continue').click()
  await expect(setup.button('I would like to look at support first')).toBeVisible()
  await setup.button('Continue').click()

  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana')
  await help.open()
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeHidden()
  await help.close()
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ana')
})

test('Help opens in front of a problem, and of a page without a link', async ({ page, emptyDir }) => {
  mkdirSync(emptyDir)
  writeFileSync(join(emptyDir, 'holiday.txt'), 'not ours')
  const app = runApp(page, emptyDir, '')
  const help = new HelpPage(page)
  await app.open()
  await help.open()
  await help.close()
  await expect(help.title('This folder holds something else')).toBeVisible()
  await page.reload()
  await expect(help.title('This page is locked')).toBeVisible()
  await help.open()
  await readEverything(page, help)
  await help.close()
  await expect(help.title('This page is locked')).toBeVisible()
  await app.shell.stop()
})

test('Help opens in front of an open room, keeps what is being written, and can lock', async ({ app, page }) => {
  const help = new HelpPage(page)
  const { journal, lock } = app
  await journal.newEntry()
  await journal.write('Half a sentence')
  await help.open()
  await expect(page.getByText('Half a sentence').first()).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Your room' }).locator('[aria-current]')).toHaveCount(0)
  // The keys of the screen behind it are out of reach.
  await page.keyboard.press('Control+Alt+n')
  await page.keyboard.press('Control+f')
  await help.close()
  await expect(journal.editor()).toHaveText('Half a sentence')
  await journal.isSaved()

  await help.open()
  await journal.goTo('Settings')
  await expect(help.title('Settings')).toBeFocused()
  await expect(help.title('Help')).toHaveCount(0)

  await help.open()
  await help.goTo('Eight quiet questions')
  await help.button('Close and lock').click()
  await lock.isShown()
  await expect(help.title('Help')).toHaveCount(0)
})

test('Help leaves no entry in the history and nothing in the page', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  const before = { length: await page.evaluate(() => history.length), kept: await keptByThePage(page) }
  await help.open()
  await readEverything(page, help)
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
  await readEverything(page, help)
  await help.close()
  expect({ sent: sent.length, requests: requests.length }).toEqual(before)
  expect(filesOf(lockedApp.vaultDir)).toEqual(files)
  expect(files.length).toBeGreaterThan(2)

  // Control: an opened room is seen in both.
  await lockedApp.lock.unlock(lockedApp.passphrase)
  expect(sent.length).toBeGreaterThan(before.sent)
  expect(filesOf(lockedApp.vaultDir)).not.toEqual(files)
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

test('Hide works inside Help, by button and by key', async ({ app, page }) => {
  const help = new HelpPage(page)
  await help.open()
  await help.goTo('Eight quiet questions')
  await help.answer(/^Am I afraid/, 'Yes')
  await app.journal.hide()
  await expect(page.getByText(matters)).toHaveCount(0)
  await app.lock.uncover()
  await expect(help.footer()).toHaveCount(0)

  await help.open()
  await help.goTo('What this app cannot do')
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  await app.lock.uncover()
  await expect(help.footer()).toHaveCount(0)
})

test('Help is used without a mouse', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  await page.getByRole('button', { name: 'Skip to the page' }).focus()
  await page.keyboard.press('Tab')
  await expect(lockedApp.journal.button('Hide')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(help.opener()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(help.title('Help')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(help.title('Eight quiet questions')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(help.question(/^Am I afraid/).getByRole('radio', { name: 'Yes' })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(help.question(/^Am I afraid/).getByRole('radio', { name: 'Not sure' })).toBeChecked()
  await help.button('Close').focus()
  await page.keyboard.press('Enter')
  await expect(help.opener()).toBeFocused()
})

test('every page of Help, light and dark, wide and narrow', async ({ lockedApp, page }) => {
  test.slow()
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  await checkLooks(page)
  await help.open()
  await checkLooks(page)
  for (const topic of helpTopics) {
    await help.goTo(topic)
    if (topic === 'People you can talk to') await page.getByRole('radio', { name: 'United Kingdom' }).check()
    if (topic === 'Eight quiet questions') await help.answer(/^Have they hit/, 'Yes')
    await checkLooks(page)
    await help.back()
  }
})

test('Help with text of twice the size, in a room', async ({ app, page }) => {
  const help = new HelpPage(page)
  await app.journal.isShown()
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
  await checkScreen(page)
  await help.open()
  await checkScreen(page)
  await help.goTo('Eight quiet questions')
  await checkScreen(page)
})
