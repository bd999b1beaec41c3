import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { checkLarge, checkLooks, checkScreen } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'
import { expect, test } from './support/paired-app.ts'
import { sitDown } from './support/sit-down.ts'

const title = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name, ...(typeof name === 'string' && { exact: true }) })
const said = (page: Page) => page.getByRole('status').first()

test('two hold a guided talk by keyboard, with a pause, a return, and a note that both keep', async ({
  shell,
  page,
  room,
  vault,
}) => {
  test.setTimeout(240_000)
  await page.clock.install()
  await shell.open()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await chooseKind(page, 'Talk about the hurt')
  await answer(page, 'Ready', 'Ready')
  await page.getByRole('radio', { name: 'Ana' }).check()
  await activate(page, 'Begin')

  // The floor, its timer, and the end of the time.
  await expect(title(page, 'Ana has the floor')).toBeFocused()
  await expect(said(page)).toHaveText(/^Ana has the floor\. Ben listens\./)
  await expect(page.getByRole('timer')).toHaveText(/^(3:00|2:5\d) left$/)
  await page.clock.fastForward('02:30')
  await expect(said(page)).toHaveText(/One minute left\.$/)
  await page.clock.fastForward('10:00')
  await expect(page.getByRole('timer')).toHaveText('Finish your sentence')
  await expect(said(page)).toHaveText(/The floor stays where it is\.$/)
  await expect(title(page, 'Ana has the floor')).toBeVisible()
  const timer = page.getByRole('combobox', { name: 'Timer' })
  await timer.focus()
  for (const minutes of ['4 minutes', '5 minutes']) {
    await page.keyboard.press('ArrowDown')
    await expect(timer.getByRole('option', { selected: true })).toHaveText(minutes)
    await expect(timer).toBeFocused()
  }
  await timer.selectOption('No timer')
  await expect(page.getByRole('timer')).toHaveCount(0)

  // Said back: nearly, then twice not yet.
  await page.keyboard.press('Escape')
  await title(page, 'Ana has the floor').focus()
  await page.keyboard.press(' ')
  await expect(title(page, 'Ben says it back')).toBeFocused()
  await expect(said(page)).toHaveText('Ben says it back.')
  await activate(page, 'Nearly: let me add')
  await expect(title(page, 'Ana adds to it')).toBeFocused()
  await page.keyboard.press(' ')
  for (const expected of ['Try it once more. There is no hurry.', '']) {
    await expect(title(page, 'Ben says it back')).toBeVisible()
    await activate(page, 'Not yet')
    if (expected !== '') await expect(page.getByText(expected)).toBeVisible()
  }
  await expect(title(page, 'Twice not yet. That happens')).toBeFocused()
  for (const offer of ['A shorter piece', 'Write it down first', 'A pause'])
    await expect(page.getByRole('button', { name: offer, exact: true })).toBeVisible()
  await activate(page, 'A shorter piece')
  await expect(title(page, 'Ana, a shorter piece')).toBeFocused()

  // Settling stands in front of it, and the talk is where it was.
  await activate(page, 'Breathe for a moment')
  await expect(page.getByRole('radio', { name: /longer breath out/ })).toBeVisible()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(title(page, 'Ana, a shorter piece')).toBeVisible()

  // A pause keeps the time of the return and nothing else.
  await title(page, 'Ana, a shorter piece').focus()
  await page.keyboard.press('p')
  await expect(title(page, 'A pause')).toBeFocused()
  await expect(page.getByRole('radio')).toHaveCount(4)
  await expect(page.getByRole('radio', { name: '30 minutes' })).toBeChecked()
  await activate(page, 'Pause now')
  await expect(title(page, /^Back at \d\d:\d\d$/)).toBeFocused({ timeout: 20_000 })
  await expect(page.getByRole('main')).not.toContainText(/Ana|Ben|hurt|floor/)
  await expect(page.getByRole('button', { name: 'Breathe for a moment' })).toBeVisible()
  expect(existsSync(join(vault, 'place'))).toBe(false)

  // The time has come.
  writeFileSync(join(vault, 'pause'), new Date(Date.now() - 60_000).toISOString())
  await expect(title(page, /^It was to be \d\d:\d\d$/)).toBeFocused({ timeout: 20_000 })
  for (const way of ['In 20 minutes', 'Close for today'])
    await expect(page.getByRole('button', { name: way })).toBeVisible()
  await activate(page, 'A: I am back')
  await expect(page.getByRole('button', { name: 'Sit down together' })).toHaveCount(0)
  await activate(page, 'B: I am back')
  await sitDown(page, 'You are both back')
  expect(existsSync(join(vault, 'pause'))).toBe(false)

  // A gentler kind, to its end.
  await activate(page, 'Begin a talk')
  await chooseKind(page, 'Appreciation')
  await answer(page, 'Ready', 'Ready')
  await page.getByRole('radio', { name: 'Ben' }).check()
  await page.getByRole('combobox', { name: 'A quiet sign after' }).selectOption('No timer')
  await activate(page, 'Begin')
  for (const name of ['Ben', 'Ana', 'Ben', 'Ana']) {
    await expect(said(page)).toHaveText(new RegExp(`^${name} has the floor\\.`))
    await expect(title(page, `${name} has the floor`)).toBeFocused()
    await page.keyboard.press(' ')
  }
  await expect(title(page, 'One thing I heard')).toBeFocused()
  await page.getByRole('textbox', { name: 'Ana heard' }).fill('that Sunday was good')
  await activate(page, 'Go on')
  await expect(title(page, 'One thing I appreciate')).toBeFocused()
  await activate(page, 'Pass')
  await expect(title(page, 'One small step, with a day')).toBeFocused()
  await page.getByRole('textbox', { name: 'Ben: one small step' }).fill('not to be there')
  await activate(page, 'Pass')
  await expect(title(page, 'One word for how I am leaving')).toBeFocused()
  await page.getByRole('textbox', { name: 'Ana: one word' }).fill('lighter')
  await page.getByRole('checkbox', { name: 'Ana: may be kept' }).check()
  await activate(page, 'Go on')
  await expect(title(page, 'A note of today?')).toBeFocused()
  await activate(page, 'Look at the note')
  const note = page.getByRole('article', { name: 'What you may keep' })
  await expect(note).toContainText('Ana heard: that Sunday was good')
  await expect(note).not.toContainText(/not to be there|lighter/)
  await activate(page, 'Ana: keep this')
  await expect(page.getByText('Ana keeps it, when both of you do.')).toBeVisible()
  await activate(page, 'Ben: keep this')
  await expect(title(page, 'Our room')).toBeFocused()
  await expect(room.words()).toContainText('that Sunday was good')
  expect(existsSync(join(vault, 'place'))).toBe(false)
})

