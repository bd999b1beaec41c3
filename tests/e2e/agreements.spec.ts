import { addDays } from '#api/calendar.ts'
import { AgreementsPage } from './pages/agreements-page.ts'
import { earlier, makeInForce, makeReadyToSign } from './support/agreed-vault.ts'
import { checkLooks } from './support/every-screen.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { differenceOf, pictureOf } from './support/picture.ts'

// S7
test('a draft is written by both, and cools before anybody can sign', async ({ page, shell }) => {
  const agreements = new AgreementsPage(page)
  test.slow() // two people and every look of four screens
  await comeIn(shell, 'Ana')
  await agreements.toList()
  await checkLooks(page)
  await agreements.button('Begin one').click()
  await expect(agreements.title('Begin an agreement')).toBeFocused()
  await checkLooks(page)
  await page.getByRole('button', { name: /^Saying when plans change/ }).click()
  await expect(agreements.title('Write an agreement')).toBeFocused()

  const [place, ready] = [agreements.button('Save for both of us'), agreements.button('Ready')]
  const [start, end] = [page.getByLabel('First day'), page.getByLabel('Last day')]
  await expect(place, 'control: the template is whole').toBeEnabled()
  await end.fill('')
  await expect(page.getByText('It has no last day yet.')).toBeVisible()
  await expect(place).toBeDisabled()
  await expect(ready).toBeDisabled()
  const first = await start.inputValue()
  await end.fill(addDays(first, 90))
  await expect(page.getByText('at most 90 days, and 30 for ongoing access')).toBeVisible()
  await end.fill(addDays(first, 89))
  await expect(place).toBeEnabled()
  await page.getByRole('radio', { name: /^Ongoing access/ }).check()
  await end.fill(addDays(first, 30))
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
  await expect(agreements.title('Saying when plans change')).toBeFocused()
  await expect(agreements.state()).toHaveText('A draft. Either of you can change it.')

  await shell.journal.lock()
  await changeTo(shell, 'Ben')
  await agreements.open()
  await agreements.button('Change it').click()
  await expect(agreements.title('Change an agreement')).toBeFocused()
  await page.getByLabel('Why it helps, or why you are willing').fill('I am willing because I see why.')
  await expect(ready).toBeEnabled()
  await ready.click()
  await expect(agreements.state()).toContainText('Cooling until')
  await expect(agreements.button('Read and decide, alone')).toHaveCount(0)
  await checkLooks(page)
})

