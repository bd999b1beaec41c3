import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { checkLooks } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { sitDown } from './support/sit-down.ts'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const asked = 'Where were you on the second of May?'

test('a question waits for the agreed time, a topic is there for both, and the times go into a calendar', async ({
  shell,
  page,
  room,
}) => {
  test.slow()
  await comeIn(shell, 'Ana')
  await room.open()
  await activate(page, 'Questions and talk times')
  await expect(title(page, 'Questions and talk times')).toBeFocused()
  await page.getByRole('textbox', { name: 'What do you want to ask?' }).fill(asked)
  await activate(page, 'Park this question')
  await expect(page.getByText(asked)).toBeVisible()
  await expect(page.getByText('Parked until a talk time'), 'whoever asks is told too').toBeVisible()
  await page.getByRole('textbox', { name: 'A few words for it' }).fill('the summer')
  await activate(page, 'Put it on the list')
  await expect(page.getByText('the summer')).toBeVisible()
  // A day from now on the clock on the wall, so that the time has not come whenever this runs.
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  const day = days[(new Date().getDay() + 2) % 7] ?? ''
  await page.getByRole('combobox', { name: 'Day' }).selectOption(day)
  await activate(page, 'Suggest this time')
  await expect(page.getByText(`${day}, 19:00, 30 minutes`)).toBeVisible()
  await shell.journal.lock()

  await changeTo(shell, 'Ben')
  await room.open()
  await activate(page, 'Questions and talk times')
  await expect(page.getByText('Parked until a talk time')).toBeVisible()
  await activate(page, /^That suits me too/)
  await expect(page.getByText(new RegExp(`^Parked for ${day} .*, 19:00$`))).toBeVisible()
  expect(await page.content()).not.toContain(asked)
  const download = page.waitForEvent('download')
  await activate(page, 'File for a calendar')
  const file = await download
  expect(file.suggestedFilename()).toBe('appointment.ics')
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Appointment\r\n/)
  await checkLooks(page)
  await page.getByRole('textbox', { name: 'A few words for it' }).fill('the summer')
  await activate(page, 'Put it on the list')
  await expect(page.getByText('the summer', { exact: true })).toHaveCount(2)
  await shell.journal.lock()

  await shell.lock.isShown()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await activate(page, 'Go on')
  for (const name of ['Ana', 'Ben']) {
    await activate(page, `I am ${name}, and I am alone with this`)
    await activate(page, 'Ready')
  }
  // The same words of both are two things.
  const summerOf = (name: string) => page.getByRole('radio', { name: new RegExp(`^the summer.*from ${name}$`) })
  await expect(summerOf('Ana')).toBeVisible()
  expect(await page.content()).not.toContain(asked)
  await expect(page.getByText(new RegExp(`^Questions are parked for ${day} .*, 19:00\\.$`))).toBeVisible()
  for (const [chosen, other] of [
    ['Ana', 'Ben'],
    ['Ben', 'Ana'],
  ] as const) {
    await summerOf(chosen).check()
    await expect(summerOf(chosen)).toBeChecked()
    await expect(summerOf(other)).not.toBeChecked()
  }
  await page.getByRole('radio', { name: 'Ana', exact: true }).check()
  await activate(page, 'Begin')
  await expect(page.getByText('About: the summer')).toBeVisible()
  // The second half of a double click would take the turn of the other away.
  await page.getByRole('button', { name: 'Pass the floor' }).dblclick()
  await expect(title(page, 'Ben has the floor')).toBeFocused()
  await expect(page.getByText('One good moment since you last talked.', { exact: true })).toBeVisible()
})
