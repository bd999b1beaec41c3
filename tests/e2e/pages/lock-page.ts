import { expect, type Page } from '@playwright/test'

/** The neutral screen of a locked vault. */
export class LockPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  passphrase = () => this.page.getByLabel('Passphrase')
  problem = () => this.page.getByText('That did not open it. You can try again.')

  cover = () => this.page.getByTestId('cover')

  /** The sheet that stands after Hide, and the way on from it. */
  async uncover() {
    await expect(this.cover()).toBeVisible()
    await this.page.getByRole('button', { name: /^Notes\. Press any key/ }).waitFor()
    await this.page.keyboard.press('Enter')
    await this.isShown()
  }

  async isShown() {
    await expect(this.passphrase()).toBeVisible()
  }

  /** Where two rooms are there: whose is to be unlocked. */
  async choose(letter: string) {
    await this.isShown()
    await this.page.getByRole('radio', { name: `Room ${letter}`, exact: true }).check()
  }

  async tryPassphrase(passphrase: string) {
    await this.isShown()
    await this.passphrase().fill(passphrase)
    await this.page.getByRole('button', { name: 'Unlock', exact: true }).click()
  }

  async unlock(passphrase: string) {
    await this.tryPassphrase(passphrase)
    // Once the title has the focus, the keys of the room are there too.
    await expect(this.page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused()
  }
}
