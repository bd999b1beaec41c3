import { expect, type Page } from '@playwright/test'
import { checkLooks } from '../support/every-screen.ts'

/** What no page of the log ever says or shows, in any state. */
const neverShown =
  /score|streak|%|average couple|mood|better|worse|improv|progress|since the last|makes you feel|other couples|[←-⇿☹☺\u{1f600}-\u{1f64f}]/iu

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

  /** What holds on every page of the log, light and dark, wide and narrow. */
  async checkLooks(): Promise<void> {
    await expect(this.page.locator('main')).not.toContainText(neverShown)
    const coloured = await this.page.evaluate(
      () => document.querySelectorAll('main [class*="red"], main [class*="green"], main progress, main meter').length,
    )
    expect(coloured).toBe(0)
    await checkLooks(this.page)
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
