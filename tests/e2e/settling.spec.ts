import type { Page } from '@playwright/test'
import { FeelingsPage } from './pages/feelings-page.ts'
import { HelpPage } from './pages/help-page.ts'
import { expect, test } from './support/app.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'

const shape = (page: Page) => page.getByTestId('breath-shape')
const spoken = (page: Page) => page.getByRole('region', { name: 'Now' }).getByRole('status')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })

/** From now on the clock of the page moves by the hand of the test alone: a slow computer would be seconds behind a breath. */
async function standStill(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000)
}

/** The sounds that a page has begun to make: their states, as they are now. */
async function watchSounds(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const sounds: AudioContext[] = []
    const Sound = window.AudioContext
    window.AudioContext = class extends Sound {
      constructor() {
        super()
        sounds.push(this)
      }
    }
    Object.assign(window, { sounds })
  })
  return () => page.evaluate(() => (window as unknown as { sounds: AudioContext[] }).sounds.map(({ state }) => state))
}

test('an exercise is begun, followed and stopped by keyboard, before anything is unlocked', async ({
  lockedApp,
  page,
}) => {
  const help = new HelpPage(page)
  await page.clock.install()
  await lockedApp.lock.isShown()
  await activate(page, 'Help')
  await activate(page, /^Settling/)
  await expect(help.title('Settling')).toBeFocused()
  await expect(page.getByText('Stop if you feel dizzy.')).toBeVisible()
  await expect(page.getByText('Skip the holds if you are pregnant or have a heart or lung condition.')).toBeVisible()
  await expect(page.getByText('When I am flooded')).toHaveCount(0) // nobody is in whose card it could be
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: /^A longer breath out/ })).toBeFocused()
  await expect(page.getByRole('radio', { name: /^A longer breath out/ })).toBeChecked()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await standStill(page)
  await activate(page, 'Begin')

  await expect(heading(page, 'A longer breath out')).toBeFocused()
  await expect(help.phase()).toHaveText('Breathe in')
  await expect(shape(page)).toBeVisible()
  await expect(spoken(page)).toHaveText('Breathe in, for 4 seconds.')
  await page.clock.runFor(4_000)
  await expect(help.phase()).toHaveText('Breathe out, slowly')
  await expect(spoken(page)).toHaveText('Breathe out, slowly, for 6 seconds.')
  await page.clock.runFor(6_000)
  await expect(spoken(page)).toHaveText('In') // a word is enough from the second breath on

  await tabTo(page, 'A screen reader says each step')
  await page.keyboard.press('Space')
  await expect(spoken(page)).toBeEmpty()
  await page.clock.runFor(4_000)
  await expect(help.phase()).toHaveText('Breathe out, slowly')
  await expect(spoken(page)).toBeEmpty()

  await page.keyboard.press('Escape')
  await expect(heading(page, 'Stopped')).toBeFocused()
  await expect(help.phase()).toHaveCount(0)
  await expect(help.title('Settling')).toBeVisible() // Escape left Help where it is

  await activate(page, 'Begin')
  await activate(page, 'Stop')
  await expect(heading(page, 'Stopped')).toBeFocused()
  await activate(page, 'Begin')
  await page.clock.runFor(61_000)
  await expect(heading(page, 'That was all of it')).toBeFocused()
})

test('the one without the breath asks for no breath, and takes as long', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  await page.clock.install()
  await lockedApp.lock.isShown()
  await help.open()
  await help.goTo('Settling')
  await page.getByRole('radio', { name: /^Without the breath/ }).check()
  await page.getByRole('radio', { name: '3 minutes' }).check()
  await expect(page.getByRole('checkbox', { name: 'A quiet tone' })).toHaveCount(0)
  await help.button('Begin').click()
  for (const said of [/five colours/, /feet/, /cold water/, /which day it is/]) {
    await expect(help.phase()).toHaveText(said)
    await expect(help.phase()).not.toHaveText(/breath/i)
    await expect(shape(page)).toHaveCount(0)
    await page.clock.runFor(45_000)
  }
  await expect(heading(page, 'That was all of it')).toBeFocused()
})

