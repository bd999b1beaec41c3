import type { Page } from '@playwright/test'
import { addDays } from '#api/calendar.ts'
import { makeInForce, makeReadyToSign } from './support/agreed-vault.ts'
import { checkLooks } from './support/every-screen.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const state = (page: Page) => page.getByTestId('state').first()

async function toAgreements(page: Page) {
  await page
    .getByRole('navigation', { name: 'Your room' })
    .getByRole('button', { name: 'Our room', exact: true })
    .click()
  await button(page, 'Our agreements').click()
  await expect(heading(page, 'Our agreements')).toBeFocused()
}

async function openAgreement(page: Page) {
  await toAgreements(page)
  await openListed(page)
}

/** From the last screen of signing, whatever came of it. */
async function leaveToAgreement(page: Page) {
  await button(page, 'Our agreements').click()
  await expect(heading(page, 'Our agreements')).toBeFocused()
  await openListed(page)
}

async function openListed(page: Page) {
  await page.getByRole('navigation', { name: 'Agreements' }).getByRole('button').first().click()
  await expect(heading(page, 'Saying when plans change')).toBeFocused()
}

// S7
test('a draft is written by both, and cools before anybody can sign', async ({ page, shell }) => {
  test.slow() // two people and every look of four screens
  await comeIn(shell, 'Ana')
  await toAgreements(page)
  await checkLooks(page)
  await button(page, 'Begin one').click()
  await expect(heading(page, 'Begin an agreement')).toBeFocused()
  await checkLooks(page)
  await page.getByRole('button', { name: /^Saying when plans change/ }).click()
  await expect(heading(page, 'Write an agreement')).toBeFocused()

  const [place, ready] = [button(page, 'Save for both of us'), button(page, 'Ready')]
  const [start, end] = [page.getByLabel('First day'), page.getByLabel('Last day')]
  await expect(place, 'control: the template is whole').toBeEnabled()
  await end.fill('')
  await expect(page.getByText('It has no last day yet.')).toBeVisible()
  await expect(place).toBeDisabled()
  await expect(ready).toBeDisabled()
  const first = await start.inputValue()
  await end.fill(addDays(first, 91))
  await expect(page.getByText('at most 90 days, and 30 for ongoing access')).toBeVisible()
  await end.fill(addDays(first, 90))
  await expect(place).toBeEnabled()
  await page.getByRole('radio', { name: /^Ongoing access/ }).check()
  await end.fill(addDays(first, 31))
  await expect(page.getByText('at most 90 days, and 30 for ongoing access')).toBeVisible()
  await page.getByRole('radio', { name: /^Offering information/ }).check()
  await end.fill(addDays(first, 30))

  const scope = page.getByLabel('What is part of it?')
  await scope.fill('Ben can read Ana’s journal')
  await expect(page.getByText('A room of one’s own cannot be part of an agreement, for either of you.')).toBeVisible()
  await expect(place).toBeDisabled()
  await checkLooks(page)
  await scope.fill('Show me all messages')
  await expect(page.getByText('What is the smallest piece that would help?').first()).toBeVisible()
  await expect(place).toBeDisabled()
  await page.getByLabel('If it stays as it is, why?').fill('We mean one chat, and we named it.')
  await expect(place).toBeEnabled()
  await scope.fill('Evening plans and trips.')
  await expect(place).toBeEnabled()
  await expect(ready, 'the other has a line to write').toBeDisabled()
  await expect(page.getByText('The other has not written their line yet.')).toBeVisible()
  await place.click()
  await expect(heading(page, 'Saying when plans change')).toBeFocused()
  await expect(state(page)).toHaveText('A draft. Either of you can change it.')

  await shell.journal.lock()
  await changeTo(shell, 'Ben')
  await openAgreement(page)
  await button(page, 'Change it').click()
  await expect(heading(page, 'Change an agreement')).toBeFocused()
  await page.getByLabel('Why it helps, or why you are willing').fill('I am willing because I see why.')
  await expect(ready).toBeEnabled()
  await ready.click()
  await expect(state(page)).toContainText('Cooling until')
  await expect(button(page, 'Read and decide, alone')).toHaveCount(0)
  await checkLooks(page)
})

