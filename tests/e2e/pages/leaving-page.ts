import { expect, type Page } from '@playwright/test'

/** Leaving, below Settings, by keyboard. */
export class LeavingPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name: string) => this.page.getByRole('heading', { level: 1, name, exact: true })
  button = (name: string) => this.page.getByRole('main').getByRole('button', { name })
  folder = () => this.page.getByLabel('Folder', { exact: true })
  passphrase = () => this.page.getByLabel('Your passphrase')
  dialog = () => this.page.getByRole('dialog')

  /** Presses Enter on a button that has the focus, as somebody does who uses no mouse. */
  async press(name: string | RegExp) {
    const button = this.page.getByRole('button', { name }).last()
    await button.focus()
    await this.page.keyboard.press('Enter')
  }

  /** From the open room to one of the two ways, in three steps. */
  async open(way: 'Leave with your own room' | 'Erase my room') {
    await this.press('Settings')
    await expect(this.title('Settings')).toBeFocused()
    await this.press(/^Leaving/)
    await expect(this.title('Leaving')).toBeFocused()
    await this.press(new RegExp(`^${way}`))
    await expect(this.title(way)).toBeFocused()
  }

  /** Says yes, once the dialog has given the focus to the other answer. */
  async confirmErasing() {
    await expect(this.dialog().getByRole('button', { name: 'Keep my room' })).toBeFocused()
    await this.dialog().getByRole('button', { name: 'Erase my room' }).focus()
    await this.page.keyboard.press('Enter')
  }

  async fillByKeyboard(field: ReturnType<LeavingPage['folder']>, text: string) {
    await field.focus()
    await this.page.keyboard.insertText(text)
  }
}
