import { expect, type Page } from '@playwright/test'
import { activate, tabTo } from './keyboard.ts'

// The steps of a guided talk, without a mouse.

export const title = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name, ...(typeof name === 'string' && { exact: true }) })

/** What a screen reader says of the talk. */
export const said = (page: Page) => page.getByRole('status').first()

export async function chooseKind(page: Page, kind: string): Promise<void> {
  await expect(title(page, 'What kind of talk?')).toBeFocused()
  await choose(page, 'The kind of talk', new RegExp(`^${kind}`))
  await activate(page, 'Go on')
}

/** Both answer, each alone in the seat. `look` sees every screen on the way. */
export async function answer(
  page: Page,
  ana: string,
  ben: string,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const [name, words] of [
    ['Ana', ana],
    ['Ben', ben],
  ] as const) {
    await expect(title(page, `${name}, please take the seat`)).toBeFocused()
    await look()
    await activate(page, `I am ${name}, and I am alone with this`)
    await expect(title(page, `${name}, is this for today?`)).toBeFocused()
    await look()
    await activate(page, words)
  }
}

/** One of a few radio buttons, with Tab to the group and the arrow keys inside it. */
export async function choose(page: Page, group: string, name: string | RegExp): Promise<void> {
  const radios = page.getByRole('group', { name: group, exact: true }).getByRole('radio')
  await expect(radios.first()).toBeVisible()
  await tabUntil(page, group, () => radios.evaluateAll((all) => all.includes(document.activeElement as HTMLElement)))
  const wanted = page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name })
  await page.keyboard.press('Space')
  for (let presses = await radios.count(); presses > 0 && !(await wanted.isChecked()); presses -= 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
  await expect(wanted).toBeFocused()
}

/** A list of the browser's own, whose first choice is reached with Home. */
export async function chooseFirst(page: Page, name: string, first: string): Promise<void> {
  await tabToList(page, name)
  await page.keyboard.press('Home')
  await expect(page.getByRole('combobox', { name }).getByRole('option', { selected: true })).toHaveText(first)
}

export async function tabToList(page: Page, name: string): Promise<void> {
  const list = page.getByRole('combobox', { name })
  await expect(list).toBeVisible()
  await tabUntil(page, name, () => list.evaluate((element) => element === document.activeElement))
}

/** Writes into a field that Tab leads to. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

async function tabUntil(page: Page, what: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error(`no tab stop leads to ${what}`)
}