test('"not today" looks the same whoever said it; a cut-off talk comes back; "Stop" leaves nothing', async ({
  shell,
  page,
  room,
  vault,
}) => {
  test.setTimeout(240_000)
  const sent: string[] = []
  page.on('websocket', (socket) => socket.on('framesent', () => sent.push('frame')))
  await shell.open()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await page.emulateMedia({ reducedMotion: 'reduce' }) // a button that fades is smoothed in another way
  let before = 0
  const seen: { picture: Buffer; html: string }[] = []
  for (const [ana, ben] of [
    ['Not today', 'Ready'],
    ['Ready', 'Not today'],
    ['A gentler kind', 'Ready'],
  ] as const) {
    await chooseKind(page, 'Talk about the hurt')
    if (seen.length === 0) before = sent.length // the page has said that a talk begins, and says nothing more
    await answer(page, ana, ben)
    await expect(title(page, 'Not today, then')).toBeFocused()
    const html = await page.getByRole('main').evaluate((main) => main.outerHTML.replaceAll(/_r_\w+_|:r\w+:/g, ''))
    const picture = await pictureOf(page)
    expect(html).toBe(seen[0]?.html ?? html)
    const isSame = picture.equals(seen[0]?.picture ?? picture)
    expect(isSame, `${ana} and ${ben}: the same picture, byte by byte`).toBe(true)
    seen.push({ picture, html })
    if (seen.length === 3) await expectOneWordToShow(page, picture)
    await activate(page, 'Choose another kind')
  }
  expect(sent.length, 'no answer leaves the page').toBe(before)

  // Cut off in the middle, and back at the same turn.
  await chooseKind(page, 'Talk about the hurt')
  await answer(page, 'Ready', 'Ready')
  await page.getByRole('radio', { name: 'Ben' }).check()
  await activate(page, 'Begin')
  await expect(title(page, 'Ben has the floor')).toBeFocused()
  await page.keyboard.press(' ')
  await expect(title(page, 'Ana says it back')).toBeFocused()
  await expect.poll(() => existsSync(join(vault, 'place'))).toBe(true)
  expect(sent.length, 'control: a turn does').toBeGreaterThan(before)
  await activate(page, 'Yes, that is it')
  await expect(page.getByText('What else belongs to it.', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+l')
  await shell.lock.isShown()
  await sitDown(page, 'A talk was under way')
  await activate(page, 'Go on at the same turn')
  await expect(title(page, 'Ben has the floor')).toBeFocused()
  await expect(page.getByText('What else belongs to it.', { exact: true })).toBeVisible()

  // The other words, and a key of one's own.
  await page.getByText('Lines that mend').click()
  await expect(page.getByText('Can I try that again?')).toBeVisible()
  await page.getByRole('button', { name: 'Pause (P)' }).click()
  // Nothing of the talk is on the screen when the click is over, whatever the disk and the engine do.
  const left = await page.getByRole('button', { name: 'Stop, I do not feel safe' }).evaluate((button) => {
    const began = performance.now()
    if (button instanceof HTMLElement) button.click()
    return { words: document.body.textContent, took: Math.round(performance.now() - began) }
  })
  process.stdout.write(`Stop: nothing of the talk is left ${left.took} ms after the click\n`)
  expect(left.words).not.toMatch(/Ana|Ben|floor|Stop/)
  await shell.lock.isShown()
  expect(existsSync(join(vault, 'place'))).toBe(false)
  expect(existsSync(join(vault, 'pause'))).toBe(false)
  await sitDown(page)
  await expect(room.pieces()).toHaveCount(0)
})

test('every screen of a talk', async ({ shell, page, vault }) => {
  test.slow()
  await shell.open()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await checkStep(page, 'looks')
  await chooseKind(page, 'Talk about the hurt')
  await checkStep(page)
  await activate(page, 'I am Ana, and I am alone with this')
  await checkStep(page)
  await activate(page, 'Ready')
  await activate(page, 'I am Ben, and I am alone with this')
  await activate(page, 'Ready')
  await expect(title(page, 'Before you begin')).toBeVisible()
  await checkStep(page)
  await page.getByRole('radio', { name: 'Ana' }).check()
  await activate(page, 'Begin')
  await page.getByText('Help with a first line').click()
  await page.getByText('Lines that mend').click()
  await checkStep(page, 'looks')
  await page.getByRole('button', { name: 'Done. Ben says it back' }).click()
  await checkStep(page)
  await page.getByRole('button', { name: 'Pause (P)' }).click()
  await page.getByRole('radio', { name: 'At a time tomorrow' }).check()
  await checkStep(page, 'looks')
  await page.getByRole('button', { name: 'Go on with the talk' }).click()
  await expect(title(page, 'Ben says it back')).toBeFocused()
  for (const way of ['Not yet', 'Not yet']) await activate(page, way)
  await checkStep(page)
  await activate(page, 'Write it down first')
  await activate(page, 'To the closing round')
  for (const part of ['One thing I heard', 'One thing I appreciate', 'One small step, with a day', 'One word']) {
    await expect(title(page, new RegExp(`^${part}`))).toBeVisible()
    await checkStep(page)
    await activate(page, 'Go on')
  }
  await expect(title(page, 'A note of today?')).toBeVisible()
  await checkStep(page)
  writeFileSync(join(vault, 'pause'), new Date(Date.now() + 30 * 60_000).toISOString())
  await page.keyboard.press('Control+Shift+l')
  await expect(title(page, /^Back at/)).toBeVisible({ timeout: 20_000 })
  await checkScreen(page)
  await checkLarge(page)
  writeFileSync(join(vault, 'pause'), new Date(Date.now() - 60_000).toISOString())
  await expect(title(page, /^It was to be/)).toBeVisible({ timeout: 20_000 })
  await checkLooks(page)
  await checkLarge(page)
  await activate(page, 'In 20 minutes')
  await expect(title(page, /^Back at/)).toBeFocused()
  await activate(page, 'To your own rooms')
  await shell.lock.isShown()
  await expect(page.getByRole('button', { name: 'Sit down together' })).toHaveCount(0)
})

/** What every screen of a talk has, whichever it is, also with text of twice the size. */
async function checkStep(page: Page, how: 'looks' | 'plain' = 'plain'): Promise<void> {
  for (const name of ['Breathe for a moment', 'Stop, I do not feel safe'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(1)
  await (how === 'looks' ? checkLooks(page) : checkScreen(page))
  await checkLarge(page)
}

/** The screen, with nothing in motion and the mouse away from its buttons. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  return page.screenshot({ animations: 'disabled' })
}

/** The control: another word on the screen is another picture, and the old word makes it the same again. */
async function expectOneWordToShow(page: Page, picture: Buffer): Promise<void> {
  const text = page.getByText('You could choose a gentler kind')
  const exchange = (from: string, to: string) =>
    text.evaluate(
      (shown, [from, to]) => {
        shown.textContent = shown.textContent.replace(from, to)
      },
      [from, to] as const,
    )
  await exchange('another time', 'another place')
  expect((await pictureOf(page)).equals(picture), 'another word is another picture').toBe(false)
  await exchange('another place', 'another time')
  expect((await pictureOf(page)).equals(picture)).toBe(true)
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  await expect(title(page, 'What kind of talk?')).toBeFocused()
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  await activate(page, 'Go on')
}

/** Both answer, each alone in the seat. */
async function answer(page: Page, ana: string, ben: string): Promise<void> {
  for (const [name, words] of [
    ['Ana', ana],
    ['Ben', ben],
  ] as const) {
    await expect(title(page, `${name}, please take the seat`)).toBeFocused()
    await activate(page, `I am ${name}, and I am alone with this`)
    await expect(title(page, `${name}, is this for today?`)).toBeFocused()
    await activate(page, words)
  }
}
