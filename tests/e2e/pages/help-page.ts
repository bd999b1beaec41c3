import { expect, type Page } from '@playwright/test'

/** Help, as it stands in front of any screen. */
export class HelpPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name: string) => this.page.getByRole('heading', { level: 1, name, exact: true })
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  footer = () => this.page.getByText('You do not have to be sure to ask for help.')
  opener = () => this.button('Help')
  question = (name: RegExp) => this.page.getByRole('group', { name })

  async open() {
    await this.opener().click()
    await expect(this.title('Help')).toBeFocused()
  }

  async goTo(topic: string) {
    await this.page.getByRole('navigation', { name: 'Pages of Help' }).getByRole('button', { name: topic }).click()
    await expect(this.title(topic)).toBeFocused()
    await expect(this.footer()).toBeVisible()
  }

  async back() {
    await this.button('All of Help').click()
    await expect(this.title('Help')).toBeFocused()
  }

  async answer(question: RegExp, answer: 'Yes' | 'Not sure' | 'No') {
    await this.question(question).getByRole('radio', { name: answer, exact: true }).check()
  }

  /** Every page, with what a choice brings up on it. */
  async readEverything() {
    for (const topic of helpTopics) {
      await this.goTo(topic)
      if (topic === 'People you can talk to') await this.page.getByRole('radio', { name: 'United Kingdom' }).check()
      if (topic === 'Eight quiet questions') await this.answer(/^Have they hit/, 'Yes')
      if (topic === 'Settling') await this.breatheAndStop()
      await this.back()
    }
  }

  /** Begins the exercise that is chosen, and stops it. */
  async breatheAndStop() {
    await this.button('Begin').click()
    await expect(this.phase()).toBeVisible()
    await this.button('Stop').click()
    await expect(this.page.getByRole('heading', { name: 'Stopped' })).toBeFocused()
  }

  phase = () => this.page.getByTestId('phase')

  async close() {
    await this.button('Close').click()
  }
}

/** What the eight questions bring up after an answer. */
export const matters = 'What you describe matters.'
export const weapon = 'If there was choking, or a weapon'

export const helpTopics = [
  'Settling',
  'People you can talk to',
  'Eight quiet questions',
  'Worried about how I treat someone',
  'Looking for help more safely',
  'When to see a professional',
  'If you decide to part',
  'What this app cannot do',
]
