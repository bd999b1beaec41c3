import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { checkLarge, checkLooks, checkScreen } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'
import { expect, test } from './support/paired-app.ts'
import { sitDown } from './support/sit-down.ts'
import { chooseKind, title } from './support/talk-steps.ts'

test('every screen of a talk', async ({ shell, page, vault }) => {
  test.slow()
  await shell.open()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await checkStep(page, 'looks')
  await chooseKind(page, 'Talk about the hurt')
  await checkStep(page)
  await activate(page, 'I am Ana, and I am alone with this')
  await checkStep(page)
  await activate(page, 'Ready')
  await activate(page, 'I am Ben, and I am alone with this')
  await activate(page, 'Ready')
  await expect(title(page, 'Before you begin')).toBeVisible()
  await checkStep(page)
  await page.getByRole('radio', { name: 'Ana' }).check()
  await activate(page, 'Begin')
  await page.getByText('Help with a first line').click()
  await page.getByText('Lines that mend').click()
  await page.getByText('Keys', { exact: true }).click()
  await checkStep(page, 'looks')
  await activate(page, 'Breathe for a moment')
  await expect(page.getByRole('button', { name: 'Stop, I do not feel safe' })).toBeVisible()
  await checkLooks(page)
  await checkLarge(page)
  await activate(page, 'Close')
  await page.getByRole('button', { name: 'Done. Ben says it back' }).click()
  await checkStep(page)
  await page.getByRole('button', { name: 'Ask for a pause (P)' }).click()
  await page.getByRole('radio', { name: 'At a time tomorrow' }).check()
  await checkStep(page, 'looks')
  await page.getByRole('button', { name: 'Go on with the talk' }).click()
  await expect(title(page, 'Ben says it back')).toBeFocused()
  for (const way of ['Not yet', 'Not yet']) await activate(page, way)
  await checkStep(page)
  await activate(page, 'Write it down first')
  await activate(page, 'To the closing round')
  for (const part of ['One thing I heard', 'One thing I appreciate', 'One small step, with a day', 'One word']) {
    await expect(title(page, new RegExp(`^${part}`))).toBeVisible()
    await checkStep(page)
    await activate(page, 'Go on')
  }
  await expect(title(page, 'A note of today?')).toBeVisible()
  await checkStep(page)
  writeFileSync(join(vault, 'pause'), new Date(Date.now() + 30 * 60_000).toISOString())
  await page.keyboard.press('Control+Shift+l')
  await expect(title(page, /^Back at/)).toBeVisible()
  await checkScreen(page)
  await checkLarge(page)
  writeFileSync(join(vault, 'pause'), new Date(Date.now() - 60_000).toISOString())
  await expect(title(page, /^It was to be/)).toBeVisible()
  await checkLooks(page)
  await checkLarge(page)
  await page.getByRole('radio', { name: 'At a time tomorrow' }).check()
  await activate(page, 'Choose another time')
  await expect(title(page, /^Back at \d\d:\d\d, [A-Z][a-z]+day \d+ [A-Z][a-z]+/), 'with its day').toBeFocused()
  await activate(page, 'To your own rooms')
  await shell.lock.isShown()
  await expect(page.getByRole('button', { name: 'Sit down together' })).toHaveCount(0)
})

/** What every screen of a talk has, whichever it is, also with text of twice the size. */
async function checkStep(page: Page, how: 'looks' | 'plain' = 'plain'): Promise<void> {
  for (const name of ['Breathe for a moment', 'Stop, I do not feel safe'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(1)
  for (const button of await page.getByRole('button', { name: /^(Stop, I do not|Ask for a pause)/ }).all())
    expect((await button.boundingBox())?.height, 'large enough to be hit').toBeGreaterThanOrEqual(44)
  await (how === 'looks' ? checkLooks(page) : checkScreen(page))
  await checkLarge(page)
}
