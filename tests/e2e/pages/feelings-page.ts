import { expect, type Page } from '@playwright/test'
import { checkLooks } from '../support/every-screen.ts'

/** What no page of the log ever says or shows, in any state. */
const neverSaid =
  /score|streak|%|average couple|mood|better|worse|improv|progress|since the last|makes you feel|other couples|\b\d+ days? (ago|without)|[←-⇿☹☺\u{1f600}-\u{1f64f}]/iu

const used = 'article|button|checkbox|combobox|dialog|heading|img|link|listbox|option|radio|region|searchbox|textbox'
const named = new RegExp(`^ *- '?(${used}) "`)
const nameless = new RegExp(`^ *- '?(${used})(?! ")`)

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
    await this.checkNeverShown()
    await checkLooks(this.page)
    await this.checkNeverShown() // in the other colours, too
  }

  /** What is never shown is not there, whether it is seen, said by a screen reader, or only in the page. */
  async checkNeverShown(): Promise<void> {
    const said = await this.page.evaluate(everythingSaid)
    expect(said.length, 'there is something to look at').toBeGreaterThan(0)
    expect(said.filter((words) => neverSaid.test(words))).toEqual([])
    expect(await this.page.evaluate(judgingSigns), 'nothing is judged by a colour or a bar of progress').toEqual([])
  }

  /** A screen reader has a name for everything that can be used, looked at or gone to. */
  async checkNames(): Promise<void> {
    const lines = (await this.page.locator('body').ariaSnapshot()).split('\n')
    expect(lines.filter((line) => named.test(line)).length, 'there is something to use').toBeGreaterThan(5)
    expect(lines.filter((line) => nameless.test(line))).toEqual([])
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

/** Every text of the page, and every name and description that no eye sees. */
function everythingSaid(): string[] {
  const named = [
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'aria-roledescription',
    'title',
    'alt',
    'placeholder',
  ]
  return [...document.body.querySelectorAll('*:not(style, script)')].flatMap((element) => {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    const drawn = [getComputedStyle(element, '::before').content, getComputedStyle(element, '::after').content]
    const words = [
      ...own.map(({ textContent }) => textContent ?? ''),
      ...named.map((name) => element.getAttribute(name) ?? ''),
      ...drawn.map((content) => (content === 'none' || content === 'normal' ? '' : content)),
    ]
    return words.filter((text) => text.trim() !== '')
  })
}

/** Elements that show progress, pictures that are no icon or chart, and anything of the page that is red or green. */
function judgingSigns(): string[] {
  const bars = [...document.querySelectorAll('progress, meter, [role="progressbar"], [role="meter"], main img')]
  const judged = [...document.querySelectorAll('main *')].filter((element) => {
    const { fill, stroke, color, backgroundColor, borderTopColor } = getComputedStyle(element)
    const isMark = element instanceof SVGElement
    return (isMark ? [fill, stroke] : [color, backgroundColor, borderTopColor]).some((colour) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
      const isRed = red > 2 * green && red > 1.6 * blue // the brown of notes is none
      const isGreen = green > 1.4 * red && green > 1.2 * blue
      return colour.startsWith('rgb') && alpha > 0 && (isRed || isGreen)
    })
  })
  return [...bars, ...judged].map(({ outerHTML }) => outerHTML)
}
