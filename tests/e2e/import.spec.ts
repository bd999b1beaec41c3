import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { latin1, pngOf } from '#tests/support/images.ts'
import { ImportPage } from './pages/import-page.ts'
import { TakeoutPage } from './pages/takeout-page.ts'
import { expect, test } from './support/app.ts'
import { checkAccessibility, checkLooks } from './support/every-screen.ts'
import { holdCalls, openHolding } from './support/held-calls.ts'
import { activate, tabTo } from './support/keyboard.ts'

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notes-e2e-import-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, content: string | Uint8Array): string {
  const whole = join(folder, path)
  mkdirSync(dirname(whole), { recursive: true })
  writeFileSync(whole, content)
  return whole
}

const dayOne = (n: number) => ({
  uuid: `A${n}`,
  creationDate: `2019-03-0${n}T20:15:00Z`,
  timeZone: 'Europe/Berlin',
  text: `# Harbour ${n}\n\nWe said *nothing*.`,
  tags: ['sea'],
  photos: [{ md5: 'x' }],
})

test('a person brings a journal in, takes it back, and brings in what they took out', async ({ app, page }) => {
  test.slow()
  put('dayone/Journal.json', JSON.stringify({ metadata: { version: '1.0' }, entries: [1, 2, 3].map(dayOne) }))
  put('dayone/photos/x.jpeg', 'x')
  put('dayone/more/2018-01-05 A walk.md', '---\ntitle: A walk\ntags: [winter]\n---\n\nWords of a *walk*')
  put('dayone/archive.zip', 'PK')
  const bring = new ImportPage(page)
  await bring.open()
  await checkLooks(page)

  await bring.choose('Choose a folder', join(folder, 'dayone'))
  await bring.isFound('4 entries can be brought in.')
  await expect(bring.main()).toContainText('Pictures: 3.')
  await expect(bring.main()).toContainText('archive.zip This is a zip file. Unpack it first.')
  await expect(bring.main()).toContainText('The first day is 5 Jan 2018, the last one 3 Mar 2019.')
  await checkLooks(page)
  await bring.bringIn('Bring in 4 entries')
  await checkLooks(page)
  await activate(page, 'Take this import back')
  await expect(bring.said('4 entries went to the trash.')).toBeVisible()

  await activate(page, 'Bring in more')
  await expect(bring.said('Stopped. Nothing was brought in.')).toBeHidden()
  await bring.choose('Choose a folder', join(folder, 'dayone'))
  await bring.isFound('There is nothing new in these files.')
  await expect(bring.main()).toContainText('4 entries are here already.')
  await expect(bring.main(), 'what was not taken is of no use now').not.toContainText('Pictures')
  await activate(page, 'Choose other files')
  await bring.choose('Choose files', [put('2017-05-06.txt', 'Plain words'), put('2017-05-07.txt', 'Other words')])
  await bring.isFound('2 entries can be brought in.')
  await bring.bringIn('Bring in 2 entries')
  await activate(page, 'To the journal')
  await expect(app.journal.row(/^Plain words/)).toBeVisible()

  // What is taken out here is known here, to the entry.
  const takeout = new TakeoutPage(page)
  await takeout.open()
  await takeout.begin(app.passphrase)
  await takeout.isReady()
  const { files } = await takeout.save()
  for (const [name, bytes] of files) put(join('copy', name), bytes)
  await bring.open()
  await bring.choose('Choose a folder', join(folder, 'copy'))
  await bring.isFound('2 entries are here already.')

  // What was brought in can be taken back later too.
  await activate(page, 'Choose other files')
  await expect(bring.main()).toContainText('2 entries of it are in your journal.')
  await activate(page, 'Take it back')
  await expect(page.getByRole('dialog')).toContainText('2 entries go to the trash')
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await activate(page, 'Take it back')
  await activate(page, 'Move to the trash')
  await expect(bring.said('2 entries went to the trash.')).toBeVisible()
  await expect(bring.title()).toBeFocused()
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeHidden()
  expect(app.foreignRequests).toEqual([])
  expect(app.violations).toEqual([])
})

