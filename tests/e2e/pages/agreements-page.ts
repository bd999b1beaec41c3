import { expect, type Locator, type Page } from '@playwright/test'

/** The list of agreements, one of them, and what leads from one to the other. */
export class AgreementsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  title = (name: string): Locator => this.#page.getByRole('heading', { level: 1, name, exact: true })
  button = (name: string): Locator => this.#page.getByRole('button', { name, exact: true })
  /** Where the first version that is shown stands; `at` for one below it. */
  state = (at = 0): Locator => this.#page.getByTestId('state').nth(at)
  listed = (): Locator => this.#page.getByRole('navigation', { name: 'Agreements' }).getByRole('button')
  dialog = (): Locator => this.#page.getByRole('dialog')
  changes = (title: string): Locator =>
    this.#page.getByTestId('changes').filter({ has: this.#page.getByRole('heading', { name: title, exact: true }) })

  async toList(): Promise<void> {
    const rooms = this.#page.getByRole('navigation', { name: 'Your room' })
    await rooms.getByRole('button', { name: 'Our room', exact: true }).click()
    await this.button('Our agreements').click()
    await expect(this.title('Our agreements')).toBeFocused()
  }

  /** From the journal to the agreement that is listed at this place. */
  async open(at = 0, title = 'Saying when plans change'): Promise<void> {
    await this.toList()
    await this.openListed(at, title)
  }

  async openListed(at = 0, title = 'Saying when plans change'): Promise<void> {
    await this.listed().nth(at).click()
    await expect(this.title(title)).toBeFocused()
  }

  async confirm(name: string): Promise<void> {
    await this.dialog().getByRole('button', { name, exact: true }).click()
  }
}
