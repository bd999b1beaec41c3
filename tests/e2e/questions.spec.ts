import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { earlier } from './support/agreed-vault.ts'
import { checkLooks } from './support/every-screen.ts'
import { holdCalls } from './support/held-calls.ts'
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
  const said = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Close' }) })
  await comeIn(shell, 'Ana')
  await room.open()
  await activate(page, 'Questions and talk times')
  await expect(title(page, 'Questions and talk times')).toBeFocused()
  await page.getByRole('textbox', { name: 'What do you want to ask?' }).fill(asked)
  await activate(page, 'Park this question')
  await expect(page.getByText(asked)).toBeVisible()
  await expect(page.getByText('Parked until a talk time'), 'whoever asks is told too').toBeVisible()
  await expect(page.getByRole('textbox', { name: 'What do you want to ask?' })).toBeFocused()
  await expect(said).toContainText('It is parked.')
  await page.getByRole('textbox', { name: 'A few words for it' }).fill('the summer')
  await activate(page, 'Put it on the list')
  await expect(page.getByText('the summer')).toBeVisible()
  // A day from now on the clock on the wall, so that the time has not come whenever this runs.
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  const day = days[(new Date().getDay() + 2) % 7] ?? ''
  await page.getByRole('combobox', { name: 'Day' }).selectOption(day)
  await activate(page, 'Suggest this time')
  await expect(page.getByText(`${day}, 19:00, 30 minutes`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Talk times', exact: true })).toBeFocused()
  await expect(said).toContainText('What suits both of you stands under "Agreed".')
  await page.getByLabel('From').fill('20:00')
  await activate(page, 'Suggest this time')
  await expect(page.getByText(`${day}, 20:00, 30 minutes`)).toBeVisible()
  await shell.journal.lock()

  await changeTo(shell, 'Ben')
  await room.open()
  await activate(page, 'Questions and talk times')
  await expect(page.getByText('Parked until a talk time')).toBeVisible()
  // Two presses, the second before the first is done: none is lost.
  const theirs = page.getByRole('button', { name: /^That suits me too/ })
  await expect(theirs).toHaveCount(2)
  await theirs.evaluateAll((all) => {
    for (const button of all) if (button instanceof HTMLElement) button.click()
  })
  await expect(page.getByRole('heading', { name: 'Agreed' })).toBeVisible()
  await expect(theirs).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^No longer/ })).toHaveCount(2)
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
  await page.getByRole('textbox', { name: 'A few words for it' }).fill('the autumn')
  await activate(page, 'Put it on the list')
  const autumn = page.getByRole('listitem').filter({ hasText: 'the autumn' })
  await expect(autumn).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'A few words for it' })).toBeFocused()
  const takeOut = autumn.getByRole('button', { name: 'Take it out' })
  await expect(takeOut, 'there is another of this name').toHaveAccessibleDescription('the autumn')
  await takeOut.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave it here' }).click()
  await expect(takeOut).toBeFocused()
  await takeOut.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take it out' }).click()
  await expect(autumn).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Things to talk about' })).toBeFocused()
  await expect(said).toContainText('Taken out of our room. Ana may already have read it.')
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

test('an answer that is being written outlasts the talk time, and what is answered waits for none', async ({
  shell,
  page,
  room,
  vault,
}) => {
  const now = new Date()
  const pad = (part: number) => String(part).padStart(2, '0')
  const at = `${pad(now.getHours())}:${pad(now.getMinutes())}`
  const time = { weekday: now.getDay() === 0 ? 7 : now.getDay(), at, minutes: 45 }
  await earlier(vault, 'Ana', 2, async ({ questions }) => {
    await questions.park({ text: asked, early: false })
    const { id } = await questions.park({ text: 'Why?', early: false })
    await questions.mark({ id, state: 'answered' })
    await questions.setTimes({ times: [time] })
  })
  const answers = await holdCalls(page, '/questions/answer')
  await earlier(vault, 'Ben', 1, ({ questions }) => questions.setTimes({ times: [time] }))
  await comeIn(shell, 'Ben')
  await room.open()
  await activate(page, 'Questions and talk times')
  const item = page.getByRole('listitem').filter({ has: page.getByRole('textbox') })
  const question = item.filter({ hasText: asked })
  await question.getByRole('textbox').fill('At home, with the window open.')

  // The time is over, here because one of the two gives it up.
  await activate(page, /^No longer/)
  await expect(page.getByText(/^The talk time is over, so the question is not shown now\./)).toBeVisible()
  await expect(page.getByText(asked)).toHaveCount(0)
  await expect(page.getByText('Parked until a talk time'), 'the one that waits').toHaveCount(1)
  await expect(page.getByText('Answered', { exact: true }), 'and not the one that is answered').toHaveCount(1)
  await expect(item, 'nothing was typed for the other').toHaveCount(1)
  await expect(item.getByRole('textbox')).toHaveValue('At home, with the window open.')
  await item.getByRole('button', { name: 'Answer in writing' }).click()
  await expect(item.getByText(/^This could not be kept: the hour after the talk time is over\./)).toBeVisible()
  await expect(item.getByRole('textbox')).toHaveValue('At home, with the window open.')

  // What is typed while an answer is on its way is not what was kept, and stays.
  await activate(page, /^That suits me too/)
  await expect(question).toHaveCount(1)
  answers.hold()
  await question.getByRole('button', { name: 'Answer in writing' }).click()
  await expect.poll(answers.waiting).toBe(1)
  await question.getByRole('textbox').fill('At home, with the window open. And you?')
  answers.release()
  await expect(question.getByText('You answered')).toBeVisible()
  await expect(question.getByText('At home, with the window open.', { exact: true })).toBeVisible()
  await expect(question.getByRole('textbox')).toHaveValue('At home, with the window open. And you?')
  await question.getByRole('button', { name: 'Answer in writing' }).click()
  await expect(question.locator('p').getByText('At home, with the window open. And you?')).toBeVisible()
  await expect(question.getByRole('textbox')).toHaveValue('')
})
