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
    expect(await this.page.evaluate(judgingSigns), 'nothing is judged by a colour or a bar of progress').toEqual([])
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

/** Elements of the page that show progress, and marks of charts that are red or green. */
function judgingSigns(): string[] {
  const bars = [...document.querySelectorAll('main progress, main meter, main [role="progressbar"]')]
  const marks = [...document.querySelectorAll('main svg rect, main svg circle, main svg line')].filter((mark) => {
    const { fill, stroke } = getComputedStyle(mark)
    return [fill, stroke].some((colour) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number)
      const isRed = red > 1.6 * green && red > 1.6 * blue
      const isGreen = green > 1.4 * red && green > 1.2 * blue
      return colour.startsWith('rgb(') && (isRed || isGreen)
    })
  })
  return [...bars, ...marks].map(({ outerHTML }) => outerHTML)
}