// S7, the second half
test('both sign apart: what is answered is kept nowhere, and nothing tells who has', async ({ page, shell, vault }) => {
  test.slow()
  await makeReadyToSign(vault)
  const sent: string[] = []
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())))
  await comeIn(shell, 'Ana')
  await openAgreement(page)
  await expect(state(page)).toContainText('Waiting')
  const waiting = await state(page).innerText()
  expect(waiting).not.toMatch(/Ana|Ben|\d/)
  await checkLooks(page)

  const toQuestions = async (self: string, other: string) => {
    await button(page, 'Read and decide, alone').click()
    await expect(heading(page, `This part is for ${self}`)).toBeFocused()
    await expect(page.getByText(`${other} may be able to work this out.`)).toBeVisible()
    await button(page, 'I am alone').click()
    await expect(heading(page, 'What you would sign')).toBeFocused()
    await expect(page.getByText('I am willing because I see why.').first()).toBeVisible()
    await button(page, 'Go on').click()
    await expect(heading(page, 'Five questions for you alone')).toBeFocused()
  }
  const answer = async (last: 'Yes' | 'Not sure') => {
    const groups = page.getByRole('group')
    await expect(groups).toHaveCount(5)
    for (let at = 0; at < 4; at += 1) await groups.nth(at).getByRole('radio', { name: 'Yes' }).check()
    await expect(button(page, 'Go on')).toBeDisabled()
    await groups.nth(4).getByRole('radio', { name: last }).check()
    await button(page, 'Go on').click()
  }

  await toQuestions('Ana', 'Ben')
  const before = sent.length
  await answer('Not sure')
  await expect(heading(page, 'Nothing has been signed')).toBeFocused()
  await expect(page.getByText('Thank you for being honest with yourself.')).toBeVisible()
  await checkLooks(page)
  await button(page, 'Go back').click()
  await expect(heading(page, 'Done')).toBeFocused()
  const doneWithout = await page.locator('main').innerText()
  expect(sent.length, 'no call was made between the first question and the last screen').toBe(before)
  await leaveToAgreement(page)
  await toQuestions('Ana', 'Ben')
  await checkLooks(page)
  await answer('Yes')
  await page.getByLabel('Type your own name').fill('Ben')
  await button(page, 'Sign for myself').click()
  await expect(page.getByText('This is not the name of this room.')).toBeVisible()
  await page.getByLabel('Type your own name').fill('Ana')
  await button(page, 'Sign for myself').click()
  await expect(heading(page, 'Done')).toBeFocused()
  expect(await page.locator('main').innerText(), 'the same screen, whatever came of it').toBe(doneWithout)
  await leaveToAgreement(page)
  expect(await state(page).innerText(), 'her own screen does not say it either').toBe(waiting)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, location.pathname])).toEqual([
    0,
    0,
    '/',
  ])
  expect(sent.filter((frame) => /unsure|not sure|afraid/i.test(frame))).toEqual([])
  expect(
    sent.some((frame) => frame.includes('beginSigning')),
    'control: frames are read',
  ).toBe(true)

  await shell.journal.lock()
  await changeTo(shell, 'Ben')
  await openAgreement(page)
  expect(await state(page).innerText()).toBe(waiting)
  await toQuestions('Ben', 'Ana')
  await answer('Yes')
  await page.getByLabel('Type your own name').fill('ben')
  await button(page, 'Sign for myself').click()
  await expect(heading(page, 'Done')).toBeFocused()

  await shell.journal.lock()
  await changeTo(shell, 'Ana')
  await openAgreement(page)
  await expect(state(page)).toContainText('Second thoughts until')
  await checkLooks(page)
  await button(page, 'Undo').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await expect(state(page)).toHaveText('A draft. Either of you can change it.')
  expect(await page.locator('main').innerText()).not.toMatch(/Ana has|Ben has|undone by/)
})

// S10
test('either pauses and ends it at once, and nobody is asked why', async ({ page, shell, vault }) => {
  test.slow()
  await makeInForce(vault)
  await comeIn(shell, 'Ben')
  await openAgreement(page)
  await expect(state(page)).toContainText(/It goes on until|It is time to look at it together/)
  const [pause, end] = [button(page, 'Pause'), button(page, 'End')]
  const [one, other] = [await pause.boundingBox(), await end.boundingBox()]
  expect(Math.abs((one?.width ?? 0) - (other?.width ?? 99))).toBeLessThanOrEqual(1)
  expect(Math.abs((one?.height ?? 0) - (other?.height ?? 99))).toBeLessThanOrEqual(1)
  await expect(page.getByText('Fingerprint', { exact: false }).first()).toBeVisible()
  await checkLooks(page)
  await pause.click()
  await page.getByRole('button', { name: 'Pause', exact: true }).last().click()
  await expect(state(page)).toContainText('Paused until')
  await button(page, 'It goes on as it is').click()
  await expect(page.getByText('Kept for you. It goes on when you both have said so.')).toBeVisible()
  await expect(state(page), 'one alone brings nothing back').toContainText('Paused until')
  await button(page, 'Close').click()
  await end.click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0)
  await page.getByRole('dialog').getByRole('button', { name: 'End' }).click()
  await expect(state(page)).toHaveText('This agreement has ended.')

  await shell.journal.lock()
  await changeTo(shell, 'Ana')
  await openAgreement(page)
  await expect(state(page)).toHaveText('This agreement has ended.')
  expect(await state(page).innerText()).not.toMatch(/Ben|early|\d/)
  await button(page, 'Back').click()
  await button(page, 'Your receipts').click()
  await expect(page.getByText('The shared room says the same.')).toBeVisible()
  await checkLooks(page)
})
