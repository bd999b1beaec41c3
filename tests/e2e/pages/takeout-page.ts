import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page } from '@playwright/test'
import { unzip } from '#tests/support/unzip.ts'
import { activate, tabTo } from '../support/keyboard.ts'

/** A readable copy, below Settings, by keyboard alone. */
export class TakeoutPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name = 'A readable copy') => this.page.getByRole('heading', { level: 1, name, exact: true })
  button = (name: string) => this.page.getByRole('main').getByRole('button', { name, exact: true })
  said = (text: string | RegExp) => this.page.getByRole('status').filter({ hasText: text })

  async open() {
    await activate(this.page, 'Settings')
    await expect(this.title('Settings')).toBeFocused()
    await activate(this.page, /^A readable copy/)
    await expect(this.title()).toBeFocused()
  }

  async begin(passphrase: string) {
    await tabTo(this.page, 'Your passphrase')
    await this.page.keyboard.insertText(passphrase)
    await this.page.keyboard.press('Enter')
  }

  async isReady() {
    await expect(this.title('The copy is ready')).toBeFocused()
  }

  /** Saves the file, and answers its name and what is in it. */
  async save(): Promise<{ name: string; files: Map<string, Uint8Array> }> {
    const coming = this.page.waitForEvent('download')
    await activate(this.page, 'Save the file')
    const download: Download = await coming
    return { name: download.suggestedFilename(), files: unzip(await readFile(await download.path())) }
  }
}
