import { expect, type Page } from '@playwright/test'

/** Setting up a second room, and the way into the one that both share. */
export class MembershipPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name: string) => this.page.getByRole('heading', { level: 1, name, exact: true })
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  invitation = () => this.button('Set up a room for a second person')
  alert = () => this.page.getByRole('alert').filter({ hasText: /\S/ })

  /** The six words to compare, as they stand on the screen. */
  async words(): Promise<string[]> {
    const items = this.page.getByRole('list', { name: 'Six words to compare' }).getByRole('listitem')
    await expect(items).toHaveCount(6)
    return items.allTextContents()
  }

  /** From the lock screen to the first field of the second person. */
  async takeTheSeat() {
    await this.invitation().click()
    await this.button('I am the second person, and alone with the screen').click()
    await this.button('Continue').click()
    await this.button('Continue').click()
    await this.button('Make my room').click()
  }

  async goToOurRoom() {
    await this.page
      .getByRole('navigation', { name: 'Your room' })
      .getByRole('button', { name: 'Our room', exact: true })
      .click()
  }
}

export const answers = {
  same: 'The words are the same: open our room',
  differ: 'The words differ',
  later: 'Not now',
  no: 'No',
} as const
