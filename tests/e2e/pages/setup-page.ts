import { expect, type Page } from '@playwright/test'

export interface Person {
  readonly name: string
  readonly letter?: string
}

/** Making a vault, as a person sees it. */
export class SetupPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name: string) => this.page.getByRole('heading', { level: 1, name })
  button = (name: string) => this.page.getByRole('button', { name, exact: true })

  async begin() {
    await this.button('Make my room').click()
    await this.button('Continue').click()
    await this.button('Continue').click()
  }

  async introduce({ name, letter }: Person) {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(name)
    if (letter !== undefined) await this.page.getByRole('textbox', { name: 'Letter' }).fill(letter)
    await this.button('Continue').click()
  }

  /** The generated words, as they stand on the screen. */
  async words(): Promise<string> {
    const items = this.page.getByRole('list', { name: 'Your six words' }).getByRole('listitem')
    await expect(items).toHaveCount(6)
    return (await items.allTextContents()).join(' ')
  }

  async writtenDown() {
    await this.button('I have written it down').click()
  }

  ownPassphrase = () => this.page.getByLabel('Your own passphrase')

  async chooseOwn(passphrase: string) {
    await this.button('Use my own').click()
    await this.ownPassphrase().fill(passphrase)
  }

  async confirm(passphrase: string) {
    await this.page.getByLabel('Your passphrase').fill(passphrase)
    await this.button('Open my room').click()
  }

  /** The whole way with generated words; ends at the page that explains Hide. */
  async makeVault(person: Person): Promise<string> {
    await this.begin()
    await this.introduce(person)
    const passphrase = await this.words()
    await this.writtenDown()
    await this.confirm(passphrase)
    await expect(this.title('Before you write: what Hide does')).toBeVisible()
    return passphrase
  }

  /** Past the page about Hide, and without an answer to what is offered after it. */
  async hideExplained() {
    await this.button('I have read this').click()
    await expect(this.title('You, in this')).toBeFocused()
    await this.button('Skip this').click()
    await expect(this.title('Recovery code')).toBeFocused()
    await this.button('Not now').click()
  }
}