test('with less motion there is no shape, and the seconds are counted in words', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  await page.clock.install()
  await lockedApp.lock.isShown()
  await help.open()
  await help.goTo('Settling')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await standStill(page)
  await help.button('Begin').click()
  await expect(shape(page)).toBeVisible() // control
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(shape(page)).toBeHidden()
  const now = page.getByRole('region', { name: 'Now' })
  await expect(now.getByText('4', { exact: true })).toBeVisible()
  await page.clock.runFor(3_000)
  await expect(now.getByText('1', { exact: true })).toBeVisible()
  await page.clock.runFor(1_000)
  await expect(help.phase()).toHaveText('Breathe out, slowly')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('a tone sounds only when it is wanted, and is silent after Stop and outside Help', async ({ lockedApp, page }) => {
  const help = new HelpPage(page)
  const sounds = await watchSounds(page)
  lockedApp.shell.askForLink()
  await lockedApp.open()
  await lockedApp.lock.isShown()
  await help.open()
  await help.goTo('Settling')
  await help.button('Begin').click()
  await expect(help.phase()).toBeVisible()
  expect(await sounds()).toEqual([])
  await page.getByRole('checkbox', { name: 'A quiet tone' }).check()
  await expect.poll(sounds).toEqual(['running'])
  await help.button('Stop').click()
  await expect.poll(sounds).toEqual(['closed'])
  await help.button('Begin').click()
  await expect.poll(sounds).toEqual(['closed', 'running'])
  await help.button('Close').click()
  await expect.poll(sounds).toEqual(['closed', 'closed'])
  expect(lockedApp.foreignRequests).toEqual([])
  expect(lockedApp.violations).toEqual([])
})

test('an exercise that is longer than the room waits is not cut off, and the room waits no longer after it', async ({
  lockedApp,
  page,
}) => {
  const { lock, passphrase } = lockedApp
  const help = new HelpPage(page)
  const warning = page.getByRole('alert').filter({ hasText: 'Locking in 20 seconds.' })
  await page.clock.install()
  await lock.unlock(passphrase)
  await help.open()
  await help.goTo('Settling')
  // Control: on the same page, without an exercise, the warning comes.
  await page.clock.runFor('02:41')
  await expect(warning).toBeVisible()
  await page.getByRole('radio', { name: '5 minutes' }).check()
  await help.button('Begin').click()
  await expect(warning).toHaveCount(0)
  await page.clock.runFor('04:30')
  await expect(help.phase()).toBeVisible()
  await expect(warning).toHaveCount(0)
  await page.clock.runFor('00:31')
  await expect(heading(page, 'That was all of it')).toBeFocused()
  await page.clock.runFor('02:41')
  await expect(warning).toBeVisible()
  await page.clock.runFor('00:20')
  await lock.isShown()
})

test('after the strongest feeling, each offer leads to its page and back', async ({ app, page }) => {
  const help = new HelpPage(page)
  const feelings = new FeelingsPage(page)
  await app.journal.button('Log a feeling').waitFor()
  await feelings.log('panicky', '5 takes over everything')
  await feelings.button('Breathe').click()
  await expect(help.title('Settling')).toBeFocused()
  await help.close()
  await expect(feelings.button('Breathe')).toBeFocused()
  await feelings.button('Support').click()
  await expect(help.title('People you can talk to')).toBeFocused()
  await help.back()
  await help.close()
  await expect(feelings.button('Support')).toBeFocused()
  await help.open() // the button at the top still leads to the list of all
})

test('how it looks while it runs and when it has ended', async ({ lockedApp, page }) => {
  test.slow()
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  await help.open()
  await help.goTo('Settling')
  await page.getByRole('radio', { name: '5 minutes' }).check()
  await help.button('Begin').click()
  await expect(help.phase()).toBeVisible()
  await checkLooks(page)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
  await checkScreen(page)
  await help.button('Stop').click()
  await checkScreen(page)
})
