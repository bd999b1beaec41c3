import type { Page } from '@playwright/test'
import { activate } from './support/keyboard.ts'
import { changeTo, expect, test } from './support/paired-app.ts'
import { differenceOf, pictureOf } from './support/picture.ts'
import { sitDown } from './support/sit-down.ts'
import { answer, chooseKind, title } from './support/talk-steps.ts'

interface Seen {
  readonly picture: Buffer
  readonly html: string
}

test('"not today" looks the same whoever said it, on every screen until both are in their own rooms', async ({
  shell,
  page,
}) => {
  test.setTimeout(240_000)
  let sent = 0
  page.on('websocket', (socket) => socket.on('framesent', () => (sent += 1)))
  await page.emulateMedia({ reducedMotion: 'reduce' }) // a button that fades is smoothed in another way
  await shell.open()
  const runs: Seen[][] = []
  for (const [ana, ben] of [
    ['Not today', 'Ready'],
    ['Ready', 'Not today'],
  ] as const) {
    const seen: Seen[] = []
    const look = async () => void seen.push(await seenOn(page))
    await sitDown(page)
    await activate(page, 'Begin a guided talk')
    await chooseKind(page, 'Talk about the hurt')
    await expect(title(page, 'Ana, please take the seat')).toBeFocused()
    const before = sent // the page has said that a talk begins, and says nothing more
    await answer(page, ana, ben, look)
    await expect(title(page, 'Not today, then')).toBeFocused()
    await look()
    await activate(page, 'Breathe for a moment')
    await activate(page, 'Begin')
    await activate(page, 'Close')
    await expect(title(page, 'Not today, then')).toBeVisible()
    expect(sent, 'no answer leaves the page, and nobody breathes on the record').toBe(before)
    if (runs.length === 1) await expectTheSameOf(page, 'A gentler kind', seen.at(-1))
    await activate(page, 'Leave it for today')
    await expect(title(page, 'Our room')).toBeFocused()
    await look()
    await page.keyboard.press('Control+Shift+l')
    await shell.lock.isShown()
    await look()
    for (const name of ['Ana', 'Ben'] as const) {
      await changeTo(shell, name)
      await shell.journal.isShown()
      await look()
      await shell.journal.lock()
      await shell.lock.isShown()
    }
    runs.push(seen)
  }
  const [first = [], second = []] = runs
  expect(second).toHaveLength(9)
  for (const [index, { html, picture }] of first.entries()) {
    expect(second[index]?.html, `screen ${index}: the same markup`).toBe(html)
    const difference = await differenceOf(page, picture, second[index]?.picture ?? Buffer.alloc(0))
    expect(difference, `screen ${index}: the same picture, byte by byte`).toBe('')
  }
})

/** A third way to the same screen. And the control: another word on it is another picture. */
async function expectTheSameOf(page: Page, ana: string, seen: Seen | undefined): Promise<void> {
  await activate(page, 'Choose another kind')
  await chooseKind(page, 'Talk about the hurt')
  await answer(page, ana, 'Ready')
  await expect(title(page, 'Not today, then')).toBeFocused()
  const { html, picture } = await seenOn(page)
  expect(html).toBe(seen?.html)
  expect(await differenceOf(page, picture, seen?.picture ?? Buffer.alloc(0)), 'the same picture, byte by byte').toBe('')
  await expectOneWordToShow(page, picture)
}

/** All that is drawn. The one clock on these screens, in the line that says when an own room was last open, is left out. */
async function seenOn(page: Page): Promise<Seen> {
  const html = await page
    .locator('#root')
    .evaluate((root) => root.innerHTML.replaceAll(/_r_\w+_|:r\w+:|mantine-\w+/g, '').replaceAll(/\d\d:\d\d/g, ''))
  return { picture: await pictureOf(page), html }
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
  const another = await differenceOf(page, await pictureOf(page), picture)
  expect(another, 'another word is another picture').toContain('values')
  await exchange('another place', 'another time')
  expect(await differenceOf(page, await pictureOf(page), picture)).toBe('')
}
