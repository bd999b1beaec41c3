import { expect, type Page } from '@playwright/test'

/** One line of the list, as it stands on the screen. */
export interface ListedKey {
  /** The heading above it and what it says, because a list can be had by keys and by signs. */
  readonly name: string
  /** What is printed on the keys. */
  readonly keys: readonly string[]
}

/** The list as a person sees it. */
export async function listedKeys(page: Page): Promise<ListedKey[]> {
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await page.keyboard.press('Control+/')
  await expect(dialog.locator('dl > div').last()).toBeVisible()
  const listed = await dialog.locator('dl > div').evaluateAll((rows) =>
    rows.map((row) => ({
      name: `${row.parentElement?.previousElementSibling?.textContent}: ${row.querySelector('dt')?.textContent}`,
      keys: [...row.querySelectorAll('kbd')].map(({ textContent }) => textContent ?? ''),
    })),
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  return listed
}

/** The same keys, for the keyboard of the test. */
export function chordOf(keys: readonly string[]): string {
  return keys.map((key) => (key === 'Ctrl' ? 'Control' : key.length === 1 ? key.toLowerCase() : key)).join('+')
}
