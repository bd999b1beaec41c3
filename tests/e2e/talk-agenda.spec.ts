import type { Page } from '@playwright/test'
import { checkLarge, checkLooks } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'
import { expect, test } from './support/paired-app.ts'
import { makeRested } from './support/past-agreements.ts'
import { sitDown } from './support/sit-down.ts'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

test('an agreement is read in the talk about it, and the end of the talk leads to the choice', async ({
  shell,
  page,
  vault,
}) => {
  test.slow()
  await makeRested(vault)
  await shell.open()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await page.getByRole('radio', { name: /^Looking at an agreement/ }).check()
  await activate(page, 'Go on')
  for (const name of ['Ana', 'Ben']) {
    await activate(page, `I am ${name}, and I am alone with this`)
    await activate(page, 'Ready')
  }
  await expect(title(page, 'Before you begin')).toBeFocused()
  await expect(page.getByText('Evening plans and trips.'), 'control: it is not open by itself').toHaveCount(0)
  await page.getByRole('radio', { name: /^Saying when plans change/ }).check()
  await expect(page.getByText('Evening plans and trips.')).toBeHidden()
  await activate(page, 'Read it')
  await expect(page.getByText('Evening plans and trips.')).toBeVisible()
  await page.getByRole('radio', { name: 'Ana', exact: true }).check()
  await activate(page, 'Begin')
  await expect(title(page, 'Ana has the floor')).toBeFocused()
  await activate(page, 'Read it')
  await expect(page.getByText('Evening plans and trips.')).toBeVisible()
  await expect(page.getByRole('main').getByText('Late on Thursday.'), 'its text, and no check-in').toHaveCount(0)
  await checkLooks(page)
  await checkLarge(page)
  await activate(page, 'To the closing round')
  for (const part of ['One thing I heard', 'One thing I appreciate', 'One small step, with a day'])
    await expect(title(page, part))
      .toBeFocused()
      .then(() => activate(page, 'Go on'))
  await expect(title(page, 'One word for how I am leaving')).toBeFocused()
  await activate(page, 'Go on')
  await expect(title(page, 'A note of today?')).toBeFocused()
  await expect(page.getByText('"Saying when plans change" waits for a look.')).toBeVisible()
  await checkLooks(page)
})
