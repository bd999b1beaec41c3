import { FeelingsPage } from './pages/feelings-page.ts'
import { expect, test } from './support/app.ts'
import { activate, tabTo } from './support/keyboard.ts'

test('nothing is said of four entries, and with the fifth every chart equals its table', async ({ app, page }) => {
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
  const drawn = await page.evaluate(() => {
    const numbers = (selector: string, name: string) =>
      [...document.querySelectorAll(selector)].map((mark) => Number(mark.getAttribute(name)))
    const cells = (title: string) =>
      [...document.querySelectorAll(`section[aria-label^="${title}"] tbody tr`)].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
      )
    return {
      dots: numbers('circle[data-strength]', 'data-count'),
      strengths: numbers('circle[data-strength]', 'data-strength'),
      middle: numbers('[data-middle]', 'data-middle'),
      bars: numbers('figure rect[data-count]', 'data-count'),
      strengthTable: cells('Strength by week'),
      familyTable: cells('Families over time'),
    }
  })
  const [low, middle, high, count, unsure] = drawn.strengthTable[0] ?? []
  const total = drawn.dots.reduce((sum, one) => sum + one, 0)
  expect(String(Math.min(...drawn.strengths))).toBe(low)
  expect(String(Math.max(...drawn.strengths))).toBe(high)
  expect(drawn.middle.map(String)).toEqual([middle])
  expect(String(total + Number(unsure))).toBe(count)
  expect(drawn.bars.map(String)).toEqual(drawn.familyTable.flat().filter((cell) => cell !== '0'))
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
  await expect(page.getByText(': The long talk')).toBeVisible()
  await expect(feelings.button('Remove “The long talk”')).toBeVisible()
  await activate(page, 'Remove “The long talk”')
  await expect(page.getByText('No day is named.')).toBeVisible()
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
