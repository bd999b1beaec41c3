import { textOf } from '#tests/support/unzip.ts'
import { TakeoutPage } from './pages/takeout-page.ts'
import { expect, test } from './support/app.ts'
import { checkLooks } from './support/every-screen.ts'
import { openHolding } from './support/held-calls.ts'
import { activate, tabTo } from './support/keyboard.ts'

test('a person takes out a readable copy by keyboard alone', async ({ lockedApp: app, page }) => {
  test.slow()
  const { journal, passphrase } = app
  const reading = await openHolding(app, page, '/takeout/entries')
  const saved: string[] = []
  page.on('download', (download) => saved.push(download.suggestedFilename()))
  await activate(page, 'New entry')
  await expect(journal.editor()).toBeFocused()
  await journal.write('# Rain\nIt was *loud*, and - in the end - [x] done')
  await journal.isSaved()

  const takeout = new TakeoutPage(page)
  await takeout.open()
  await checkLooks(page)
  await expect(page.getByRole('main').getByTestId('visibility-label')).toHaveText('This will leave your room')
  await takeout.begin('not the words')
  await expect(page.getByText('That did not open it. You can try again.')).toBeVisible()

  reading.hold()
  await takeout.begin(passphrase)
  await expect.poll(reading.waiting).toBe(1)
  await expect(takeout.button('Stop')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(takeout.said('Stopped. Nothing was left anywhere.')).toBeVisible()
  reading.release()

  await takeout.begin(passphrase)
  await takeout.isReady()
  expect(saved, 'nothing is saved before it is asked for').toEqual([])
  await checkLooks(page)
  const { name, files } = await takeout.save()
  expect(name).toMatch(/^files-\d{4}-\d\d-\d\d\.zip$/)
  const names = [...files.keys()]
  const entry = names.find((path) => path.startsWith('journal/')) ?? ''
  expect(names.every((path) => /^[a-z0-9/-]+\.(md|json|txt)$/.test(path) && !path.includes('rain'))).toBe(true)
  expect(textOf(files, entry)).toMatch(/^---\nday: \d{4}-\d\d-\d\d\n/)
  expect(textOf(files, entry)).toContain('\n# Rain\n\nIt was *loud*, and - in the end - \\[x] done\n')
  expect(textOf(files, 'data/journal-0001.json')).toContain('{"type":"text","text":"loud","marks":[{"type":"italic"}]}')
  expect(textOf(files, 'read-me.txt')).toContain('Nothing here is locked')
  await expect(takeout.said('The browser is saving it')).toBeVisible()

  await tabTo(page, 'Put it away')
  await page.keyboard.press('Enter')
  await expect(takeout.title()).toBeFocused()
  expect(saved).toHaveLength(1)
  expect(app.foreignRequests).toEqual([])
  expect(app.violations).toEqual([])
})
