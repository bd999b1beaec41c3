import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'

/** The way from what a document holds to a sealed file. */
export class ExportPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name = 'For a therapist') => this.page.getByRole('heading', { level: 1, name, exact: true })
  step = (at: number) => this.page.getByText(`Step ${at} of 4:`, { exact: false })
  button = (name: string | RegExp) => this.page.getByRole('main').getByRole('button', { name })
  box = (name: string | RegExp) => this.page.getByRole('checkbox', { name })
  preview = () => this.page.frameLocator('iframe[title="The document"]').locator('body')
  words = () => this.page.getByRole('list', { name: 'The six words that open it' }).getByRole('listitem')

  async open() {
    await this.page.getByRole('button', { name: 'Settings', exact: true }).click()
    await this.page.getByRole('button', { name: /^For a therapist/ }).click()
    await expect(this.title()).toBeFocused()
  }

  /** Opens the list of one kind. */
  async unfold(kind: string) {
    await this.page.getByRole('group').locator('summary').filter({ hasText: kind }).click()
  }

  async next(name: string, at: number) {
    await this.button(name).click()
    await expect(this.step(at)).toBeVisible()
    await expect(this.title()).toBeFocused()
  }

  async save(file: RegExp): Promise<{ name: string; bytes: Buffer }> {
    const coming = this.page.waitForEvent('download')
    await this.button(file).click()
    const download = await coming
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
}
