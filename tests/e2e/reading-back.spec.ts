import { plainDocument } from '#tests/support/documents.ts'
import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { checkLarge, checkLooks } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'

/** The same day of an earlier year that has it. */
function earlier(years: number): string {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  const step = month === '02' && day === '29' ? 4 : 1
  return `${now.getFullYear() - years * step}-${month}-${day}`
}

/** Days and times of day, as they are written on the screen. */
const dated = /\b\d{1,2} [A-Z][a-z]+( \d{4})?\b|\b\d{1,2}:\d{2}\b/g

test('this day in earlier years is there only for whoever asks, by keyboard alone', async ({ page, emptyDir }) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 2, async ({ client }) => {
    await client.journal.create({ day: earlier(1), document: plainDocument('A year ago') })
    await client.journal.create({ day: earlier(2), document: plainDocument('Staying'), prompt: { id: 'p_c18' } })
    await client.journal.create({ day: '2020-06-15', document: plainDocument('Another day') })
  })
  const app = runApp(page, emptyDir, passphrase)
  await app.open()
  await app.lock.unlock(passphrase)
  const link = app.journal.button('On this day')
  await expect(app.journal.row('A year ago')).toBeVisible()
  await expect(link, 'not unless it was asked for').toHaveCount(0)
  await expect(page.getByText('Your room was last opened on')).toBeVisible()
  const home = (await page.getByRole('main').innerText()).replaceAll(dated, '')
  expect(home, 'control: what is said of the last opening is there').toContain('Your room was last opened on')
  expect(home, 'nothing is counted').not.toMatch(/\d|streak|in a row|so far/i)

  await activate(page, 'Settings')
  await activate(page, /^Reading back/)
  await tabTo(page, 'No link')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Show the link' })).toBeChecked()
  await activate(page, 'Journal')
  await activate(page, 'On this day')
  await expect(page.getByRole('heading', { level: 1, name: 'On this day' })).toBeFocused()
  const rows = page.getByRole('region', { name: 'Entries of this day' }).getByRole('button')
  await expect(rows).toHaveText([/A year ago/])
  await checkLooks(page)
  await checkLarge(page)
  await activate(page, 'Show them too')
  await expect(rows).toHaveText([/A year ago/, /Staying/])
  await activate(page, /^A year ago/)
  await expect(app.journal.editor()).toHaveText('A year ago')

  await activate(page, 'Lock')
  await app.lock.unlock(passphrase)
  await expect(link, 'the choice is kept in the room').toBeVisible()
  expect(app.violations).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})
