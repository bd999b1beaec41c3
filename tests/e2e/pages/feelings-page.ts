import type { Page } from '@playwright/test'

/** The feelings log and its pages. */
export class FeelingsPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true })
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name })
  }

  word(name: string) {
    return this.page.getByRole('checkbox', { name, exact: true })
  }

  strength(name: string) {
    return this.page.getByRole('group', { name: 'How strong is it?' }).getByRole('radio', { name })
  }

  /** The log entries that are shown. */
  rows() {
    return this.page.locator('[data-feeling]')
  }

  async open(): Promise<void> {
    await this.button('Feelings').click()
    await this.heading('Feelings').waitFor()
  }

  /** From the list or the journal to a kept entry. */
  async log(word: string, strength: string): Promise<void> {
    await this.button('Log a feeling').click()
    await this.word(word).check()
    await this.strength(strength).check()
    await this.button('Save for me only').click()
    await this.heading('Feelings').waitFor()
  }
}