// S7, the second half
test('both sign apart: what is answered is kept nowhere, and nothing tells who has', async ({ page, shell, vault }) => {
  const agreements = new AgreementsPage(page)
  test.slow()
  await makeReadyToSign(vault)
  const sent: string[] = []
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())))
  await comeIn(shell, 'Ana')
  await agreements.open()
  await expect(agreements.state()).toContainText('Waiting')
  const waiting = await agreements.state().innerText()
  expect(waiting).not.toMatch(/Ana|Ben|\d/)
  await checkLooks(page)

  const toQuestions = async (self: string, other: string) => {
    await agreements.button('Read and decide, alone').click()
    await expect(agreements.title(`This part is for ${self}`)).toBeFocused()
    await expect(page.getByText(`${other} may be able to work this out.`)).toBeVisible()
    await expect(page.getByText('To begin takes back what you may have signed before')).toBeVisible()
    const [alone, back] = [
      await agreements.button('I am alone').boundingBox(),
      await agreements.button('Back').boundingBox(),
    ]
    expect(Math.abs((alone?.x ?? 0) - (back?.x ?? 999)), 'one column').toBeLessThan(24)
    await agreements.button('I am alone').click()
    await expect(agreements.title('What you would sign')).toBeFocused()
    const named = page.getByRole('heading', { level: 2, name: 'Saying when plans change' })
    await expect(named, 'its name is signed too').toBeVisible()
    await expect(page.getByText('I am willing because I see why.').first()).toBeVisible()
    await agreements.button('Go on').click()
    await expect(agreements.title('Five questions for you alone')).toBeFocused()
  }
  const answer = async (last: 'Yes' | 'Not sure') => {
    const groups = page.getByRole('group')
    await expect(groups).toHaveCount(5)
    for (let at = 0; at < 4; at += 1) await groups.nth(at).getByRole('radio', { name: 'Yes' }).check()
    await expect(agreements.button('Go on')).toBeDisabled()
    await groups.nth(4).getByRole('radio', { name: last }).check()
    await agreements.button('Go on').click()
  }

  /** Everything that the last screen is, for eyes, ears and whoever takes the seat: never another one. */
  const lastScreen = async () => {
    await expect(agreements.title('Done')).toBeFocused()
    await expect(page.getByRole('status').filter({ hasText: /./ })).toHaveCount(0)
    const picture = await pictureOf(page)
    const said = {
      words: await page.locator('body').innerText(),
      html: await page.locator('main').innerHTML(),
      heard: await page.locator('body').ariaSnapshot(),
    }
    return { picture, said }
  }
  const ends: Record<string, Awaited<ReturnType<typeof lastScreen>>> = {}
  /** What stands on a locked screen, by the way that led there. */
  const locked: Record<string, string> = {}
  const isLocked = async (way: string) => {
    await shell.lock.isShown()
    await expect(page.locator('main')).toHaveCount(1)
    await expect(agreements.button('Sit down together')).toBeVisible()
    locked[way] = `${await page.locator('body').ariaSnapshot()}\n${await page.locator('main').innerText()}`
    await changeTo(shell, 'Ana')
    await agreements.toList()
  }
  const endsBy = async (way: string) => {
    ends[way] = await lastScreen()
    await agreements.button('Lock this room').click()
    await isLocked(way)
    if (way === 'a smaller version')
      await expect(page.getByRole('heading', { name: 'Your drafts' }), 'hers alone, for later').toBeVisible()
    await agreements.openListed()
  }
  const notSure = async () => {
    await toQuestions('Ana', 'Ben')
    await answer('Not sure')
    await expect(agreements.title('Nothing has been signed')).toBeFocused()
  }

  await toQuestions('Ana', 'Ben')
  const before = sent.length
  await answer('Not sure')
  await expect(agreements.title('Nothing has been signed')).toBeFocused()
  await expect(page.getByText('Thank you for being honest with yourself.')).toBeVisible()
  await checkLooks(page)
  await agreements.button('Go back').click()
  await expect(agreements.title('Done')).toBeFocused()
  expect(sent.length, 'no call was made between the first question and the last screen').toBe(before)
  await endsBy('not sure')
  await notSure()
  await agreements.button('Support').click()
  await expect(agreements.title('Done')).toBeHidden()
  await agreements.button('Close').click()
  await endsBy('support')
  await toQuestions('Ana', 'Ben')
  await agreements.button('Back').click()
  await endsBy('back from the questions')
  await agreements.button('Read and decide, alone').click()
  await agreements.button('I am alone').click()
  await expect(agreements.title('What you would sign')).toBeFocused() // the page before it has a "Back" too
  await agreements.button('Back').click()
  await endsBy('back from the text')
  await notSure()
  await agreements.button('Suggest a smaller version').click()
  await endsBy('a smaller version')
  // Nothing but a lock leads past the last screen, and it shows nothing of where one was.
  await toQuestions('Ana', 'Ben')
  await answer('Not sure')
  await expect(agreements.title('Nothing has been signed')).toBeFocused()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+K')
  await shell.journal.lock()
  await isLocked('a lock on the way')
  await expect(page.getByRole('navigation', { name: 'Your room' }), 'control: it is there elsewhere').toBeVisible()
  await agreements.openListed()
  await toQuestions('Ana', 'Ben')
  await checkLooks(page)
  await answer('Yes')
  await agreements.button('Back').click()
  await endsBy('back from the name')
  await toQuestions('Ana', 'Ben')
  await answer('Yes')
  await page.getByLabel('Type your own name').fill('Ben')
  await agreements.button('Sign for myself').click()
  await expect(page.getByText('This is not the name of this room.')).toBeVisible()
  await page.getByLabel('Type your own name').fill('Ana')
  await agreements.button('Sign for myself').click()
  const signed = await lastScreen()
  expect(Object.keys(ends)).toHaveLength(6)
  for (const [way, { picture, said }] of Object.entries(ends)) {
    expect(said, `${way} ends as a signature does`).toEqual(signed.said)
    expect(await differenceOf(page, picture, signed.picture), `${way} looks as a signature does`).toBe('')
  }
  await agreements.button('Lock this room').click()
  await isLocked('signed')
  expect(new Set(Object.values(locked)).size, 'every lock looks the same').toBe(1)
  expect(Object.keys(locked)).toHaveLength(8)
  await agreements.openListed()
  expect(await agreements.state().innerText(), 'her own screen does not say it either').toBe(waiting)
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
  await agreements.open()
  expect(await agreements.state().innerText()).toBe(waiting)
  await toQuestions('Ben', 'Ana')
  await answer('Yes')
  await page.getByLabel('Type your own name').fill('ben')
  await agreements.button('Sign for myself').click()
  await expect(agreements.title('Done')).toBeFocused()

  await agreements.button('Lock this room').click()
  await changeTo(shell, 'Ana')
  await agreements.open()
  await expect(agreements.state()).toContainText('Second thoughts until')
  await checkLooks(page)
  await agreements.button('Undo').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await expect(agreements.state()).toHaveText('A draft. Either of you can change it.')
  expect(await page.locator('main').innerText()).not.toMatch(/Ana has|Ben has|undone by/)
})

