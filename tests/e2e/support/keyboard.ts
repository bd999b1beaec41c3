import type { Page } from '@playwright/test'

/** Presses Tab until the element of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused === document.body) return ''
      const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
      const field = isField ? focused.labels?.[0]?.textContent : null
      return focused?.getAttribute('aria-label') ?? field ?? focused?.textContent ?? ''
    })
    if (typeof name === 'string' ? label.trim() === name : name.test(label)) return
  }
  throw new Error(`no tab stop is called ${name}`)
}

export async function activate(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}
