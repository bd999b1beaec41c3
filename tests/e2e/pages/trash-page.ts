import { expect, type Page } from '@playwright/test'

export class TrashPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  list = () => this.page.getByRole('region', { name: 'Trash' })

  async isShown() {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible()
  }

  async open(text: string) {
    await this.list().getByRole('button', { name: text }).click()
    await expect(this.page.getByRole('article').getByText(text)).toBeVisible()
  }

  async restore() {
    await this.button('Restore').click()
  }

  async eraseForGood() {
    await this.button('Erase for good').click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click()
  }
}
