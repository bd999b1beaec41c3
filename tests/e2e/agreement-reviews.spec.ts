import type { Page } from '@playwright/test'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { makeHalfYear, makeRested } from './support/past-agreements.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const state = (page: Page) => page.getByTestId('state').first()
const main = (page: Page) => page.locator('main')

async function toAgreements(page: Page) {
  await page
    .getByRole('navigation', { name: 'Your room' })
    .getByRole('button', { name: 'Our room', exact: true })
    .click()
  await button(page, 'Our agreements').click()
  await expect(heading(page, 'Our agreements')).toBeFocused()
}

async function openAgreement(page: Page, name = 'Saying when plans change') {
  await toAgreements(page)
  await page
    .getByRole('navigation', { name: 'Agreements' })
    .getByRole('button', { name: new RegExp(`^${name}(?!,)`) })
    .click()
  await expect(heading(page, name)).toBeFocused()
}

/** Nothing on the screen adds up, marks somebody down, or says that something was missed. */
async function expectNoLedger(page: Page) {
  const text = await main(page).innerText()
  expect(text).not.toMatch(/\d+ ?%|\b\d+ (of|times|check-ins)\b|missed|late by|\d\d:\d\d|total|average/i)
  await expect(main(page).getByRole('img')).toHaveCount(0)
  const sections = main(page).locator('section:has(> h2:text-is("Check-ins"))')
  await expect(sections.getByRole('list'), 'no list whose items are counted aloud').toHaveCount(0)
}

