import { daysBefore, localDay } from '#renderer/ui/days.ts'
import { someDraft, someFeeling } from '#tests/support/feelings.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { FeelingsPage } from './pages/feelings-page.ts'
import { checkScreen } from './support/every-screen.ts'
import { comeIn, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'

const today = localDay(new Date())

test('in every state, nothing is shown that is never shown, and everything has a name', async ({
  page,
  shell,
  vault,
}) => {
  test.slow()
  await as(vault, 'Ana', ({ client }) => fill(client))
  const feelings = new FeelingsPage(page)
  const look = async () => {
    await feelings.checkNeverShown()
    await feelings.checkNames()
  }
  await comeIn(shell, 'Ana')
  await feelings.open()
  await expect(feelings.rows()).toHaveCount(30)
  await expect(page.getByText('A change of an earlier one is begun and not saved yet.')).toBeVisible()
  await look()
  await feelings.button('Show earlier').press('Enter')
  await expect(feelings.rows().nth(30), 'the reading position goes on where the list did').toBeFocused()
  await expect(feelings.rows()).toHaveCount(37)
  await feelings.button('Everything you said').first().click()
  await look()
  const search = page.getByRole('searchbox', { name: 'Search your feelings' })
  await search.fill('harbour')
  await expect(feelings.rows()).toHaveCount(1)
  await look()
  await search.fill('zeppelin')
  await expect(page.getByText('Nothing here says that.')).toBeVisible()
  await look()
  await feelings.button('Show everything again').click()

  await feelings.button('Log a feeling').click()
  await expect(page.getByRole('checkbox', { checked: true }), 'a change that waits is in nobody’s way').toHaveCount(0)
  await feelings.word('tense').check()
  await feelings.button('Feelings').click()
  await expect(page.getByText('One is begun and not saved yet.', { exact: true })).toBeVisible()
  await look()
  await feelings.button('Go on with the change').click()
  await expect(page.getByText('You began this earlier.')).toBeVisible()
  await look()
  await feelings.button('And underneath that?').click()
  await expect(page.getByRole('region', { name: 'Which words fit?' }).getByRole('group')).toHaveCount(3)
  await look()
  await feelings.button('Leave without saving').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look()
  await feelings.button('Throw it away').click()

  await feelings.button('Charts').click()
  for (const days of ['month', 'year', 'all']) {
    await page.getByRole('combobox', { name: 'Which days?' }).selectOption(days)
    await expect(page.getByText(days === 'month' ? 'Not enough here yet' : ' entries in ').first()).toBeVisible()
    await look()
  }
  await feelings.button('Back').click()
  await feelings.button('Look back').click()
  await expect(page.getByRole('article', { name: /^On / })).toHaveCount(2)
  await look()
  await feelings.button('Back').click()
  await feelings.button('Before our next session').click()
  await expect(feelings.rows()).toHaveCount(1)
  await look()
  await feelings.button('No longer remind me').click()
  await expect(page.getByText('You marked nothing.')).toBeVisible()
  await look()
  await feelings.button('Back').click()
  await feelings.button('Your words').click()
  for (const list of ['emotions', 'triggers', 'helped']) {
    await page.getByLabel('Which list?').selectOption(list)
    await look()
  }
  await feelings.button('Take “a slip” away').click()
  await feelings.button('Take “the old song” away').click()
  await expect(page.getByText('Something was said with this word, so it stays.')).toBeVisible()
  await look()
  await feelings.button('Back').click()
  await feelings.button('Print a month').click()
  await expect(page.getByText('Nothing was logged in this month.')).toBeVisible()
  await look()
  const [year = '', month = ''] = daysBefore(today, 70).split('-')
  await page.getByLabel('Year').selectOption(year)
  await page.getByLabel('Month').selectOption(month)
  await expect(feelings.rows().first()).toBeVisible()
  await look()
  await feelings.button('Back').click()
  await page.getByRole('main').getByRole('button', { name: 'Trash', exact: true }).click()
  await expect(feelings.rows()).toHaveCount(1)
  await feelings.button('Erase for good').click()
  await look()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText('Nothing is in the trash.')).toBeVisible()
  await look()
})

