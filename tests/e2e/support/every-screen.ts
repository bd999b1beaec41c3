import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What holds on every screen, whatever it shows. Only the deep look finds wrong colours and missing names. */
export async function checkScreen(page: Page, { deep } = { deep: true }): Promise<void> {
  await expect(page).toHaveTitle('Notes')
  await checkHide(page)
  if ((await page.getByRole('textbox').or(page.getByRole('searchbox')).count()) > 0) {
    await expect(page.getByTestId('visibility-label').first()).toBeVisible()
  }
  await checkReflow(page)
  if (deep) await checkAccessibility(page)
}

/** What is measured right after the screen got another size may still be drawn for the one before. */
const untilDrawn = 10_000
const wide = { width: 1280, height: 800 }
const narrow = { width: 320, height: 640 }

/** The same, light and dark, wide and narrow. The narrow dark screen has the colours and the names of the others. */
export async function checkLooks(page: Page): Promise<void> {
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      await checkScreen(page, { deep: size === wide || colorScheme === 'light' })
    }
  }
  await page.setViewportSize(wide)
}

/** The same with text of twice the size: it is all there, and nothing is wider than the screen. */
export async function checkLarge(page: Page): Promise<void> {
  const setSize = (size: string) =>
    page.evaluate((size) => {
      document.documentElement.style.fontSize = size
    }, size)
  await setSize('225%')
  await checkScreen(page, { deep: false })
  await setSize('')
}

/**
 * Hide is at the top right, large enough, and right after the skip link in the order of the tab key. Help is beside it
 * and comes next.
 */
async function checkHide(page: Page): Promise<void> {
  await expect(() => hideIsInItsPlace(page)).toPass({ timeout: untilDrawn }) // drawn for another width, it may still move
  const stops = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, [tabindex="0"]')].map((element) => element.textContent.trim()),
  )
  expect(stops.slice(0, 3)).toEqual(['Skip to the page', 'Hide', 'Help'])
}

async function hideIsInItsPlace(page: Page): Promise<void> {
  const box = await page.getByRole('button', { name: 'Hide', exact: true }).boundingBox()
  const width = page.viewportSize()?.width ?? 0
  const help = await page.getByRole('button', { name: 'Help', exact: true }).boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  expect(box?.y).toBeLessThan(40)
  expect(width - ((box?.x ?? 0) + (box?.width ?? 0))).toBeLessThan(40)
  expect(help?.height).toBeGreaterThanOrEqual(44)
  expect(help?.y).toBe(box?.y)
  const gap = (box?.x ?? 0) - ((help?.x ?? 0) + (help?.width ?? 0))
  expect(gap, 'Help is left of Hide, beside it and not below it').toBeGreaterThan(0)
  expect(gap).toBeLessThan(40)
}

export async function checkReflow(page: Page): Promise<void> {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect
    .poll(overflow, { message: 'nothing is wider than the screen', timeout: untilDrawn })
    .toBeLessThanOrEqual(0)
}

export async function checkAccessibility(page: Page): Promise<void> {
  // The pages have no frames, and without them one pass in the page itself sees all there is.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
}
