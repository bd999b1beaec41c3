import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdCalls } from './support/held-calls.ts'
import { activate, tabTo } from './support/keyboard.ts'
import { expect, test } from './support/paired-app.ts'
import { sitDown } from './support/sit-down.ts'
import { answer, choose, chooseFirst, chooseKind, said, tabToList, title, write } from './support/talk-steps.ts'

test('two hold a guided talk by keyboard, with a pause, a return, and a note that both keep', async ({
  shell,
  page,
  room,
  vault,
}) => {
  test.setTimeout(240_000)
  await page.clock.install()
  const proposals = await holdCalls(page, '/together/propose')
  await shell.open()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await chooseKind(page, 'Talk about the hurt')
  await answer(page, 'Ready', 'Ready')
  await expect(page.getByText('In this kind the person who was hurt speaks first.')).toBeVisible()
  await choose(page, 'Who speaks first?', 'Ana')
  await activate(page, 'Begin')

  // The floor, its timer, and the end of the time. It is said when there is something to say, and not every second.
  await expect(title(page, 'Ana has the floor')).toBeFocused()
  await expect(said(page)).toHaveText(/^Ana has the floor\. Ben listens\./)
  await expect(page.getByRole('timer')).toHaveText(/^(3:00|2:5\d) left$/)
  const before = await said(page).textContent()
  await page.clock.fastForward('01:00')
  await expect(page.getByRole('timer')).toHaveText(/^1:\d\d left$/)
  await expect(said(page), 'time that runs is silent').toHaveText(before ?? '')
  await page.clock.fastForward('01:30')
  await expect(said(page)).toHaveText(/One minute left\.$/)
  await page.clock.fastForward('10:00')
  await expect(page.getByRole('timer')).toHaveText('Finish your sentence')
  await expect(said(page)).toHaveText(/The floor stays where it is\.$/)
  await expect(title(page, 'Ana has the floor')).toBeVisible()
  const tooLong = page.getByRole('status').filter({ hasText: 'This talk has taken 25 minutes.' })
  await expect(tooLong).toHaveCount(0)
  await page.keyboard.press('Shift') // somebody is there: two who touch nothing for a quarter of an hour are locked out
  await page.clock.fastForward('13:00')
  await expect(tooLong, 'half an hour is offered a rest before it').toBeVisible()
  await expect(title(page, 'Ana has the floor')).toBeVisible()
  await activate(page, 'Ask for a pause (P)')
  await expect(title(page, 'A pause')).toBeFocused()
  await expect(tooLong, 'it says nothing where the pause is chosen').toBeHidden()
  await activate(page, 'Go on with the talk')
  await expect(tooLong).toBeVisible()
  await tabToList(page, 'Timer')
  const timer = page.getByRole('combobox', { name: 'Timer' })
  for (const minutes of ['4 minutes', '5 minutes']) {
    await page.keyboard.press('ArrowDown')
    await expect(timer.getByRole('option', { selected: true })).toHaveText(minutes)
    await expect(timer).toBeFocused()
  }
  // The time of a turn stands still while they choose a pause, and while they breathe.
  for (const [away, back] of [
    ['Ask for a pause (P)', 'Go on with the talk'],
    ['Breathe for a moment', 'Close'],
  ] as const) {
    await activate(page, away)
    await expect(page.getByRole('timer')).toHaveCount(0)
    await page.clock.fastForward('06:00')
    await activate(page, back)
    await expect(page.getByRole('timer'), away).toHaveText(/^5:00 left$|^[34]:\d\d left$/)
  }
  await chooseFirst(page, 'Timer', 'No timer')
  await expect(page.getByRole('timer')).toHaveCount(0)
  await expect(tooLong, 'with no timer, no time is spoken of').toHaveCount(0)

  // The space bar is a key like the other: it can be turned off, in the middle of a turn too.
  await activate(page, 'Keys')
  await tabTo(page, 'The space bar passes the floor')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'The space bar passes the floor' })).not.toBeChecked()
  await activate(page, 'Skip to the page')
  await page.keyboard.press('Space')
  await expect(title(page, 'Ana has the floor')).toBeVisible()
  await tabTo(page, 'The space bar passes the floor')
  await page.keyboard.press('Space')

  // Said back: nearly, then twice not yet.
  await activate(page, 'Skip to the page')
  await page.keyboard.press('Space')
  await expect(title(page, 'Ben says it back')).toBeFocused()
  await expect(said(page)).toHaveText('Ben says it back.')
  await activate(page, 'Words for whoever listens')
  await expect(page.getByText('It makes sense that you feel that.')).toBeVisible()
  await activate(page, 'Nearly: let me add')
  await expect(title(page, 'Ana adds to it')).toBeFocused()
  await expect(said(page)).toHaveText(/^Ana has the floor\. Ben listens\./)
  await page.keyboard.press('Space')
  for (const expected of ['Try it once more. There is no hurry.', '']) {
    await expect(title(page, 'Ben says it back')).toBeVisible()
    await activate(page, 'Not yet')
    if (expected !== '') await expect(page.getByText(expected)).toBeVisible()
  }
  await expect(title(page, 'Twice not yet. That happens')).toBeFocused()
  await expect(said(page)).toHaveText('Twice not yet. That happens.')
  for (const offer of ['A shorter piece', 'Write it down first', 'A pause'])
    await expect(page.getByRole('button', { name: offer, exact: true })).toBeVisible()
  await activate(page, 'A shorter piece')
  await expect(title(page, 'Ana, a shorter piece')).toBeFocused()

  // Settling stands in front of it, and the talk is where it was.
  await activate(page, 'Breathe for a moment')
  await expect(page.getByRole('radio', { name: /longer breath out/ })).toBeVisible()
  await page.keyboard.press('p')
  await activate(page, 'Close')
  await expect(title(page, 'Ana, a shorter piece')).toBeVisible()

  // A pause keeps the time of the return and nothing else.
  await activate(page, 'Skip to the page')
  await page.keyboard.press('p')
  await expect(title(page, 'A pause')).toBeFocused()
  await expect(said(page)).toHaveText('A pause. Choose the time of your return.')
  await expect(page.getByRole('radio')).toHaveCount(4)
  await expect(page.getByRole('radio', { name: '30 minutes' })).toBeChecked()
  await activate(page, 'Go on with the talk')
  await expect(title(page, 'Ana, a shorter piece')).toBeFocused()
  await activate(page, 'Ask for a pause (P)')
  await activate(page, 'Pause now')
  await expect(title(page, /^Back at \d\d:\d\d/)).toBeFocused()
  await expect(said(page)).toHaveText(/^Back at \d\d:\d\d/)
  await expect(page.getByRole('main')).not.toContainText(/Ana|Ben|hurt|floor/)
  await expect(page.getByRole('button', { name: 'Breathe for a moment' })).toBeVisible()
  expect(existsSync(join(vault, 'place'))).toBe(false)

  // The time has come. Another time is as good as coming back.
  const isOver = () => writeFileSync(join(vault, 'pause'), new Date(Date.now() - 60_000).toISOString())
  isOver()
  await expect(title(page, /^It was to be \d\d:\d\d$/)).toBeFocused()
  await expect(said(page)).toHaveText(/^It was to be \d\d:\d\d\. Both of you can say that you are back\.$/)
  await activate(page, 'A: I am back')
  await expect(page.getByRole('status').filter({ hasText: 'A is back.' })).toBeVisible()
  await choose(page, 'Or back in', 'At a time, within a day')
  await expect(page.getByLabel('Time of your return')).toBeVisible()
  await choose(page, 'Or back in', '20 minutes')
  await expect(page.getByRole('button', { name: 'Close for today' })).toBeVisible()
  await activate(page, 'Choose another time')
  await expect(title(page, /^Back at \d\d:\d\d/)).toBeFocused()
  isOver()
  await expect(title(page, /^It was to be \d\d:\d\d$/)).toBeFocused()
  await expect(page.getByText('A is back.'), 'each says it anew').toHaveCount(0)
  await activate(page, 'A: I am back')
  await expect(page.getByRole('status').filter({ hasText: 'A is back.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sit down together' })).toHaveCount(0)
  await activate(page, 'B: I am back')
  await expect(page.getByRole('status').filter({ hasText: 'You can sit down together now.' })).toBeVisible()
  await sitDown(page, 'You are both back')
  expect(existsSync(join(vault, 'pause'))).toBe(false)

  // A gentler kind, to its end, with no timer at all: nothing is timed, and nothing is said of time.
  await activate(page, 'Begin a talk')
  await chooseKind(page, 'Appreciation')
  await answer(page, 'Ready', 'Ready')
  await choose(page, 'Who speaks first?', 'Ben')
  await chooseFirst(page, 'A quiet sign after', 'No timer')
  await activate(page, 'Begin')
  for (const [turn, name] of ['Ben', 'Ana', 'Ben', 'Ana'].entries()) {
    await expect(said(page)).toHaveText(new RegExp(`^${name} has the floor\\.`))
    await expect(title(page, `${name} has the floor`)).toBeFocused()
    const now = await said(page).textContent()
    if (turn === 0) await page.clock.fastForward('12:00')
    await expect(page.getByRole('timer')).toHaveCount(0)
    await expect(said(page)).toHaveText(now ?? '')
    expect((await page.getByRole('status').allTextContents()).join(' ')).not.toMatch(/minute|Finish/)
    await page.keyboard.press('Space')
  }
  await expect(title(page, 'One thing I heard')).toBeFocused()
  await expect(said(page)).toHaveText('The closing round. One thing I heard.')

  // A press too much is taken back by one press.
  await activate(page, 'One step back')
  await expect(title(page, 'Ana has the floor')).toBeFocused()
  await expect(said(page)).toHaveText(/^Ana has the floor\./)
  await activate(page, 'One step back')
  await expect(title(page, 'Ben has the floor')).toBeFocused()
  for (const next of ['Ana has the floor', 'One thing I heard']) {
    await page.keyboard.press('Space')
    await expect(title(page, next)).toBeFocused()
  }
  await write(page, 'Ana heard', 'that Sunday was good')
  await activate(page, 'Go on')
  await expect(title(page, 'One thing I appreciate')).toBeFocused()
  await tabTo(page, 'Ana passes')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Ana passes' })).toBeChecked()
  await activate(page, 'Go on')
  await expect(title(page, 'One small step, with a day')).toBeFocused()
  // One passes, and the line of the other stays.
  await write(page, 'Ana: one small step', 'to ring on Friday')
  await write(page, 'Ben: one small step', 'not to be there')
  await tabTo(page, 'Ben passes')
  await page.keyboard.press('Space')
  await expect(page.getByRole('textbox', { name: 'Ben: one small step' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Ana: one small step' })).toHaveValue('to ring on Friday')
  await activate(page, 'Go on')
  await expect(title(page, 'One word for how I am leaving')).toBeFocused()
  await write(page, 'Ana: one word', 'lighter')
  await tabTo(page, 'Ana: may be kept')
  await page.keyboard.press('Space')
  await activate(page, 'Go on')
  await expect(title(page, 'A note of today?')).toBeFocused()
  // What could not be put before both says so, and leads on. The words can be changed until both keep them.
  proposals.failNext()
  await activate(page, 'Look at the note')
  await expect(title(page, 'Keep this, both of you?')).toBeFocused()
  await expect(page.getByText(/^This could not be kept\./)).toBeVisible()
  await activate(page, 'Try again')
  await expect(page.getByRole('article', { name: 'What you may keep' })).toContainText(
    'Ana heard: that Sunday was good',
  )
  await activate(page, 'Go back to the words')
  await expect(title(page, 'One word for how I am leaving')).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Ana: one word' })).toHaveValue('lighter')
  await activate(page, 'One step back')
  await expect(title(page, 'One small step, with a day')).toBeFocused()
  await write(page, 'Ana: one small step', 'to ring on Friday evening')
  for (const next of ['One word for how I am leaving', 'A note of today?']) {
    await activate(page, 'Go on')
    await expect(title(page, next)).toBeFocused()
  }
  await activate(page, 'Look at the note')
  const note = page.getByRole('article', { name: 'What you may keep' })
  await expect(note).toContainText('Ana heard: that Sunday was good')
  await expect(note).toContainText('Ana: to ring on Friday evening')
  await expect(note).not.toContainText(/not to be there|lighter/)
  await activate(page, 'Ana: keep this')
  await expect(page.getByText('Ana keeps it, when both of you do.')).toBeVisible()
  await activate(page, 'Ben: keep this')
  await expect(title(page, 'Our room')).toBeFocused()
  await expect(room.words()).toContainText('that Sunday was good')
  expect(existsSync(join(vault, 'place'))).toBe(false)
})
