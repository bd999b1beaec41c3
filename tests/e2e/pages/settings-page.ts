import { expect, type Page } from '@playwright/test'

/** Settings of an open room: a list, and a page for each of its lines. */
export class SettingsPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name: string) => this.page.getByRole('heading', { level: 1, name, exact: true })
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  sections = () => this.page.getByRole('navigation', { name: 'Pages of Settings' }).getByRole('button')

  async open() {
    await this.page.getByRole('navigation', { name: 'Your room' }).getByRole('button', { name: 'Settings' }).click()
    await expect(this.title('Settings')).toBeFocused()
  }

  /** What the list leads to. */
  async titles(): Promise<string[]> {
    return this.sections().locator('span:first-child').allTextContents()
  }

  /** Opens a page of the list, from the list. */
  async goTo(section: string) {
    await this.sections()
      .filter({ hasText: new RegExp(`^${section}`) })
      .click()
    await expect(this.title(section)).toBeFocused()
  }

  async back() {
    await this.button('All settings').click()
    await expect(this.title('Settings')).toBeFocused()
  }
}
