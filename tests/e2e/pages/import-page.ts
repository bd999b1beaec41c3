import { expect, type Page } from '@playwright/test'
import { activate } from '../support/keyboard.ts'

/** Bringing in a journal, below Settings, by keyboard. */
export class ImportPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name = 'Bring in a journal') => this.page.getByRole('heading', { level: 1, name, exact: true })
  main = () => this.page.getByRole('main')
  said = (text: string | RegExp) => this.page.getByRole('status').filter({ hasText: text })

  async open() {
    await activate(this.page, 'Settings')
    await expect(this.title('Settings')).toBeFocused()
    await activate(this.page, /^Bring in a journal/)
    await expect(this.title()).toBeFocused()
  }

  /** Presses the button and answers the system's dialog with these files, or with one folder. */
  async choose(what: 'Choose a folder' | 'Choose files', paths: string | string[]) {
    const coming = this.page.waitForEvent('filechooser')
    await activate(this.page, what)
    await (await coming).setFiles(paths)
  }

  async isFound(count: string) {
    await expect(this.title('What was found')).toBeFocused({ timeout: 60_000 })
    await expect(this.main()).toContainText(count)
  }

  async bringIn(button: string) {
    await activate(this.page, button)
    await expect(this.title('They are here')).toBeFocused({ timeout: 60_000 })
  }
}
