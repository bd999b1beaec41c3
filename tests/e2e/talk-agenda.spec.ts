import { earlier } from './support/agreed-vault.ts'
import { checkLarge, checkLooks } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'
import { expect, test } from './support/paired-app.ts'
import { makeBegun, makeRested } from './support/past-agreements.ts'
import { sitDown } from './support/sit-down.ts'
import { answer, choose, chooseKind, title } from './support/talk-steps.ts'

test('agreements are read in the talk about them, one after the other, and its end leads to the choice', async ({
  shell,
  page,
  vault,
}) => {
  test.slow()
  const rested = await makeRested(vault)
  await makeBegun(vault, 5, { days: 30, title: 'Phones at dinner' })
  for (const [name, words] of [
    ['Ana', 'I would like to go on with it.'],
    ['Ben', 'Once a week would be enough for me.'],
  ] as const)
    await earlier(vault, name, 1, async ({ reviews }) => {
      const { open } = await reviews.said({ id: rested.id })
      if (open === null) throw new Error('nothing to look at')
      await reviews.say({ id: rested.id, ...open, words })
    })
  await earlier(vault, 'Ana', 1, async ({ questions }) => {
    for (let count = 1; count <= 41; count += 1) await questions.addTopic({ text: `thing ${count}` })
    const { id } = await questions.park({ text: 'Why?', early: false })
    await questions.mark({ id, state: 'answered' })
  })
  await shell.open()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await chooseKind(page, 'Looking at an agreement')
  await answer(page, 'Ready', 'Ready')
  await expect(title(page, 'Before you begin')).toBeFocused()
  await expect(page.getByText('Evening plans and trips.'), 'control: it is not open by itself').toHaveCount(0)
  // Neither is among the first that are shown: what is left out is counted, and there is a way to it.
  const things = page
    .getByRole('group', { name: 'What is it about?' })
    .getByRole('radio', { name: /from Ana|agreement/ })
  await expect(things).toHaveCount(40)
  await expect(page.getByText('40 of 43 are shown here.')).toBeVisible()
  await activate(page, 'Show more of them')
  await expect(page.getByText('All 43 are shown.')).toBeFocused()
  await expect(things).toHaveCount(43)
  await choose(page, 'What is it about?', /^Saying when plans change/)
  await expect(page.getByText('Evening plans and trips.')).toBeHidden()
  await activate(page, 'Read it')
  await expect(page.getByText('Evening plans and trips.')).toBeVisible()
  const said = page.getByRole('region', { name: 'What was said' })
  await expect(said).toContainText(/Ana:\s*I would like to go on with it\./)
  await expect(said).toContainText(/Ben:\s*Once a week would be enough for me\./)
  await expect(page.getByText(/^Questions are parked/), 'what is answered waits for no time').toHaveCount(0)
  await choose(page, 'Who speaks first?', 'Ana')
  await activate(page, 'Begin')
  await expect(title(page, 'Ana has the floor')).toBeFocused()
  await activate(page, 'Read it')
  await expect(page.getByText('Evening plans and trips.')).toBeVisible()
  await expect(page.getByRole('main').getByText('Late on Thursday.'), 'its text, and no check-in').toHaveCount(0)
  await checkLooks(page)
  await checkLarge(page)
  for (const [name, other] of [
    ['Ana', 'Ben'],
    ['Ben', 'Ana'],
  ] as const) {
    await expect(title(page, `${name} has the floor`)).toBeVisible()
    await activate(page, `Done. ${other} says it back`)
    await expect(title(page, `${other} says it back`)).toBeFocused()
    await activate(page, 'Yes, that is it')
  }
  await expect(title(page, 'Both of you')).toBeFocused()
  await expect(page.getByText('About: Saying when plans change')).toBeVisible()
  const next = page.getByRole('combobox', { name: 'The next agreement' })
  await expect(next.getByRole('option'), 'those that were not looked at yet').toHaveText(['Phones at dinner'])
  await checkLooks(page)
  await activate(page, 'Go on with it')
  await expect(title(page, 'Ana has the floor')).toBeFocused()
  await expect(page.getByText('About: Phones at dinner')).toBeVisible()
  await activate(page, 'To the closing round')
  for (const part of ['One thing I heard', 'One thing I appreciate', 'One small step, with a day'])
    await expect(title(page, part))
      .toBeFocused()
      .then(() => activate(page, 'Go on'))
  await expect(title(page, 'One word for how I am leaving')).toBeFocused()
  await activate(page, 'Go on')
  await expect(title(page, 'A note of today?')).toBeFocused()
  await expect(page.getByText('"Saying when plans change" waits for a look.'), 'also the one before').toBeVisible()
  await expect(page.getByText('"Phones at dinner" waits for a look.'), 'it does not').toHaveCount(0)
  await checkLooks(page)
})