// S10
test('either pauses and ends it at once, and nobody is asked why', async ({ page, shell, vault }) => {
  const agreements = new AgreementsPage(page)
  test.slow()
  await makeInForce(vault)
  // The clock was ahead by a year, and Ana looked.
  await earlier(vault, 'Ana', -365 * 24, ({ agreements: all }) => all.list({}))
  await comeIn(shell, 'Ana')
  await agreements.open()
  await expect(agreements.state()).toContainText('It was ahead then, or it is behind now.')
  await expect(agreements.state()).toContainText('No clock makes it later.')
  await expect(agreements.button('Pause')).toBeEnabled()
  await expect(agreements.button('End')).toBeEnabled()
  await checkLooks(page)
  await agreements.button('The clock is right now').click()
  await expect(page.getByText('Kept. What you both share takes the word of each of you.')).toBeVisible()
  await expect(agreements.state(), 'one word is none').toContainText('It was ahead then')
  await shell.journal.lock()
  await changeTo(shell, 'Ben')
  await agreements.open()
  await agreements.button('The clock is right now').click()
  await expect(agreements.state()).not.toContainText('It was ahead then')
  await agreements.button('Close').click()
  await expect(agreements.state()).toContainText(/It goes on until|It is time to look at it together/)
  const [pause, end] = [agreements.button('Pause'), agreements.button('End')]
  const [one, other] = [await pause.boundingBox(), await end.boundingBox()]
  expect(Math.abs((one?.width ?? 0) - (other?.width ?? 99))).toBeLessThanOrEqual(1)
  expect(Math.abs((one?.height ?? 0) - (other?.height ?? 99))).toBeLessThanOrEqual(1)
  await expect(page.getByText('Fingerprint', { exact: false }).first()).toBeVisible()
  await checkLooks(page)
  await pause.click()
  await page.getByRole('button', { name: 'Pause', exact: true }).last().click()
  await expect(agreements.state()).toContainText('Paused until')
  await agreements.button('It goes on as it is').click()
  await expect(page.getByText('Kept for you. It goes on when you both have said so.')).toBeVisible()
  await expect(agreements.state(), 'one alone brings nothing back').toContainText('Paused until')
  await expect(agreements.title('Saying when plans change'), 'the button that was pressed is gone').toBeFocused()
  // What he has chosen, alone, does not go along to where she may look.
  await agreements.button('Back').click()
  await expect(agreements.title('Our agreements')).toBeFocused()
  await expect(page.getByText('Kept for you.')).toHaveCount(0)
  await agreements.openListed()
  await expect(page.getByText('Kept for you.')).toHaveCount(0)
  await end.click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0)
  await page.getByRole('dialog').getByRole('button', { name: 'End' }).click()
  await expect(agreements.state()).toHaveText('This agreement has ended.')

  await shell.journal.lock()
  await changeTo(shell, 'Ana')
  await agreements.open()
  await expect(agreements.state()).toHaveText('This agreement has ended.')
  expect(await agreements.state().innerText()).not.toMatch(/Ben|early|\d/)
  await agreements.button('Back').click()
  await agreements.button('Your receipts').click()
  await expect(page.getByText('The shared room says the same.')).toBeVisible()
  const [sheet, compared] = [page.getByTestId('fingerprint'), page.getByTestId('compared')]
  const fingerprint = (await sheet.innerText()).trim()
  const field = page.getByLabel('A fingerprint from another sheet')
  await field.fill(fingerprint.toUpperCase())
  await expect(compared).toContainText('It is the one of "Saying when plans change", version 2.')
  await checkLooks(page)
  await field.fill(fingerprint.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
  await expect(compared).toContainText('None of your receipts has it.')
  await field.fill(fingerprint.slice(0, 9))
  await expect(compared).toContainText('So far there are 8.')
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeVisible()
  await expect(page.getByText('Version 2 · Receipt, from the room of Ana')).toBeVisible()
  await expect(page.getByText('lay them side by side')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(field).toBeHidden()
})
