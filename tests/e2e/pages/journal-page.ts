import { expect, type Page } from '@playwright/test'
import { tasksAreDone } from '../support/keyboard.ts'

/** The journal of an open room. */
export class JournalPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  title = () => this.page.getByRole('heading', { level: 1, name: 'Journal' })
  editor = () => this.page.getByRole('textbox', { name: 'Your words' })
  list = () => this.page.getByRole('region', { name: 'Entries' })
  row = (text: string | RegExp) => this.list().getByRole('button', { name: text })
  searchBox = () => this.page.getByRole('searchbox', { name: 'Search your entries' })
  results = () => this.page.getByRole('region', { name: 'Found entries' })
  saved = () => this.page.getByRole('status').filter({ hasText: 'Saved. Only you can see this.' })

  async isShown() {
    await expect(this.title()).toBeVisible()
  }

  async newEntry() {
    // The big button beside the list; the welcome has one of the same name.
    await this.list().getByRole('button', { name: 'New entry', exact: true }).click()
    await expect(this.editor()).toBeFocused()
  }

  async write(text: string) {
    await this.page.keyboard.type(text)
  }

  /** Waits until everything on the screen is on the disk. */
  async isSaved() {
    await expect(this.page.locator('[data-state="saved"]')).toHaveText('Saved. Only you can see this.')
  }

  async open(text: string | RegExp) {
    await this.row(text).first().click()
    // Until it is the open one, the editor that can be seen may be that of another.
    await expect(this.page.locator('[data-entry][aria-current]').filter({ hasText: text }).first()).toBeAttached()
    await expect(this.editor()).toBeVisible()
    await tasksAreDone(this.page) // the day above the words gets the focus
  }

  async lock() {
    await this.button('Lock').click()
  }

  async hide() {
    await this.button('Hide').click()
  }

  async goTo(place: 'Journal' | 'Trash' | 'Settings') {
    await this.page.getByRole('navigation', { name: 'Your room' }).getByRole('button', { name: place }).click()
  }
}
