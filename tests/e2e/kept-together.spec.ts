import type { Page } from '@playwright/test'
import { checkLooks } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'
import { changeTo, expect, test } from './support/paired-app.ts'
import { sitDown } from './support/sit-down.ts'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const kept = 'we walk on Sunday'

test('two keep a note together without a mouse, find it alone, and either takes it out', async ({
  shell,
  page,
  room,
}) => {
  test.slow()
  await shell.open()
  await sitDown(page)
  await activate(page, 'Keep something from today')
  await write(page, kept)
  await activate(page, 'Look at it together')
  await expect(title(page, 'Keep this, both of you?')).toBeFocused()
  await expect(page.getByRole('article', { name: 'What you may keep' })).toContainText(kept)

  await activate(page, 'Ana: keep this')
  await expect(page.getByText('Ana keeps it, when both of you do.')).toBeVisible()
  await page.keyboard.press('Enter') // the same button takes it back, with the focus still on it
  await expect(page.getByRole('button', { name: 'Ana: keep this' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ana keeps it, when both of you do.')).toBeVisible()
  await activate(page, 'Ben: keep this')
  await expect(title(page, 'Our room')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Kept by both of you, together.' })).toBeVisible()
  await expect(room.pieces()).toHaveAccessibleName('Kept by both, together, Today')
  await activate(page, 'Lock')

  await shell.lock.isShown()
  await changeTo(shell, 'Ana')
  await room.open()
  await expect(room.words()).toContainText(kept)
  await shell.journal.lock()

  await changeTo(shell, 'Ben')
  await room.open()
  await expect(room.words()).toContainText(kept)
  await activate(page, 'Take it out')
  await expect(page.getByText('You and Ana kept this together, and either of you may take it out.')).toBeVisible()
  await tabTo(page, 'Take it out')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Taken out of our room, for both of you.')).toBeVisible()
  await expect(room.pieces()).toHaveCount(0)
})

test('what is put away is nowhere, from the words as from the decision', async ({ shell, page, room }) => {
  test.slow()
  await shell.open()
  await sitDown(page)
  await page.getByRole('button', { name: 'Keep something from today' }).click()
  await expect(page.getByText('Write here.')).toBeVisible()
  await expect(page.getByText('saved as you type'), 'nothing is saved here').toHaveCount(0)
  await page.getByRole('button', { name: 'Look at it together' }).click()
  await expect(page.getByText('There are no words here yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Not this time' }).click()
  await expect(title(page, 'Our room')).toBeFocused() // nothing was written, so nothing is asked

  await page.getByRole('button', { name: 'Keep something from today' }).click()
  await write(page, kept)
  await page.getByRole('button', { name: 'Not this time' }).click()
  await page.getByRole('button', { name: 'Go on with them' }).click()
  await expect(room.editor()).toContainText(kept)
  await page.getByRole('button', { name: 'Look at it together' }).click()
  await page.getByRole('button', { name: 'Ben: keep this' }).click()
  await page.getByRole('button', { name: 'Go back to the words' }).click()
  await expect(title(page, 'Something to keep from today')).toBeFocused()
  await expect(room.editor()).toContainText(kept)
  await page.getByRole('button', { name: 'Look at it together' }).click()
  await expect(page.getByRole('button', { name: 'Ben: keep this' })).toBeVisible() // a new decision
  await page.getByRole('button', { name: 'Not this time' }).click()
  await expect(page.getByText('Put away. Nothing was kept.')).toBeVisible()
  await expect(room.pieces()).toHaveCount(0)

  await page.getByRole('button', { name: 'Keep something from today' }).click()
  await expect(room.editor()).not.toContainText(kept)
})

test('every screen of keeping something', async ({ shell, page, room }) => {
  test.slow()
  await shell.open()
  await sitDown(page)
  await checkLooks(page)
  await page.getByRole('button', { name: 'Keep something from today' }).click()
  await checkLooks(page)
  await write(page, `${kept} ${'and-a-word-without-an-end'.repeat(8)}`)
  await page.getByRole('button', { name: 'Look at it together' }).click()
  await expect(title(page, 'Keep this, both of you?')).toBeVisible()
  await checkLooks(page)
  await page.getByRole('button', { name: 'Ana: keep this' }).click()
  await expect(page.getByRole('button', { name: 'Ana: not yet, after all' })).toBeVisible()
  await checkLooks(page)
  await page.getByRole('button', { name: 'Ben: keep this' }).click()
  await expect(room.pieces()).toHaveCount(1)
  await checkLooks(page)
})

async function write(page: Page, words: string): Promise<void> {
  await expect(title(page, 'Something to keep from today')).toBeFocused()
  await expect(page.getByTestId('visibility-label').first()).toHaveText('On screen for both of you')
  await tabTo(page, 'Your words')
  await page.keyboard.type(words)
}
