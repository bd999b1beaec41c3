import { expect, test } from './support/app.ts'
import { checkLooks } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'

test('an entry gets a title, tags, another day and a pin, and is found by them after a lock', async ({ app, page }) => {
  test.slow()
  const { journal, lock, passphrase } = app
  await journal.newEntry()
  await journal.write('The tap was running')
  await journal.isSaved()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The kitchen')
  const tags = page.getByRole('combobox', { name: 'Tags' })
  await tags.fill('winter')
  await page.keyboard.press('Enter')
  await tags.fill('the kids')
  await page.keyboard.press('Enter')
  await page.getByLabel('Day', { exact: true }).fill('2026-03-02')
  await page.getByRole('button', { name: 'Pin', exact: true }).click()
  await expect(journal.list().getByRole('heading', { name: 'Pinned' })).toBeVisible()
  await expect(journal.row(/The kitchen.*2 March/)).toBeVisible()
  await checkLooks(page)

  await journal.newEntry()
  await journal.write('Another evening')
  await page.getByRole('combobox', { name: 'Tags' }).fill('win')
  await page.getByRole('listbox', { name: 'Tags' }).getByRole('option', { name: 'winter' }).click()
  await journal.isSaved()
  await journal.lock()
  await lock.unlock(passphrase)

  const rows = journal.list().locator('[data-entry]')
  await expect(rows).toHaveText([/The kitchen/, /Another evening/])
  await page.getByText('Narrow the list').click()
  await page.getByLabel('Tag', { exact: true }).selectOption({ label: 'the kids' })
  await expect(rows).toHaveText([/The kitchen/])
  await checkLooks(page)
  await page.getByLabel('Tag', { exact: true }).selectOption({ label: 'winter' })
  await expect(rows).toHaveCount(2)
  await page.getByLabel('To', { exact: true }).fill('2026-03-01')
  await expect(page.getByText('No entry fits this.')).toBeVisible()
  await journal.button('Show everything').click()
  await expect(rows).toHaveCount(2)

  await journal.open(/The kitchen/)
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('The kitchen')
  await expect(page.getByLabel('Day', { exact: true })).toHaveValue('2026-03-02')
  await expect(page.getByRole('button', { name: 'Pin', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(journal.editor()).toHaveText('The tap was running')
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('')
  await expect(journal.row(/The tap was running/)).toBeVisible()
  expect(app.violations).toEqual([])
})

test('a title alone makes the entry, and a day alone makes none', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await page.getByLabel('Day', { exact: true }).fill('2026-03-02')
  await journal.goTo('Settings')
  await journal.goTo('Journal')
  await expect(page.getByRole('heading', { name: 'This is your place to write' })).toBeVisible()
  await journal.newEntry()
  await page.getByLabel('Day', { exact: true }).fill('2026-03-02')
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A title first')
  await expect(journal.row('A title first')).toBeVisible()
  await journal.editor().click()
  await journal.write('and then words')
  await journal.isSaved()
  await expect(journal.list().locator('[data-entry]')).toHaveText([/A title first.*and then words/])
  await expect(journal.list().getByRole('heading', { name: /2 March/ })).toBeVisible()
})

test('the calendar marks days with writing and leads to them, by keyboard', async ({ app, page }) => {
  test.slow()
  const { journal } = app
  for (const [day, words] of [
    ['2026-03-02', 'The second of March'],
    ['2026-03-17', 'The seventeenth'],
  ] as const) {
    await journal.newEntry()
    await page.getByLabel('Day', { exact: true }).fill(day)
    await journal.editor().click()
    await journal.write(words)
    await journal.isSaved()
  }
  await page.getByText('Narrow the list').click()
  await page.getByLabel('From', { exact: true }).fill('2026-03-17')
  await page.getByLabel('To', { exact: true }).fill('2026-03-17')
  await page.getByText('Calendar', { exact: true }).click()
  const grid = page.getByRole('grid', { name: 'March 2026' })
  await expect(grid.getByRole('button', { name: /with writing/ })).toHaveCount(2)
  await expect(grid.getByRole('button', { pressed: true })).toHaveText('17')
  const columns = await grid.evaluate((table) => {
    const place = (cell: Element | null | undefined) =>
      [...(cell?.parentElement?.children ?? [])].indexOf(cell as Element)
    const heads = [...table.querySelectorAll('th')]
    return {
      tuesday: place(heads.find(({ abbr }) => abbr === 'Tuesday')),
      seventeenth: place(table.querySelector('[data-day="2026-03-17"]')?.closest('td')),
      monday: place(heads.find(({ abbr }) => abbr === 'Monday')),
      language: navigator.language,
    }
  })
  expect(columns.seventeenth).toBe(columns.tuesday)
  expect(columns, 'the week begins as it does in the language of the browser').toMatchObject({
    language: 'en-US',
    monday: 1,
  })
  await expect(journal.list().locator('[data-entry]')).toHaveText([/The seventeenth/])
  await checkLooks(page)

  await grid.getByRole('button', { name: 'Tuesday 17 March, with writing' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await expect(grid.getByRole('button', { name: 'Monday 2 March, with writing' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(journal.list().locator('[data-entry]')).toHaveText([/The second of March/])
  await page.keyboard.press('PageDown')
  await expect(
    page.getByRole('grid', { name: 'April 2026' }).getByRole('button', { name: 'Thursday 2 April' }),
  ).toBeFocused()
  await expect(page.getByRole('grid').getByRole('button', { name: /with writing/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'The month before' }).click()
  await expect(grid).toBeVisible()
})

test('a prompt is offered to whoever asks, and stays with the entry', async ({ app, page }) => {
  test.slow()
  const { journal } = app
  await journal.newEntry()
  await journal.button('Begin with a prompt').click()
  const offer = page.getByRole('region', { name: 'Something to begin with' })
  await expect(offer.getByRole('heading')).toBeFocused()
  const choices = offer.getByRole('list').first().getByRole('listitem')
  await expect(choices).toHaveCount(3)
  const first = await choices.allInnerTexts()
  await journal.button('Another').click()
  await expect(choices).toHaveCount(3)
  await expect.poll(() => choices.allInnerTexts()).not.toEqual(first)
  await checkLooks(page)
  await choices
    .first()
    .getByRole('button', { name: /^Not for a while/ })
    .click()
  await expect(choices).toHaveCount(2)

  await offer.getByText('All prompts').click()
  await expect(offer.getByText(/^Which ones there are follows what you say/)).toBeVisible()
  await expect(offer.locator('details').first().getByRole('listitem'), 'all that fit everybody').toHaveCount(18)
  await expect(offer.getByText('This one can stir things up. There is no need to do it today.').first()).toBeVisible()
  await offer
    .getByRole('button', { name: /^Describe a place where you breathe more easily/ })
    .last()
    .click()
  await expect(journal.editor()).toBeFocused()
  await expect(offer).toHaveCount(0)
  await journal.write('The bench by the mill')
  await journal.isSaved()
  await journal.newEntry()
  await expect(page.getByText(/^Begun with Describe/)).toHaveCount(0)
  await journal.open(/The bench/)
  await expect(page.getByText('Begun with Describe a place where you breathe more easily.')).toBeVisible()

  const rows = journal.list().locator('[data-entry]')
  await page.getByText('Narrow the list').click()
  await page.getByLabel('Prompt', { exact: true }).selectOption({ label: 'Begun with a prompt' })
  await expect(rows).toHaveCount(1)
  await page
    .getByLabel('Prompt', { exact: true })
    .selectOption({ label: 'Describe a place where you breathe more easily.' })
  await expect(rows).toHaveText([/The bench by the mill/])
})

test('what was found, and a narrowed list, follow what is written beside them', async ({ app, page }) => {
  const { journal } = app
  for (const words of ['The harbour in the morning', 'A walk by the mill']) {
    await journal.newEntry()
    await journal.write(words)
    await journal.isSaved()
  }
  await journal.searchBox().fill('harbour')
  const found = journal.results().getByRole('button')
  await expect(found).toHaveText([/The harbour in the morning/])
  await found.click()
  await expect(journal.editor()).toHaveText('The harbour in the morning')
  await journal.editor().click()
  await page.keyboard.press('Control+End')
  await journal.write(', and rain')
  await expect(found).toHaveText([/The harbour in the morning, and rain/])
  await page.keyboard.press('Control+a')
  await journal.write('The coast')
  await expect(found).toHaveCount(0)
  await expect(journal.results().getByText('Nothing was found').last()).toBeVisible()

  await journal.button('Clear').click()
  await page.getByText('Narrow the list').click()
  await page.getByLabel('From', { exact: true }).fill('2026-01-01')
  await expect(journal.row('A walk by the mill')).toBeVisible()
  await journal.editor().click()
  await page.keyboard.press('Control+End')
  await journal.write(' again')
  await expect(journal.row('The coast again')).toBeVisible()
})

test('a title and half a tag survive a lock and Hide to the last letter, and the tag can go on', async ({
  app,
  page,
}) => {
  test.slow()
  const { journal, lock, passphrase, shell } = app
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  const tags = page.getByRole('combobox', { name: 'Tags' })
  const pills = page.locator('[data-with-remove]')
  await journal.newEntry()
  await title.click()
  await page.keyboard.type('A quiet Sund')
  await page.keyboard.press('Control+Shift+l')
  await lock.isShown()
  await lock.unlock(passphrase)
  await journal.open('A quiet Sund')
  await expect(title).toHaveValue('A quiet Sund')

  await tags.click()
  await page.keyboard.type('winter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('the ki')
  await page.keyboard.press('Control+Shift+l')
  await lock.isShown()
  await lock.unlock(passphrase)
  await journal.open('A quiet Sund')
  await expect(pills).toHaveText(['the ki', 'winter'])

  await tags.click()
  await page.keyboard.type('walks')
  await title.click()
  await page.keyboard.press('End')
  await page.keyboard.type('ay')
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  await expect(page.getByTestId('cover')).toBeVisible()
  shell.askForLink()
  await app.open()
  await lock.unlock(passphrase)
  await journal.open('A quiet Sunday')
  await expect(pills).toHaveText(['the ki', 'walks', 'winter'])
})

test('after a prompt that can stir things up, settling is offered: in one quiet line, and between it and what comes next', async ({
  app,
  page,
}) => {
  test.slow()
  const { journal } = app
  const offer = page.getByRole('button', { name: 'Settle for a minute', exact: true })
  const pause = page.getByRole('region', { name: 'A moment in between' })
  const begin = async (prompt: RegExp) => {
    await journal.newEntry()
    await journal.button('Begin with a prompt').click()
    await page.getByText('All prompts').click()
    await page.getByRole('button', { name: prompt }).last().click()
    await expect(journal.editor()).toBeFocused()
  }
  await begin(/^Is staying the right thing for me/)
  await expect(offer, 'nothing is written yet').toHaveCount(0)
  await journal.newEntry()
  await expect(pause, 'nothing was written').toHaveCount(0)

  await begin(/^Is staying the right thing for me/)
  await journal.write('I do not know yet')
  await journal.isSaved()
  await expect(offer).toBeVisible()
  await expect(journal.editor(), 'it does not take the caret away').toBeFocused()
  await checkLooks(page)
  await offer.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Settling' })).toBeFocused()
  await activate(page, 'Close')
  await expect(offer).toBeFocused()
  await expect(journal.editor()).toHaveText('I do not know yet')

  // Its end, by keyboard: a way to settle, a way back, a way on.
  await activate(page, 'Stop here')
  await expect(pause.getByRole('heading')).toBeFocused()
  await checkLooks(page)
  await activate(page, 'Look around')
  await expect(pause.getByText('Find five colours near you.')).toBeVisible()
  await activate(page, 'Breathe')
  await expect(page.getByRole('heading', { level: 1, name: 'Settling' })).toBeFocused()
  await activate(page, 'Close')
  await activate(page, 'Go on')
  await expect(pause).toHaveCount(0)
  await expect(journal.row('I do not know yet'), 'where the person was').toBeFocused()

  // Once for each, whichever way leads out of it, and what was asked for comes then.
  await begin(/^Describe what I did as a camera|^What did this take from me|^Is staying the right thing/)
  await journal.write('A second one')
  await page.keyboard.press('Control+Alt+n')
  await expect(pause.getByRole('heading')).toBeFocused()
  await activate(page, 'Back to the entry')
  await expect(journal.editor()).toHaveText('A second one')
  await expect(offer, 'not when it is read again').toHaveCount(0)
  await journal.newEntry()
  await expect(pause, 'once').toHaveCount(0)
  await begin(/^Is staying the right thing for me/)
  await journal.write('A third one')
  await journal.row('A second one').click()
  await expect(pause).toBeVisible()
  await activate(page, 'Go on')
  await expect(journal.editor()).toHaveText('A second one')

  await begin(/^Describe a place where you breathe more easily/)
  await journal.write('The bench')
  await journal.isSaved()
  await expect(offer, 'not after a light one').toHaveCount(0)
  await journal.open('I do not know yet')
  await expect(pause, 'not after a light one').toHaveCount(0)
  await expect(page.getByText(/^Begun with Is staying/)).toBeVisible()
  await expect(offer, 'not when it is read again').toHaveCount(0)
})