// S10, the second half
test('a pause that is over opens the review: alone first, then what is said, and both bring it back', async ({
  page,
  shell,
  vault,
}) => {
  test.slow() // two people, three times, and every look of five screens
  await makeRested(vault)
  await comeIn(shell, 'Ana')
  await openAgreement(page)
  await expect(state(page)).toContainText('The pause is over, and it is time to look at it together.')
  await expect(button(page, 'Write a check-in'), 'nothing goes on').toHaveCount(0)
  await expect(button(page, 'It goes on as it is'), 'the way back leads through the review').toHaveCount(0)
  await expect(main(page)).toContainText('Ben: partly. Late on Thursday.')
  await expect(main(page)).toContainText('Ana noticed.')
  await expectNoLedger(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Evening plans and trips.').first()).toBeVisible()
  await expect(page.getByText('Late on Thursday.'), 'a sheet is no ledger').toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await checkLooks(page)

  await button(page, 'Answer for yourself').click()
  await expect(heading(page, 'This part is for Ana')).toBeFocused()
  await button(page, 'I am alone').press('Enter')
  const typed = ['My answer: it helped.', 'My cost: Fridays.', 'My wish: smaller.', 'My change: weekends out.']
  for (const [at, question] of [
    'Did this help me?',
    'What did it cost me?',
    'Do I still want it?',
    'What would I change?',
  ].entries()) {
    await expect(heading(page, 'Looking at it again')).toBeFocused()
    if (at === 0) await checkLooks(page)
    const field = page.getByLabel(question)
    await page.keyboard.press('Tab')
    await expect(field, 'the question is next').toBeFocused()
    await page.keyboard.type(typed[at] ?? '')
    await button(page, 'Go on').press('Enter')
  }
  await expect(heading(page, 'Say and choose')).toBeFocused()
  const choices = [/^Keep until /, /^Make it smaller$/, /^Change it$/, /^End it now$/]
  const sizes = await Promise.all(choices.map((name) => page.getByRole('button', { name }).boundingBox()))
  for (const size of sizes) {
    expect(Math.abs((size?.height ?? 0) - (sizes[0]?.height ?? 99))).toBeLessThanOrEqual(1)
    expect(Math.abs((size?.width ?? 0) - (sizes[0]?.width ?? 99))).toBeLessThanOrEqual(1)
  }
  await expect(main(page).getByRole('radio'), 'nothing can be chosen in advance').toHaveCount(0)
  await expect(main(page)).toContainText('Nothing is renewed, whatever you choose.')
  await checkLooks(page)
  await expect(button(page, 'Say it to both of us')).toBeDisabled()
  await page.getByLabel('Say something to both of you, or nothing').fill('I would like weekends to be out.')
  await button(page, 'Say it to both of us').click()
  await expect(page.getByText('Said. You can both read it.')).toBeVisible()
  await expect(page.getByLabel('Say something to both of you, or nothing')).toHaveValue('')
  await page.getByRole('button', { name: /^Keep until / }).click()
  await expect(page.getByText('Kept for you. It goes on when you both have said so.')).toBeVisible()
  await expect(state(page), 'one alone brings nothing back').toContainText('The pause is over')
  await button(page, 'Close').click()

  await shell.journal.lock()
  await changeTo(shell, 'Ben')
  await openAgreement(page)
  await expect(main(page)).toContainText('I would like weekends to be out.')
  const seen = await page.evaluate(() => document.documentElement.outerHTML)
  for (const words of typed) expect(seen).not.toContain(words)
  expect(await main(page).innerText(), 'nothing says that she has answered, or chosen').not.toMatch(
    /Ana (has|keeps|kept|answered|chose)/,
  )
  await button(page, 'Say and choose').click()
  await expect(heading(page, 'Say and choose')).toBeFocused()
  await page.getByRole('button', { name: /^Keep until / }).press('Enter')
  await expect(state(page)).toContainText('It goes on until')

  // His check-in, by keyboard, for the day of the rhythm.
  await button(page, 'Write a check-in').press('Enter')
  await expect(heading(page, 'Check-in')).toBeFocused()
  await expect(button(page, 'Save for both of us')).toBeDisabled()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'partly' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('We were apart for most of it.')
  await checkLooks(page)
  await button(page, 'Save for both of us').press('Enter')
  await expect(main(page)).toContainText('Ben: partly. We were apart for most of it.')
  await expect(button(page, 'Write a check-in'), 'once a rhythm').toHaveCount(0)
  await button(page, 'Change').press('Enter')
  await page.getByRole('radio', { name: 'happened as agreed' }).check()
  await page.getByLabel('A line beside it, if you like').fill('')
  await button(page, 'Save for both of us').click()
  await expect(main(page)).toContainText('Ben: happened as agreed.')
  await expect(main(page)).not.toContainText('We were apart')

  await shell.journal.lock()
  await changeTo(shell, 'Ana')
  await openAgreement(page)
  await button(page, 'I did not notice').click()
  await expect(main(page)).toContainText('Ana did not notice.')
  await button(page, 'Take that back').first().click()
  await expect(button(page, 'I noticed')).toBeVisible()
  await expectNoLedger(page)
  await checkScreen(page)

  // Her own answers are hers to read, change and erase.
  await button(page, 'Back').click()
  await button(page, 'Your reviews').click()
  await expect(heading(page, 'Your reviews')).toBeFocused()
  for (const words of typed) await expect(main(page)).toContainText(words)
  await checkLooks(page)
  await button(page, 'Change').click()
  await page.getByLabel('What did it cost me?').fill('My cost: Saturdays.')
  await button(page, 'Back').click()
  await expect(main(page)).toContainText('My cost: Saturdays.')
  await button(page, 'Erase').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click()
  await expect(main(page)).toContainText('There is none.')
})

// S10, the last two lines
test('one ends on its day by itself, and after half a year of one kind there is one question', async ({
  page,
  shell,
  vault,
}) => {
  test.slow()
  await makeHalfYear(vault)
  await comeIn(shell, 'Ben')
  await openAgreement(page)
  await expect(state(page)).toHaveText('This agreement has ended on its day.')
  const ways = await main(page).getByRole('button').allInnerTexts()
  expect(ways.toSorted(), 'nothing renews it').toEqual(['Back', 'Print'])
  await expect(main(page).getByRole('checkbox')).toHaveCount(0)
  await button(page, 'Back').click()

  await page.getByRole('button', { name: /^Saying when plans change, again/ }).click()
  const question = page.getByText('Is it still building trust, or has it become a habit of checking?')
  await expect(question).toContainText('A couple therapist can help you decide.')
  await expect(button(page, 'End'), 'it blocks nothing').toBeEnabled()
  await checkLooks(page)
  await main(page).getByRole('button', { name: 'Close', exact: true }).press('Enter')
  await expect(question).toHaveCount(0)
  await shell.journal.lock()
  await changeTo(shell, 'Ana')
  await openAgreement(page, 'Saying when plans change, again')
  await expect(question, 'what he has closed is not closed for her').toBeVisible()
  await shell.journal.lock()
  await changeTo(shell, 'Ben')
  await openAgreement(page, 'Saying when plans change, again')
  await expect(state(page)).toContainText('until')
  await expect(question, 'once').toHaveCount(0)
})