test('at twice the zoom, the way to the strength stays in view; and the way to save, however much is said', async ({
  page,
  shell,
}) => {
  const feelings = new FeelingsPage(page)
  await comeIn(shell, 'Ana')
  await page.setViewportSize({ width: 640, height: 400 })
  await shell.journal.button('Log a feeling').click()
  await feelings.word('betrayed').check()
  const onward = feelings.button('Go on to the strength')
  await expect(onward).toBeInViewport({ ratio: 1 })
  await onward.click()
  await expect(feelings.strength('1 a whisper')).toBeFocused()
  await expect(feelings.strength('1 a whisper')).toBeInViewport()
  await page.keyboard.press('Space')
  await feelings.checkLooks()

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByText('More, if you like').click()
  for (const panel of ['What was going on', 'In my body', 'What I need']) {
    await page.getByText(panel, { exact: true }).first().click()
  }
  await page.getByRole('group', { name: 'In my body' }).getByRole('checkbox', { name: 'hot' }).focus()
  await expect(feelings.button('Save for me only')).toBeInViewport({ ratio: 1 })
  await feelings.checkLooks()
})

test('text of twice the size loses nothing', async ({ page, shell, vault }) => {
  test.slow()
  await as(vault, 'Ana', ({ client }) => fill(client))
  const feelings = new FeelingsPage(page)
  await comeIn(shell, 'Ana')
  await feelings.open()
  await expect(feelings.rows()).toHaveCount(30)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
  await checkScreen(page)
  for (const [name, shown] of [
    ['Charts', 'Days you named'],
    ['Look back', 'Earlier ones'],
    ['Your words', 'Strength and hope'],
    ['Log a feeling', 'More, if you like'],
  ] as const) {
    await feelings.button(name).click()
    if (name === 'Charts') await page.getByRole('combobox', { name: 'Which days?' }).selectOption('all')
    await expect(page.getByText(shown, { exact: true })).toBeVisible()
    await checkScreen(page)
    if (name !== 'Log a feeling') await page.getByRole('main').getByRole('button', { name: 'Back' }).click()
  }
  await feelings.word('betrayed').check()
  await feelings.button('Go on to the strength').click()
  await expect(feelings.strength('1 a whisper')).toBeFocused()
  await page.keyboard.press('Space')
  await feelings.button('Save for me only').click()
  await expect(feelings.heading('Feelings')).toBeFocused()
})

/** A log with something in every state, and its charts with few entries in the last weeks and many before. */
async function fill({ feelings, settings }: EngineClient): Promise<void> {
  const keep = async (said: Parameters<typeof someFeeling>[0]) =>
    (await feelings.save({ id: null, fields: someFeeling(said), today })).feeling.id
  const song = await feelings.addWord({ field: 'helped', label: 'the old song' })
  await feelings.addWord({ field: 'helped', label: 'a slip' })
  for (let n = 0; n < 33; n += 1) {
    await keep({
      day: daysBefore(today, 60 + n),
      strength: ([1, 2, 3, 4, 5, 'unsure'] as const)[n % 6] ?? 3,
      emotions: n % 2 === 0 ? ['e_betrayed', 'e_calm'] : ['e_sad', 'e_hopeful', 'e_tired'],
      triggers: ['t_device'],
      helped: n % 3 === 0 ? ['h_nothing'] : [song.id],
      remind: n === 5,
    })
  }
  await keep({ day: daysBefore(today, 58), facts: 'Harbour lights', story: 'That nobody came', ask: 'Sit with me' })
  for (const back of [34, 33]) await keep({ day: daysBefore(today, back), strongest: 'e_betrayed' })
  const trashed = await keep({ day: daysBefore(today, 40) })
  await feelings.trash({ id: trashed })
  await feelings.keepDraft({
    draft: someDraft({ id: await keep({ day: daysBefore(today, 94) }), fields: someFeeling({ facts: 'half' }) }),
  })
  await feelings.addMarker({ day: daysBefore(today, 66), label: 'The long talk' })
  const answers = { said: 3, matched: null, cared: 1, 'own-life': 5, ahead: 2 } as const
  for (const back of [7, 14]) await feelings.addLookBack({ day: daysBefore(today, back), answers })
  await settings.change({ weekStart: 'sunday' })
}
