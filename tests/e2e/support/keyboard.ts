import { expect, type Page } from '@playwright/test'

/** Presses Tab until the element of this name has the focus. It waits until there is one: pages load their lists. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? { text: name } : { pattern: name.source, flags: name.flags }
  const isIt = async () => {
    const label = await page.evaluate(focusedName)
    return typeof name === 'string' ? label.trim() === name : name.test(label)
  }
  await expect.poll(() => page.evaluate(isThere, wanted), `something is called ${name}`).toBe(true)
  await focusIsGiven(page)
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (!(await isIt())) continue
    await focusIsGiven(page)
    if (await isIt()) return
  }
  throw new Error(`no tab stop is called ${name}`)
}

/**
 * A screen gives the focus to its title in a task after the one that drew it, and a dialog to its first answer a moment
 * later. A key that comes between the two would be lost, or go to what is behind.
 */
async function focusIsGiven(page: Page): Promise<void> {
  await tasksAreDone(page)
  const isInDialog = () =>
    page.evaluate(() => {
      const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1)
      return dialog === undefined || dialog.contains(document.activeElement)
    })
  await expect.poll(isInDialog, 'an open dialog has the focus').toBe(true)
}

/** Those that were waiting in the page. On a clock that a test holds, too. */
export async function tasksAreDone(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(null)
        port2.postMessage(null)
      }),
  )
}

/** Runs in the page: what the element is called that has the focus. */
function focusedName(): string {
  const focused = document.activeElement
  if (focused === document.body) return ''
  const isField =
    focused instanceof HTMLInputElement ||
    focused instanceof HTMLTextAreaElement ||
    focused instanceof HTMLSelectElement
  const field = isField ? focused.labels?.[0]?.textContent : null
  return focused?.getAttribute('aria-label') ?? field ?? focused?.textContent ?? ''
}

/** Runs in the page: whether something that can have the focus has this name. */
function isThere(wanted: { text?: string; pattern?: string; flags?: string }): boolean {
  const all = document.querySelectorAll('a, button, input, select, summary, textarea, [tabindex], [contenteditable]')
  return [...all].some((element) => {
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    const field = isField ? element.labels?.[0]?.textContent : null
    const label = element.getAttribute('aria-label') ?? field ?? element.textContent ?? ''
    return wanted.pattern === undefined
      ? label.trim() === wanted.text
      : new RegExp(wanted.pattern, wanted.flags).test(label)
  })
}

export async function activate(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}
