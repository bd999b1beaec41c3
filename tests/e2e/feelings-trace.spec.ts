import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { localDay } from '#renderer/ui/days.ts'
import { someDraft, someFeeling } from '#tests/support/feelings.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { FeelingsPage } from './pages/feelings-page.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'

const today = localDay(new Date())
/** In everything that Ana says, and nowhere else. */
const secret = /quetzal|betrayed/i

test('a log leaves no trace for the other, in their room, in the room of both, or on the disk', async ({
  page,
  shell,
  vault,
}) => {
  test.slow()
  const feelings = new FeelingsPage(page)
  const told = listenToEngine(page)
  await as(vault, 'Ana', async () => {})
  const before = filesOf(vault)
  await as(vault, 'Ana', ({ client }) => sayEverything(client))
  await comeIn(shell, 'Ana')
  await feelings.log('betrayed', '5 takes over everything')
  await expect(feelings.rows().first(), 'control: it is there for Ana').toContainText('betrayed')
  expect(await page.content(), 'control').toMatch(secret)
  expect(await told(), 'control: her engine said it').toMatch(secret)
  await shell.journal.lock()
  await shell.lock.isShown()
  expect(filesOf(vault), 'no file more, none of another name or size').toEqual(before)
  expect(new Set(timesOf(vault)).size, 'and none that was changed later than the others').toBe(1)

  await changeTo(shell, 'Ben')
  await told('anew')
  const bens = page.getByRole('navigation', { name: 'Your room' })
  const look = async () => {
    expect(await page.content()).not.toMatch(secret)
    expect(await page.evaluate(everythingKept)).not.toMatch(secret)
    await expect(page).toHaveTitle('Notes')
    await expect(bens.getByRole('button', { name: 'Feelings' }), 'no count and no dot').toHaveText('Feelings')
  }
  await feelings.open()
  await expect(page.getByText('Whenever something is too much to carry around')).toBeVisible()
  await expect(feelings.rows()).toHaveCount(0)
  await expect(page.getByText(/is begun and not saved yet/)).toHaveCount(0)
  await look()
  for (const [name, empty] of emptyPages) {
    await page.getByRole('navigation', { name: 'Pages of your feelings' }).getByRole('button', { name }).click()
    await expect(page.getByText(empty).first(), name).toBeVisible()
    await expect(feelings.rows()).toHaveCount(0)
    await look()
    await page.getByRole('main').getByRole('button', { name: 'Back' }).click()
  }
  await feelings.button('Your words').click()
  await expect(page.getByRole('region', { name: 'Words that you added' })).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: 'calm', exact: true }), 'what she hid is not hidden').toBeChecked()
  for (const place of ['Journal', 'Our room', 'Trash', 'Settings']) {
    await bens.getByRole('button', { name: place }).click()
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    if (place !== 'Journal') expect(await page.content()).not.toMatch(/quetzal/)
    expect(await page.evaluate(everythingKept)).not.toMatch(secret)
  }
  // His log is empty and offers no search; the journal has one, and so has the palette.
  await bens.getByRole('button', { name: 'Journal' }).click()
  await page.getByRole('searchbox', { name: 'Search your entries' }).fill('quetzal')
  await expect(page.getByRole('region', { name: 'Found entries' }).getByRole('status')).toHaveText(/^Nothing was found/)
  await page.getByRole('searchbox', { name: 'Search your entries' }).fill('')
  await page.keyboard.press('Control+Shift+k')
  await page.keyboard.type('quetzal')
  await expect(page.getByText('Nothing has this name.').last()).toBeVisible()
  await page.keyboard.press('Escape')
  const heard = await told()
  expect(heard.length, 'control: there was something to hear').toBeGreaterThan(1000)
  expect(heard).not.toMatch(secret)
  await shell.journal.lock()
  await shell.lock.isShown()
  expect(filesOf(vault)).toEqual(before)
})

/** Pages of the log, and what an empty one says. */
const emptyPages = [
  ['Charts', 'Not enough here yet to say anything, and that is fine.'],
  ['Look back', 'None yet.'],
  ['Before our next session', 'You marked nothing.'],
  ['Print a month', 'Nothing was logged in this month.'],
  ['Trash', 'Nothing is in the trash.'],
] as const

/** Everything that a log can hold. */
async function sayEverything({ feelings, settings }: EngineClient): Promise<void> {
  const own = await feelings.addWord({ field: 'emotions', label: 'like a quetzal' })
  const fields = someFeeling({
    day: today,
    emotions: [own.id],
    facts: 'A quetzal flew by',
    story: 'It was a quetzal',
    ask: 'Show me the quetzal',
    fears: ['f_again'],
    remind: true,
  })
  for (let n = 0; n < 6; n += 1) await feelings.save({ id: null, fields, today })
  const { feeling } = await feelings.save({ id: null, fields, today })
  await feelings.trash({ id: feeling.id })
  await feelings.keepDraft({ draft: someDraft({ fields, typed: { needs: 'a quetzal' } }) })
  await feelings.addMarker({ day: today, label: 'The day of the quetzal' })
  await feelings.addLookBack({
    day: today,
    answers: { said: 1, matched: 2, cared: 3, 'own-life': 4, ahead: 5 },
  })
  await feelings.hideWord({ id: 'e_calm', hidden: true })
  await settings.change({ supportLine: false })
}

/** What the engine says to the page. With 'anew', what was heard so far is forgotten. */
function listenToEngine(page: Page) {
  let heard = ''
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      heard += String(payload)
    })
  })
  return async (from?: 'anew') => {
    const all = heard
    if (from === 'anew') heard = ''
    return all
  }
}

/** Runs in the page: what a browser could keep beyond the lock. */
function everythingKept(): string {
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state])
}

/** Names and sizes of the files that do not come and go with the days. */
function filesOf(folder: string): string[] {
  return stableFiles(folder).map((name) => `${name} ${statSync(join(folder, name)).size}`)
}

function timesOf(folder: string): number[] {
  return stableFiles(folder).map((name) => statSync(join(folder, name)).mtimeMs)
}

function stableFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('snapshots') && statSync(join(folder, name)).isFile())
    .toSorted()
}
