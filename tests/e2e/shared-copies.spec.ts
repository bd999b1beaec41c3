import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { plainDocument } from '#tests/support/documents.ts'
import { checkAccessibility, checkLooks } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'
import { comeIn, expect, test } from './support/paired-app.ts'
import { as, tamper } from './support/paired-vault.ts'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const list = (page: Page) => page.getByRole('list', { name: 'Our room, as it was' })
const pieces = (page: Page) => page.getByRole('list', { name: 'What both of you could see then' }).getByRole('article')

const share = (vault: string, name: 'Ana' | 'Ben', words: string) =>
  as(vault, name, async ({ client }) => (await client.shared.share({ document: plainDocument(words) })).id)

/** Keeps the shared room as it is, for this member; answers the file of the copy. */
const keep = (vault: string, name: 'Ana' | 'Ben') =>
  as(vault, name, async ({ engine, client }) => {
    await engine.context.session.sharedCopies().keep()
    return (await client.snapshots.listShared({})).copies[0]?.file ?? ''
  })

test('our room as it was is read by keyboard beside the living one, and there is no way to write in it', async ({
  shell,
  vault,
  room,
  page,
}) => {
  test.slow()
  const own = await share(vault, 'Ana', 'Said by Ana')
  await share(vault, 'Ben', 'Said by Ben')
  await keep(vault, 'Ana')
  await share(vault, 'Ben', 'Said later')
  await comeIn(shell, 'Ana')
  await shell.journal.goTo('Settings')
  await activate(page, /^Earlier copies/)
  await expect(title(page, 'Earlier copies')).toBeFocused()
  await expect(list(page).getByRole('button')).toHaveCount(1)
  await expect(page.getByText('Ben has copies of their own, and it leaves those when they next open')).toBeVisible()
  await checkLooks(page)
  await activate(page, /^Our room, \w+day/)
  await expect(title(page, 'Our room, as it was')).toBeFocused()
  await expect(pieces(page)).toHaveCount(2)
  await expect(pieces(page).first()).toContainText('Said by Ben')
  await expect(pieces(page).last()).toContainText('Said by Ana')
  await expect(room.label()).toHaveText('Only you can see this')
  await expect(page.getByText('What stands in it was for you and Ben.')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button')).toHaveText(['Earlier copies'])
  await checkLooks(page)
  await activate(page, 'Earlier copies')
  await expect(title(page, 'Earlier copies')).toBeFocused()

  await room.open()
  await expect(room.pieces()).toHaveCount(3)
  await expect(room.label()).toHaveText('You and Ben can both see this')
  const last = page.getByRole('article').filter({ hasText: 'Said by Ana' })
  await last.getByRole('button', { name: 'Take it out' }).click()
  await expect(page.getByRole('dialog')).toContainText('Ben’s when they next open theirs')
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Take it out' }).click()
  await expect(room.pieces()).toHaveCount(2)
  await shell.journal.goTo('Settings')
  await activate(page, /^Earlier copies/)
  await activate(page, /^Our room, \w+day/)
  await expect(pieces(page)).toHaveCount(1)
  expect(await page.content(), `without ${own}`).not.toContain('Said by Ana')
  expect(shell.violations).toEqual([])
})

test('a copy says what did not fit on its day; a damaged one says so and changes nothing else', async ({
  shell,
  vault,
  room,
  page,
}) => {
  test.slow()
  await share(vault, 'Ben', 'Stays')
  await share(vault, 'Ben', 'Goes')
  await as(vault, 'Ana', async () => {})
  await tamper(vault, 'Ben', (db) =>
    db.exec("DELETE FROM record WHERE kind = 'note' AND seq = (SELECT max(seq) FROM record WHERE kind = 'note')"),
  )
  const damaged = await keep(vault, 'Ana')
  await keep(vault, 'Ana')
  const path = join(vault, 'snapshots', `${damaged}.db`)
  const bytes = readFileSync(path)
  bytes[5000] = (bytes[5000] ?? 0) ^ 1
  writeFileSync(path, bytes)

  await comeIn(shell, 'Ana')
  await shell.journal.goTo('Settings')
  await activate(page, /^Earlier copies/)
  await list(page).getByRole('button').first().click()
  await expect(page.getByText('Something that Ben shared is no longer here')).toBeVisible()
  await expect(pieces(page)).toHaveCount(1)
  await checkLooks(page)
  await activate(page, 'Earlier copies')
  await list(page).getByRole('button').last().click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'This copy cannot be opened. Its file is damaged.',
  )
  await expect(title(page, 'Our room, as it was')).toBeFocused()
  await checkLooks(page)
  await tabTo(page, 'Earlier copies')
  await room.open()
  await expect(room.pieces()).toHaveCount(1)
})
