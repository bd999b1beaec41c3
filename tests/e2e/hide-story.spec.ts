import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { firstTask, watchFirstTask } from './support/first-task.ts'
import { idOf } from './support/held-calls.ts'

// One person hides in a hurry while writing, from the first opening of a room to the last keystroke.

const words = 'AAA BBB and then, in a hurry'

async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift')
}

/**
 * Stands between page and engine. Once the page asks for the lock, what it asked last about an entry is asked again
 * over the same connection, and the answers to that are kept.
 */
async function askAgainAfterLock(page: Page): Promise<{ readonly asked: string[]; readonly answers: string[] }> {
  const asked: string[] = []
  const answers: string[] = []
  await page.routeWebSocket('**/engine', (socket) => {
    const engine = socket.connectToServer()
    let reading: string | Buffer | null = null
    let locking = false
    socket.onMessage((message) => {
      if (String(message).includes('/journal/open')) reading = message
      if (String(message).includes('/session/lock')) locking = true
      engine.send(message)
      if (!locking || reading === null) return
      asked.push(String(reading))
      engine.send(reading)
    })
    engine.onMessage((message) => {
      if (locking) answers.push(String(message))
      socket.send(message)
    })
  })
  return { asked, answers }
}

for (const way of ['the button', 'Shift three times'] as const) {
  test(`hiding in a hurry while writing, by ${way}`, async ({ freshApp: app, page }) => {
    const { setup, journal, lock } = app
    const passphrase = await setup.makeVault({ name: 'Ana' })
    await expect(page.getByText('It cannot remove traces that the computer keeps.')).toBeVisible()
    await setup.hideExplained()
    await journal.newEntry()
    await journal.write('Before')
    await journal.isSaved()
    await journal.lock()
    await lock.isShown()

    const connection = await askAgainAfterLock(page)
    await page.clock.install()
    app.shell.askForLink()
    await app.open()
    await lock.unlock(passphrase)
    await expect(page.getByText('It cannot remove traces')).toHaveCount(0) // shown once

    await journal.open('Before')
    await journal.editor().click()
    await page.keyboard.press('Control+a')
    for (const letter of 'AAA BBB') await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+${letter}`)
    await pressShift(page, 2)
    await page.clock.fastForward(6_000)
    await pressShift(page, 1)
    await expect(journal.editor()).toHaveText('AAA BBB')
    await page.clock.fastForward(6_000)

    await page.keyboard.type(' and then, in a hurr')
    await watchFirstTask(page)
    await page.keyboard.type('y')
    if (way === 'the button') await journal.hide()
    else await pressShift(page, 3)
    await lock.cover().waitFor()
    expect(await firstTask(page)).toBe('covered:')
    await page.getByRole('button', { name: /^Notes\. Press any key/ }).waitFor()
    expect(connection.asked.length).toBeGreaterThan(0)
    // The engine goes a moment after it has answered the lock: on a slow computer before it is asked again.
    const again = connection.asked.map(idOf)
    const answers = connection.answers.filter((answer) => again.includes(idOf(answer)))
    expect(answers.filter((answer) => !answer.includes('"locked"'))).toEqual([])
    expect(connection.answers.join()).not.toContain('AAA')

    await page.keyboard.press('Enter')
    await lock.isShown()
    await expect(page.getByText('AAA')).toHaveCount(0)
    expect(await page.title()).toBe('Notes')
    await page.goBack({ timeout: 1_000 }).catch(() => null)
    await page.goForward({ timeout: 1_000 }).catch(() => null)
    await expect(page.getByText('AAA')).toHaveCount(0)
    expect(await page.content()).not.toContain('AAA')

    app.shell.askForLink()
    await app.open()
    await lock.unlock(passphrase)
    await journal.open(/AAA BBB/)
    await expect(journal.editor()).toHaveText(words)
  })
}
