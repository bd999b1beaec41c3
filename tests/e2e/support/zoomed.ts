import { expect, type Page } from '@playwright/test'
import { tabTo } from './keyboard.ts'

/** What a window of 1280 by 800 has at 200 %, and a narrow one. The browser's zoom changes nothing else for a page. */
const zoomed = { width: 640, height: 400 }
const narrow = { width: 320, height: 400 }
/** What is drawn for the size before is drawn anew by then. */
const untilDrawn = 3_000

/** The page as it is at 200 %. It stays so. */
export async function zoomIn(page: Page): Promise<void> {
  await page.setViewportSize(zoomed)
}

/** At 200 %, and at 320 px: nothing is wider than the screen, and no word is cut off. */
export async function checkZoomed(page: Page, what: string): Promise<void> {
  for (const size of [narrow, zoomed]) {
    await page.setViewportSize(size)
    const look = () => page.evaluate(cutOff)
    await expect.poll(look, { message: `${what}, ${size.width} wide`, timeout: untilDrawn }).toEqual([])
  }
}

/** By the tab key alone, and what has the focus can be seen: it is drawn around, on the screen, and under nothing. */
export async function seenTabTo(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await expect.poll(() => whyUnseen(page), `the focus on ${name}`).toBe('')
}

/** Why the focus cannot be seen; nothing when it can. */
export function whyUnseen(page: Page): Promise<string> {
  return page.evaluate(unseenFocus)
}

export async function seenActivate(page: Page, name: string | RegExp): Promise<void> {
  await seenTabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Runs in the page: what is too wide, or has words that cannot be scrolled to. */
function cutOff(): string[] {
  const root = document.documentElement
  const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : []
  for (const element of document.querySelectorAll<HTMLElement>('main, main *, [role="dialog"] *')) {
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    const { left, right, width, height } = element.getBoundingClientRect()
    if (!hasWords || width <= 1 || height <= 1) continue // what is only read out is there without a place
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    const name = `${element.tagName} ${element.textContent?.slice(0, 40)}`
    if (left < -1 || right > root.clientWidth + 1) found.push(`outside: ${name}`)
    const { overflowX, overflowY } = getComputedStyle(element)
    if (['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut: ${name}`)
    if (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1) {
      found.push(`cut below: ${name}`)
    }
  }
  return found
}

/** Runs in the page: why the focus cannot be seen; nothing when it can. */
function unseenFocus(): string {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has it'
  const shown = focused.closest('label') ?? focused
  const { left, top, right, bottom } = shown.getBoundingClientRect()
  const [from, to] = [Math.max(top, 0), Math.min(bottom, window.innerHeight)]
  if (to - from < Math.min(20, bottom - top)) return 'it is not on the screen'
  const x = (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2
  const places = [from + 2, (from + to) / 2, to - 2].map((y) => document.elementFromPoint(x, y))
  if (!places.some((place) => place !== null && (shown.contains(place) || place.contains(shown))))
    return 'it is covered'
  for (
    let element: Element | null = focused;
    element !== null && element.tagName !== 'MAIN';
    element = element.parentElement
  ) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') return ''
  }
  return 'nothing is drawn around it'
}
