import { expect, type Page } from '@playwright/test'
import { addDays, localDay } from '#api/calendar.ts'
import type { JournalPage } from '../pages/journal-page.ts'

export const quietLine = 'If you like, there is a quiet place to reflect.'

/** A day of the person's own, some days ago. */
export const ago = (days: number) => addDays(localDay(new Date()), -days)

/** An hour of the clock on the wall, some days from now. */
export function at(hour: number, days: number): Date {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour)
}

/** How often the page has asked whether the first page may lead to the reflection. */
export const suggestions = (sent: readonly string[]) =>
  sent.filter((message) => message.includes('/reflection/suggestion')).length

/** What a call would have to say that tells an answer at the gate, or whether it is still happening. */
export const gateWords = /hurt|safe|gate|still|unsure/i

/** The first page has its answer, and shows what it shows of it. `asked`: how often it was asked for before. */
export async function firstPageSettled(journal: JournalPage, sent: readonly string[], asked: number): Promise<void> {
  await expect.poll(() => suggestions(sent)).toBeGreaterThan(asked)
  await journal.searchBox().fill('zeppelin') // what is answered comes after the answer to that
  await expect(journal.results().getByText('Nothing was found').last()).toBeVisible()
  await journal.button('Clear').click()
}

/** What the page sends to the engine, from here on. */
export async function watchCalls(page: Page): Promise<string[]> {
  const sent: string[] = []
  await page.routeWebSocket('**/engine', (socket) => {
    const engine = socket.connectToServer()
    socket.onMessage((message) => {
      sent.push(String(message))
      engine.send(message)
    })
  })
  return sent
}

export const longLine = 'You have been here for a while. You can stop here. It is saved.'

/** More than 25 minutes, in which somebody is there: the room does not lock. */
export async function stayLong(page: Page): Promise<void> {
  for (let minutes = 0; minutes < 26; minutes += 2) {
    await page.clock.fastForward(2 * 60 * 1000)
    await page.keyboard.press('ArrowLeft')
  }
}
