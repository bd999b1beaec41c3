import { expect, type Locator, type Page } from '@playwright/test'

/** Late in the evening the reflection offers tomorrow, so the page is told that it is noon. Its clock goes on from there. */
export async function atNoon(page: Page): Promise<void> {
  await page.clock.install({ time: new Date(new Date().setHours(12, 0, 0, 0)) })
}

/** The reflection on forgiving and its pages. */
export class ReflectionPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  title(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  editor(): Locator {
    return this.page.locator('[contenteditable="true"]')
  }

  row(day: string | RegExp): Locator {
    return this.page.getByRole('navigation', { name: 'Earlier times' }).getByRole('button', { name: day })
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Your room' }).getByRole('button', { name: 'Reflection' }).click()
    await expect(this.title('Reflection')).toBeFocused()
  }

  /** Through the card to the two questions. */
  async toGate(): Promise<void> {
    await this.button('Begin').click()
    await expect(this.title('Three different things')).toBeFocused()
    await this.button('Go on').click()
    await expect(this.title('Before you begin')).toBeFocused()
  }

  async answerGate(hurt: 'Yes' | 'No' | 'Not sure', safe: 'Yes' | 'No' | 'Not sure'): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Is the hurt still going on?' })
      .getByLabel(hurt, { exact: true })
      .check()
    await this.page.getByRole('group', { name: 'Do I feel safe?' }).getByLabel(safe, { exact: true }).check()
    await this.button('Go on').click()
  }

  /** To where a step is chosen. */
  async toSteps(): Promise<void> {
    await this.toGate()
    await this.answerGate('No', 'Yes')
    await expect(this.title('What would you like to look at?')).toBeFocused()
  }

  /** Begins a step that is not the next one of its path. */
  async choose(path: string, step: string): Promise<void> {
    const section = this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: path }) })
    await section.locator('summary').click()
    await section.getByRole('button', { name: step, exact: true }).click()
  }

  /** What is written is on the disk. */
  async isSaved(): Promise<void> {
    await expect(this.page.locator('[data-state="saved"]')).toBeVisible()
  }
}