test('stopped or locked before the end, nothing of it is there; stopped too late, all of it, and the page says so', async ({
  lockedApp: app,
  page,
}) => {
  const looking = await holdCalls(page, '/import/known')
  const making = await openHolding(app, page, '/import/commit')
  const many = Array.from({ length: 3000 }, (_, n) => ({ ...dayOne(1), uuid: `B${n}` }))
  put('Journal.json', JSON.stringify({ entries: many }))
  const bring = new ImportPage(page)
  await bring.open()
  looking.hold()
  await bring.choose('Choose files', join(folder, 'Journal.json'))
  await expect.poll(looking.waiting).toBe(1)
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bring.said('Stopped. Nothing was brought in.')).toBeVisible()
  looking.release()

  await bring.choose('Choose files', join(folder, 'Journal.json'))
  await bring.isFound('3000 entries can be brought in.')
  await app.journal.lock()
  await app.lock.isShown()
  await app.lock.unlock(app.passphrase)
  await app.journal.isShown()
  await expect(app.journal.list()).not.toContainText('Harbour')
  await bring.open()
  await bring.choose('Choose files', join(folder, 'Journal.json'))
  await bring.isFound('3000 entries can be brought in.')
  making.hold()
  await tabTo(page, 'Bring in 3000 entries')
  await page.keyboard.down('Enter')
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeFocused()
  await expect.poll(making.waiting).toBe(1)
  await page.evaluate(() => {
    const { dataset } = document.documentElement
    document.addEventListener('click', () => (dataset.pressed = `${dataset.pressed ?? ''}*`), true)
  })
  const pressed = () => page.evaluate(() => document.documentElement.dataset.pressed ?? '')
  for (let repeats = 0; repeats < 3; repeats += 1) await page.keyboard.down('Enter') // it is still held
  expect(await pressed(), 'a key that is held stops nothing').toBe('')
  await page.keyboard.up('Enter')
  await page.keyboard.press('Enter')
  expect(await pressed(), 'control').toBe('*')
  await expect(bring.said('Stopped. Nothing was brought in.')).toBeVisible()
  making.release()

  await bring.choose('Choose files', [put('2017-05-06.txt', 'Plain words'), put('2017-05-07.txt', 'Other words')])
  await bring.isFound('2 entries can be brought in.')
  making.holdAnswers()
  await activate(page, 'Bring in 2 entries')
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeFocused()
  await expect.poll(making.waiting, 'all of them are there by now').toBeGreaterThan(3)
  await page.keyboard.press('Enter')
  await expect(bring.title('They are here')).toBeFocused()
  await expect(bring.main()).toContainText('They were here before it could stop.')
  await expect(bring.main()).toContainText('2 entries came in.')
  making.release()
  await activate(page, 'Take this import back')
  await expect(bring.said('2 entries went to the trash.'), 'the 3000 are not among them').toBeVisible()
})

test('pictures come along, drawn anew, and come back from a copy', async ({ app, page }) => {
  test.slow()
  const told = 'Taken at the harbour'
  const md5 = 'a'.repeat(32)
  const boat = pngOf(40, 30, undefined, { more: [['tEXt', latin1(told)]] })
  const entry = {
    ...dayOne(1),
    text: 'Before\n\n![](dayone-moment://ABCDEF12)',
    photos: [{ identifier: 'ABCDEF12', md5 }],
  }
  put('dayone/Journal.json', JSON.stringify({ entries: [entry] }))
  put(`dayone/photos/${md5}.png`, boat)
  put('dayone/notes/2018-01-05.md', 'A walk\n\n![The gate](gate.png)\n\n![Not one](page.png)')
  put('dayone/notes/gate.png', boat)
  put('dayone/notes/page.png', '<script>document.title = "ran"</script>')
  const bring = new ImportPage(page)
  await bring.open()
  await bring.choose('Choose a folder', join(folder, 'dayone'))
  await bring.isFound('2 entries can be brought in.')
  await expect(bring.main()).toContainText('Pictures: 1.')
  await bring.bringIn('Bring in 2 entries')
  await activate(page, 'To the journal')
  await app.journal.open('A walk')
  const shown = page.getByRole('img', { name: 'The gate' })
  await expect(shown).toBeVisible()
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(40)
  await expect(app.journal.editor()).toContainText('Not one')

  const takeout = new TakeoutPage(page)
  await takeout.open()
  await takeout.begin(app.passphrase)
  await takeout.isReady()
  const { files } = await takeout.save()
  const pictures = [...files].filter(([name]) => name.startsWith('images/'))
  expect(pictures).toHaveLength(2)
  expect(pictures.some(([, bytes]) => Buffer.from(bytes).includes(told))).toBe(false)
  expect(boat.includes(told), 'control: the file had it').toBe(true)
  expect(app.foreignRequests).toEqual([])
  expect(app.violations).toEqual([])
})
