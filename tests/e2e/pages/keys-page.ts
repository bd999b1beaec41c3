import { expect, type Page } from '@playwright/test'

/** Changing the passphrase, and the recovery code: made, removed, used. */
export class KeysPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name: string) => this.page.getByRole('heading', { level: 1, name })
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  current = () => this.page.getByLabel('Your current passphrase')
  code = () => this.page.getByRole('textbox', { name: 'Recovery code' })

  /** From the form to the codes that it makes. */
  async make(passphrase: string, form: 'One code' | 'Two halves'): Promise<string[]> {
    await this.page.getByRole('radio', { name: form }).check()
    await this.page.getByLabel('Your passphrase').fill(passphrase)
    await this.button('Make the code').click()
    await expect(this.title('Write it down')).toBeFocused()
    return this.codes()
  }

  /** The codes as they stand on the screen. */
  async codes(): Promise<string[]> {
    const sheets = this.page.getByRole('region', { name: /^(Your code|Half [12] of 2)$/ })
    const texts: string[] = []
    for (const sheet of await sheets.all()) {
      const groups = sheet.getByRole('listitem')
      await expect(groups).toHaveCount(9)
      texts.push((await groups.allTextContents()).join(' '))
    }
    return texts
  }
}
