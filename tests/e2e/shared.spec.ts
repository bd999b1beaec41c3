import { plainDocument } from '#tests/support/documents.ts'
import { checkAccessibility, checkLooks, checkScreen } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { as, tamper } from './support/paired-vault.ts'

const longEntry = [
  'What I can say to him',
  'I was alone with it for a year.',
  'And one thing that is only mine: zeppelin.',
]

test('a shortened copy is shared, seen exactly as it was shown before, and taken out again', async ({
  shell,
  vault,
  room,
  page,
}) => {
  test.slow()
  const { journal, lock } = shell
  await as(vault, 'Ana', ({ client }) =>
    client.journal.create({ day: '2026-03-02', document: plainDocument(...longEntry) }),
  )
  await comeIn(shell, 'Ana')
  await activate(page, /^What I can say to him/)
  await expect(journal.editor()).toBeVisible()
  await activate(page, 'Share a copy')
  await expect(room.title('Share a copy')).toBeFocused()
  await expect(room.label()).toHaveText('You and Ben can both see this')
  await expect(room.editor()).toContainText('zeppelin')
  await room.editor().focus()
  await page.keyboard.press('Control+End')
  // Letter by letter: the editor hears of a selection a moment after the browser has made it, and keys are quicker here.
  while ((await room.editor().innerText()).includes('And one thing')) await page.keyboard.press('Backspace')
  await expect(room.editor()).not.toContainText('zeppelin')
  await room.isKept()
  await activate(page, 'Look at it before sharing')
  await expect(room.title('What Ben will see')).toBeFocused()
  await expect(page.getByText('This is exactly what Ben will see. The rest stays with you.')).toBeVisible()
  await expect(room.words()).toContainText('I was alone with it for a year.')
  const shown = await room.words().innerText()
  const drawn = await room.words().locator('.prose').innerHTML()
  expect(shown).toContain('I was alone with it for a year.')
  await activate(page, 'Save for both of us')
  await expect(room.title('Our room')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Shared. You and Ben can both see this now.' })).toBeVisible()
  await expect(room.pieces()).toHaveCount(1)
  await expect(room.button('Go on writing')).toHaveCount(0)
  await journal.goTo('Journal')
  await journal.open('What I can say to him')
  await expect(journal.editor()).toContainText('zeppelin')
  await journal.lock()

  await changeTo({ lock }, 'Ben')
  await room.open()
  await expect.poll(() => room.words().innerText()).toBe(shown)
  expect(await room.words().locator('.prose').innerHTML()).toBe(drawn)
  expect(await page.content()).not.toContain('zeppelin')
  await expect(room.button('Take it out')).toHaveCount(0)
  await journal.lock()

  await changeTo({ lock }, 'Ana')
  await room.open()
  await activate(page, 'Take it out')
  await expect(page.getByRole('dialog')).toContainText('Ben may already have read it, and that cannot be taken back.')
  await expect(room.button('Leave it here')).toBeFocused()
  await activate(page, 'Take it out')
  await expect(page.getByText('Taken out of our room. Ben may already have read it.')).toBeVisible()
  await expect(room.pieces()).toHaveCount(0)
  await expect(room.title('Our room')).toBeFocused()
  await journal.lock()

  await changeTo({ lock }, 'Ben')
  await room.open()
  await expect(page.getByRole('heading', { name: 'A room for both of you' })).toBeVisible()
  expect(await page.content()).not.toContain('alone with it')
})

test('what is being written for both survives Hide to the last keystroke, and nobody else finds it', async ({
  shell,
  room,
  page,
}) => {
  test.slow()
  const { journal, lock } = shell
  await comeIn(shell, 'Ana')
  await room.open()
  await activate(page, 'Write for both')
  await expect(room.title('Write for both')).toBeFocused()
  await expect(room.label()).toHaveText('You and Ben can both see this')
  await room.editor().focus()
  await page.keyboard.type('Not yet, but')
  await room.isKept()
  await page.keyboard.type(' soon')
  await journal.hide()
  await lock.uncover()
  await changeTo({ lock }, 'Ben')
  await room.open()
  await expect(page.getByRole('heading', { name: 'A room for both of you' })).toBeVisible()
  expect(await page.content()).not.toContain('Not yet')
  await journal.lock()
  await changeTo({ lock }, 'Ana')
  await room.open()
  await activate(page, 'Go on writing')
  await expect(room.editor()).toHaveText('Not yet, but soon')
  await activate(page, 'Look at it before sharing')
  await expect(room.title('What Ben will see')).toBeFocused()
  await journal.hide()
  await lock.uncover()
  await changeTo({ lock }, 'Ana')
  await room.open()
  await activate(page, 'Go on writing')
  await activate(page, 'Discard')
  await activate(page, 'Discard it')
  await expect(page.getByText('Discarded. Nothing was shared.')).toBeVisible()
  await expect(room.button('Write for both')).toBeVisible()
})

test('a copy does not replace what was begun before', async ({ shell, vault, room, page }) => {
  const { journal } = shell
  await as(vault, 'Ana', async ({ client }) => {
    await client.journal.create({ day: '2026-03-02', document: plainDocument(...longEntry) })
    await client.draft.keep({ document: plainDocument('Begun on Monday') })
  })
  await comeIn(shell, 'Ana')
  await journal.open('What I can say to him')
  await activate(page, 'Share a copy')
  await expect(room.title('You have already begun something for our room')).toBeFocused()
  await checkScreen(page)
  await activate(page, 'Move it to my journal and begin with the copy')
  await expect(room.editor()).toContainText('zeppelin')
  await journal.goTo('Journal')
  await journal.open('Begun on Monday')
})

test('pieces that were changed, removed or planted are said to be so, without their words', async ({
  shell,
  vault,
  room,
  page,
}) => {
  const [kept = '', gone = ''] = await as(vault, 'Ana', async ({ client }) => {
    const texts = ['This one stays', 'This one goes', 'This one is last']
    const shared: string[] = []
    for (const text of texts) shared.push((await client.shared.share({ document: plainDocument(text) })).id)
    return shared
  })
  await tamper(vault, 'Ben', (db) => {
    const body = JSON.stringify({ createdAt: new Date().toISOString(), document: plainDocument('I take it all back') })
    db.prepare('UPDATE record SET body = ? WHERE id = ?').run(body, kept)
    db.prepare(
      `INSERT INTO record SELECT '${'c'.repeat(32)}', seq, id, kind, prev, seen_seq, seen_hash, body_hash, salt, body,
       delegation, signature FROM record WHERE id = ?`,
    ).run(gone)
    db.prepare('DELETE FROM record WHERE id = ? AND author <> ?').run(gone, 'c'.repeat(32))
  })
  await comeIn(shell, 'Ana')
  await room.open()
  const finding = page.getByRole('region', { name: 'Something in our room is not as it was' })
  await expect(finding).toContainText('Something that you shared is no longer here')
  await expect(finding).toContainText('There is something in the file that neither of you wrote. It is not shown.')
  await expect(room.pieces()).toHaveCount(2)
  await expect(room.pieces().nth(0)).toContainText('This one is last')
  await expect(room.pieces().nth(1)).toContainText('This is not what you signed. It was changed outside the app')
  expect(await page.content()).not.toMatch(/I take it all back|This one goes/)
  await checkLooks(page)
})

test('long rooms are read page by page, and addresses are copied and never opened', async ({
  shell,
  vault,
  room,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await as(vault, 'Ben', async ({ client }) => {
    for (let n = 1; n <= 11; n += 1) await client.shared.share({ document: plainDocument(`Piece number ${n}`) })
    const href = 'https://example.org/elsewhere'
    const content = [{ type: 'text' as const, text: 'the shop', marks: [{ type: 'link' as const, attrs: { href } }] }]
    await client.shared.share({ document: { type: 'doc', content: [{ type: 'paragraph', content }] } })
  })
  await comeIn(shell, 'Ana')
  await room.open()
  await expect(room.pieces()).toHaveCount(10)
  await expect(room.pieces().first()).toContainText('https://example.org/elsewhere')
  await page.getByText('the shop').click()
  await room.button('Copy address https://example.org/elsewhere').click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://example.org/elsewhere')
  await room.button('Show earlier ones').click()
  await expect(room.pieces()).toHaveCount(12)
  await expect(room.pieces().last()).toContainText('Piece number 1')
  await expect(room.button('Show earlier ones')).toHaveCount(0)
  expect(shell.foreignRequests).toEqual([])
})

test('every screen of sharing', async ({ shell, vault, room, page }) => {
  test.slow()
  await as(vault, 'Ben', ({ client }) => client.shared.share({ document: plainDocument('From Ben') }))
  await comeIn(shell, 'Ana')
  await room.open()
  await checkLooks(page)
  await room.button('Write for both').click()
  await expect(room.title('Write for both')).toBeFocused()
  await room.editor().focus()
  await page.keyboard.type('# For both\n- a list')
  await room.isKept()
  await checkLooks(page)
  await room.button('Look at it before sharing').click()
  await checkLooks(page)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
  await checkScreen(page)
  await room.button('Save for both of us').click()
  await expect(room.pieces()).toHaveCount(2)
  await checkScreen(page)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  await room.button('Take it out').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await checkAccessibility(page)
})

test('one person alone sees nothing of it', async ({ app, page }) => {
  await app.journal.newEntry()
  await app.journal.write('Mine')
  await app.journal.isSaved()
  await expect(page.getByRole('button', { name: 'Share a copy' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Our room' })).toHaveCount(0)
})
