import { expect, type Page } from '@playwright/test'

/** The room of both. */
export class OurRoomPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name: string) => this.page.getByRole('heading', { level: 1, name, exact: true })
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  editor = () => this.page.getByRole('textbox', { name: 'Your words' })
  pieces = () => this.page.getByRole('list', { name: 'What both of you can see' }).getByRole('article')
  /** What stands in a piece, with its author and its day. */
  words = () => this.page.getByTestId('piece')
  label = () => this.page.getByTestId('visibility-label').first()

  async open() {
    await this.page
      .getByRole('navigation', { name: 'Your room' })
      .getByRole('button', { name: 'Our room', exact: true })
      .click()
    await this.isShown()
  }

  async isShown() {
    await expect(this.title('Our room')).toBeVisible()
    await expect(this.label()).toBeVisible()
  }

  /** Waits until what is being written is on the disk. */
  async isKept() {
    await expect(this.page.locator('[data-state="saved"]')).toHaveText(
      'Kept. Only you can see this until you share it.',
    )
  }
}
