import { expect, type Page } from '@playwright/test'
import { activate } from './keyboard.ts'
import { passphrases } from './paired-vault.ts'

/** From the lock screen to the room for both, without a mouse. `title`: what they find there. */
export async function sitDown(page: Page, found = 'Our room'): Promise<void> {
  await activate(page, 'Sit down together')
  for (const name of ['Ana', 'Ben'] as const) {
    const letter = name.charAt(0)
    await expect(heading(page, `${letter}, please take the seat`)).toBeFocused()
    await activate(page, `I am ${letter}, and I am in the seat`)
    await expect(page.getByLabel('Passphrase')).toBeFocused()
    await page.keyboard.type(passphrases[name])
    await page.keyboard.press('Enter')
  }
  await expect(heading(page, found)).toBeFocused()
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
