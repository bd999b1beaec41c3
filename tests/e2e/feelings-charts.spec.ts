import { localDay } from '#renderer/ui/days.ts'
import { FeelingsPage } from './pages/feelings-page.ts'
import { expect, test } from './support/app.ts'
import { readCharts } from './support/drawn-charts.ts'
import { activate, tabTo } from './support/keyboard.ts'

test('nothing is said of four entries, and from the fifth on every chart has its numbers', async ({ app, page }) => {
  test.slow() // every look is taken in four sizes and colours
  const feelings = new FeelingsPage(page)
  await app.journal.button('Log a feeling').waitFor()
  for (const [word, strength] of logged.slice(0, 4)) await feelings.log(word, strength)
  await feelings.button('Charts').click()
  await expect(page.getByText('Not enough here yet to say anything, and that is fine.')).toBeVisible()
  await expect(page.getByRole('img')).toHaveCount(0)
  await expect(page.getByRole('table')).toHaveCount(0)
  await feelings.checkLooks()
  await feelings.button('Back').click()
  for (const [word, strength] of logged.slice(4)) await feelings.log(word, strength)

  await feelings.button('Charts').click()
  await expect(page.getByText(`${logged.length} entries in 1 week.`, { exact: false })).toBeVisible()
  for (const summary of await page.getByText('The same as a table').all()) await summary.click()
  const { strengthTable, familiesTable } = await readCharts(page)
  expect(Object.values(strengthTable)).toEqual([['1', '1', '0', '2', '1', '1', '1 to 5', '4']])
  expect(Object.values(familiesTable)).toEqual([
    'Sadness and loss: 2; What it felt was done to me: 2; Ease: 1; Strength and hope: 1',
  ])
  for (const summary of await page.getByText('The same as a table').all()) await summary.click()
  await expect(page.getByRole('table'), 'one is always there').toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table'), 'on paper all are there').toHaveCount(5)
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await feelings.checkLooks()
})

test('a day can be named, and leads to a line in the charts', async ({ app, page }) => {
  const feelings = new FeelingsPage(page)
  await app.journal.button('Log a feeling').waitFor()
  for (const [word, strength] of logged.slice(0, 5)) await feelings.log(word, strength)
  await feelings.button('Charts').click()
  await expect(page.getByLabel('What to call it')).toBeVisible()
  await tabTo(page, 'What to call it')
  await page.keyboard.type('The long talk')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: ': The long talk' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Added.' })).toHaveCount(1)
  const today = localDay(new Date())
  await expect(
    page.locator(`svg line[data-marker="${today}"]`),
    'in the picture of strength and of each family',
  ).toHaveCount(1 + (await page.locator('figure').count()))
  await page.getByText('The same as a table').first().click()
  await expect(page.getByRole('rowheader', { name: /: The long talk$/ }), 'and in the table').toBeVisible()
  await feelings.checkLooks()
  await expect(feelings.button('Remove “The long talk”')).toBeVisible()
  await activate(page, 'Remove “The long talk”')
  await expect(page.getByText('No day is named.')).toBeVisible()
  await expect(page.locator('svg line[data-marker]')).toHaveCount(0)
})

test('the week can be looked back at, and no answer is added to another', async ({ app, page }) => {
  const feelings = new FeelingsPage(page)
  await app.journal.button('Log a feeling').waitFor()
  await feelings.open()
  await feelings.button('Look back').click()
  await expect(feelings.heading('A look back at the week')).toBeFocused()
  await expect(page.getByText('Your own check-in. Not a test.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'I pass', checked: true })).toHaveCount(5)
  await expect(feelings.button('Save for me only')).toBeDisabled()
  const said = page.getByRole('group', { name: 'I could say what I really felt.' })
  await said.getByRole('radio', { name: 'somewhat' }).check()
  await feelings.checkLooks()
  await feelings.button('Save for me only').click()
  const kept = page.getByRole('article', { name: /^On / })
  await expect(kept).toContainText('somewhat')
  await expect(kept.getByText('passed over')).toHaveCount(4)
  await kept.getByRole('button', { name: 'Remove' }).click()
  await expect(kept).toHaveCount(0)
})

test('a month is printed with everything that was said, and without the buttons', async ({ app, page }) => {
  const feelings = new FeelingsPage(page)
  await app.journal.button('Log a feeling').waitFor()
  await feelings.log('heartbroken', '4 very strong')
  await feelings.button('Print a month').click()
  await expect(feelings.heading('Print a month')).toBeFocused()
  await expect(feelings.rows()).toContainText('heartbroken')
  await feelings.checkLooks()
  await page.emulateMedia({ media: 'print' })
  await expect(feelings.button('Print')).toBeHidden()
  await expect(feelings.rows()).toBeVisible()
})

const logged = [
  ['betrayed', '4 very strong'],
  ['sad', '2 noticeable'],
  ['calm', '1 a whisper'],
  ['betrayed', '5 takes over everything'],
  ['curious', 'not sure'],
  ['lonely', '4 very strong'],
] as const
