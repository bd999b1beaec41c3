import { FeelingsPage } from './pages/feelings-page.ts'
import { holdCalls } from './support/held-calls.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'

test('a word that is typed survives Hide to its last letter, and is saved whether it was added or not', async ({
  page,
  shell,
}) => {
  const feelings = new FeelingsPage(page)
  await comeIn(shell, 'Ana')
  await shell.journal.button('Log a feeling').click()
  const word = page.getByRole('group', { name: 'What I need' }).getByLabel('A word of your own')
  await page.getByText('More, if you like').click()
  await page.getByText('What I need', { exact: true }).first().click()
  await page.getByLabel('Find a word').fill('lon')
  await word.pressSequentially('one quiet hour')
  await feelings.button('Hide').click()
  await shell.lock.uncover()
  await changeTo(shell, 'Ana')
  await feelings.open()
  await feelings.button('Go on').click()
  await expect(word).toHaveValue('one quiet hour')
  await expect(page.getByLabel('Find a word')).toHaveValue('lon')
  await feelings.word('lonely').check()
  await feelings.strength('3 strong').check()
  await feelings.button('Leave without saving').click()
  await feelings.button('Keep it').click() // it is asked about like every other text
  await feelings.button('Save for me only').click()
  await feelings.button('Everything you said').click()
  await expect(feelings.rows().getByRole('definition')).toHaveText('one quiet hour')
  await expect(feelings.button('Go on')).toHaveCount(0)
  await feelings.button('Your words').click()
  await expect(feelings.word('lon'), 'half a word in the search is no word').toHaveCount(0)
  await page.getByLabel('Which list?').selectOption('needs')
  await expect(feelings.word('one quiet hour')).toBeChecked()
})

test('saving does not wait for a draft that is slow to be written, and the draft does not come back', async ({
  page,
  shell,
}) => {
  const feelings = new FeelingsPage(page)
  const drafts = await holdCalls(page, '/feelings/keepDraft')
  await comeIn(shell, 'Ana')
  await shell.journal.button('Log a feeling').click()
  drafts.hold()
  await feelings.word('lonely').check()
  await expect.poll(drafts.waiting, 'the draft is on its way').toBe(1)
  await feelings.word('tired').check()
  await feelings.strength('3 strong').check()
  await feelings.button('Save for me only').click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved. Only you can see this.' })).toBeVisible()
  expect(drafts.waiting(), 'control: it is still on its way').toBe(1)
  await expect(feelings.rows()).toContainText('lonely, tired')
  drafts.release()
  await shell.journal.lock()
  await changeTo(shell, 'Ana')
  await feelings.open()
  await expect(feelings.rows()).toHaveCount(1)
  await expect(feelings.button('Go on')).toHaveCount(0)

  await feelings.button('Log a feeling').click()
  drafts.hold()
  await feelings.word('sad').check()
  await expect.poll(drafts.waiting).toBe(1)
  drafts.release()
  await feelings.button('Feelings').click()
  await expect(feelings.button('Go on'), 'control: one that was not saved comes back').toBeVisible()
})

test('what is being saved is what is shown: nothing changes meanwhile, and everything can when it failed', async ({
  page,
  shell,
}) => {
  const feelings = new FeelingsPage(page)
  const saves = await holdCalls(page, '/feelings/save')
  await comeIn(shell, 'Ana')
  await shell.journal.button('Log a feeling').click()
  await feelings.word('lonely').check()
  await feelings.strength('3 strong').check()
  saves.failNext()
  await feelings.button('Save for me only').click()
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible()
  await feelings.word('sad').check()
  await expect(feelings.word('sad')).toBeChecked()
  saves.hold()
  await feelings.button('Save for me only').click()
  await expect.poll(saves.waiting).toBe(1)
  await feelings.word('angry').click()
  await expect(feelings.word('angry')).not.toBeChecked()
  saves.release()
  await expect(feelings.rows()).toContainText('lonely, sad')
  await expect(feelings.button('Go on')).toHaveCount(0)

  // Save and Hide in one breath: kept once, and nothing is left over.
  await feelings.button('Log a feeling').click()
  await feelings.word('numb').check()
  await feelings.strength('2 noticeable').check()
  await page.evaluate(() => {
    for (const name of ['Save for me only', 'Hide']) {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)
      button?.click()
    }
  })
  await shell.lock.uncover()
  await changeTo(shell, 'Ana')
  await feelings.open()
  await expect(feelings.rows()).toHaveCount(2)
  await expect(feelings.rows().first()).toContainText('numb')
  await expect(feelings.button('Go on')).toHaveCount(0)
})
