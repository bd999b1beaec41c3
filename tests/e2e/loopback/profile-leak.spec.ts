import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { expect, test } from '@playwright/test'
import { findBrowser, isExecutable, isSnap } from '#loopback/find-browser.ts'
import { JournalPage } from '../pages/journal-page.ts'
import { SetupPage } from '../pages/setup-page.ts'
import { filesThatHold, openWindowOfItsOwn, type WindowOfItsOwn } from './window-of-its-own.ts'

// Security check 42: after the window was closed, no file of its profile holds a word that was typed into it, and the
// profile itself is gone. The control leaves out the incognito flag alone.

const browser = findBrowser({ platform: process.platform, env: process.env, home: homedir(), canRun: isExecutable })
const canaries = [
  'Quillfeather',
  'saltmarsh heron',
  'undertow lantern',
  'vellum harbour 4471 plover thistledown gravel ninepin',
]

async function typeCanaries(page: WindowOfItsOwn['page']): Promise<void> {
  const [name = '', entry = '', query = '', passphrase = ''] = canaries
  const setup = new SetupPage(page)
  await setup.begin()
  await setup.introduce({ name })
  await setup.button('Use my own').click()
  await setup.ownPassphrase().fill(passphrase)
  await expect(page.getByRole('status').filter({ hasText: 'to guess' })).toBeVisible()
  await setup.button('Continue').click()
  await setup.confirm(passphrase)
  await setup.hideExplained()
  const journal = new JournalPage(page)
  await journal.newEntry()
  await journal.write(entry)
  await journal.isSaved()
  await journal.searchBox().fill(query)
  await expect(journal.searchBox()).toHaveValue(query)
}

test.describe('a window that the shell opened', () => {
  test.skip(browser === null || isSnap(browser), 'not run: it needs an installed Chromium, Chrome or Edge')
  test.skip(process.platform === 'win32', 'not run: it needs a shell script as its launcher')

  test('leaves no typed word behind, and not even its profile', async () => {
    const opened = await openWindowOfItsOwn({ browser: browser ?? '', incognito: true })
    try {
      await typeCanaries(opened.page)
      expect(await opened.close()).toBe(0)
      expect(filesThatHold(opened.keptProfile, [...canaries, opened.host])).toEqual([])
      expect(existsSync(opened.profile)).toBe(false)
    } finally {
      await opened.cleanUp()
    }
  })

  test('would leave traces without its incognito flag', async () => {
    const opened = await openWindowOfItsOwn({ browser: browser ?? '', incognito: false })
    try {
      await typeCanaries(opened.page)
      expect(await opened.close()).toBe(0)
      expect(filesThatHold(opened.keptProfile, [...canaries, opened.host])).not.toEqual([])
    } finally {
      await opened.cleanUp()
    }
  })
})
