import { plainDocument } from '#tests/support/documents.ts'
import { JournalPage } from './pages/journal-page.ts'
import { OurRoomPage } from './pages/our-room-page.ts'
import { atNoon, ReflectionPage } from './pages/reflection-page.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'
import { ago, at, firstPageSettled, gateWords, quietLine, suggestions, watchCalls } from './support/reflection-days.ts'

// The reflection on forgiving, as Ana and Ben use it.

test('one who is not ready is finished, and nothing of it is anywhere else', async ({ page, shell, vault }) => {
  await as(vault, 'Ana', async ({ client }) => {
    await client.settings.change({ stage: 2, role: 'hurt' })
    const said = (text: string) => ({ answer: { question: 'a2.1', document: plainDocument(text) } }) as const
    for (const [days, text] of [
      [120, 'marzipan in the spring'],
      [60, 'marzipan in the summer'],
    ] as const) {
      const { id } = await client.reflection.begin({ path: 'other', day: ago(days), change: said(text) })
      await client.reflection.keep({ id, change: { isDone: true } })
    }
  })
  const reflection = new ReflectionPage(page)
  const journal = new JournalPage(page)
  await atNoon(page)
  const sent = await watchCalls(page)
  await comeIn(shell, 'Ana')
  await expect(page.getByText(quietLine), 'control: in stage 2 there may be a line').toBeVisible()
  await checkLooks(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(page.getByText(quietLine), 'also where the first page is the list alone').toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })
  await reflection.open()
  await reflection.button('Begin').click()
  for (const name of ['Forgiving', 'Trusting', 'Being together']) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  }
  await reflection.button('Go on').click()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)

  // The gate closes, and is asked anew after a lock.
  await reflection.answerGate('Yes', 'Yes')
  await expect(reflection.title('Forgiveness can wait.')).toBeFocused()
  await expect(page.getByText('What would you like to look at?')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button')).toHaveText([
    'Support',
    'Boundaries',
    'Write freely',
    'Close',
  ])
  await reflection.button('Boundaries').click()
  await expect(page.getByText('A boundary of mine: when this happens, what will I do?', { exact: false })).toBeVisible()
  await expect(journal.editor()).toBeFocused()
  await reflection.open()
  await reflection.toGate()
  await reflection.answerGate('No', 'Not sure')
  await reflection.button('Write freely').click()
  await expect(journal.editor()).toBeFocused()
  await expect(page.getByText('A boundary of mine', { exact: false })).toHaveCount(0)
  await reflection.open()
  await reflection.toGate()
  await reflection.answerGate('Not sure', 'Yes')
  await reflection.button('Support').click()
  await expect(reflection.title('People you can talk to')).toBeVisible()
  await journal.lock()
  await changeTo(shell, 'Ana')
  await reflection.open()
  await reflection.toGate()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await reflection.answerGate('No', 'Yes')

  // The first step comes first, and another can be chosen.
  await expect(reflection.title('What word fits today?')).toBeFocused()
  await reflection.button('Choose another step').click()
  await expect(reflection.title('What would you like to look at?')).toBeFocused()
  await expect(page.getByText('The whole person'), 'control: in stage 2 it is there').toHaveCount(1)
  await expect(page.getByText('It takes about ten minutes, or as long as you like.', { exact: false })).toBeVisible()
  const mayStir = (path: string) =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: path }) })
      .locator('> p', { hasText: 'Some of it can stir things up.' })
  await expect(mayStir('Kindness to myself')).toBeVisible()
  await expect(mayStir('About the other person'), 'control: nothing in its first step is heavy').toHaveCount(0)

  // Seven answers of one size.
  await reflection.choose('About the other person', 'Where I stand today')
  const answers = page.getByRole('main').getByRole('list').getByRole('button')
  await expect(answers).toHaveCount(7)
  await expect(reflection.title('Where do I stand today?')).toBeFocused()
  await page.mouse.move(0, 0)
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const boxes = await answers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
    for (const side of ['width', 'height'] as const) {
      const sizes = boxes.map((box) => Number(box[side]))
      expect(Math.max(...sizes) - Math.min(...sizes), side).toBeLessThanOrEqual(1)
    }
    const looks = await answers.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
    expect(new Set(looks).size, 'none is chosen before').toBe(1)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await reflection.button('I am not ready').click()
  await expect(reflection.title('That is a full answer.')).toBeFocused()
  await expect(page.getByRole('main').getByRole('button')).toHaveText(['Close'])
  await reflection.button('Close').click()
  await expect(reflection.row('Today')).toContainText('Where I stand today')

  // No line for thirty days, none on a day on which one has looked, and none at night.
  for (const [days, hour, shown] of [
    [0, 12, 0],
    [29, 12, 0],
    [30, 12, 1],
    [30, 13, 0],
    [31, 22, 0],
    [32, 8, 1],
  ] as const) {
    await page.clock.setSystemTime(at(hour, days))
    const asked = suggestions(sent)
    await journal.goTo('Journal')
    await firstPageSettled(journal, sent, asked)
    await expect(page.getByText(quietLine), `in ${days} days, at ${hour}`).toHaveCount(shown)
    if (shown === 0) await reflection.open()
    else await reflection.button('Look').click()
    await expect(reflection.title('Reflection')).toBeFocused()
  }

  // Side by side: two columns of words, and no mark of any kind.
  await reflection.button('Side by side').click()
  await expect(page.getByTestId('side')).toHaveText([/marzipan in the spring/, /marzipan in the summer/])
  const main = page.getByRole('main')
  await expect(main.getByRole('img')).toHaveCount(0)
  await expect(main.locator('mark, svg, canvas, progress, meter')).toHaveCount(0)
  expect(await main.innerText()).not.toMatch(/[←-⇿➔-➾]|better|worse|progress|%|!/i)
  const [left, right] = await page
    .getByTestId('side')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  expect(left?.right).toBeLessThanOrEqual(right?.left ?? 0)
  await reflection.button('Write about it').click()
  await expect(page.getByText('What do I notice?')).toBeVisible()
  await expect(journal.editor()).toBeFocused()
  await journal.searchBox().fill('marzipan')
  await expect(journal.results().getByText('Nothing was found').last()).toBeVisible()
  await journal.lock()
  const stood = sent.filter((message) => message.includes('"stand":"not-ready"'))
  expect(stood, 'control: what is kept is seen').toHaveLength(1)
  expect(stood[0], 'the answer is an end in the same breath').toContain('"isDone":true')
  expect(
    sent.filter((message) => gateWords.test(message)),
    'no gate that closed or opened is told',
  ).toEqual([])

  // The other one.
  await changeTo(shell, 'Ben')
  await reflection.open()
  await expect(page.getByText('What you write here is listed below, by its day.')).toBeVisible()
  await new OurRoomPage(page).open()
  await expect(page.getByText('marzipan')).toHaveCount(0)
  expect(await page.content()).not.toContain('Where I stand today')
})

test('late in the evening it is now or tomorrow; about oneself, what is still happening comes first', async ({
  page,
  shell,
  vault,
}) => {
  await as(vault, 'Ben', async ({ client }) => {
    await client.settings.change({ role: 'broke', stage: 1 })
    const change = { stand: 'can-carry', isDone: true } as const
    await client.reflection.begin({ path: 'self', day: ago(40), change })
  })
  const reflection = new ReflectionPage(page)
  await atNoon(page)
  const sent = await watchCalls(page)
  await comeIn(shell, 'Ben')
  await firstPageSettled(new JournalPage(page), sent, 0)
  await expect(page.getByText(quietLine), 'in stage 1, the first page leads nowhere by day').toHaveCount(0)
  await reflection.open()
  await page.clock.setSystemTime(at(1, 0))
  await reflection.toGate()
  await reflection.answerGate('No', 'Yes')
  await expect(page.getByText('You can do this now, or later today.', { exact: false })).toBeVisible()
  await reflection.button('Later today').click()
  await expect(reflection.title('Reflection'), 'after midnight, tomorrow is today').toBeFocused()
  await page.clock.setSystemTime(at(22, 0))
  await reflection.toGate()
  await reflection.answerGate('No', 'Yes')
  await expect(reflection.title('It is late')).toBeFocused()
  await reflection.button('Tomorrow').click()
  await reflection.toGate()
  await reflection.answerGate('No', 'Yes')
  await reflection.button('Now').click()
  await reflection.button('Begin: Responsibility').click()
  await reflection.button('Not sure').click()
  await expect(reflection.title('This comes later.')).toBeFocused()
  await reflection.button('Write about what is not yet said').click()
  await expect(page.getByText('What support do I need to say it well?', { exact: false })).toBeVisible()

  // The account can be looked through on request. What is found is a question, and goes nowhere.
  const toStep = async () => {
    await reflection.toGate()
    await reflection.answerGate('No', 'Yes')
    await reflection.button('Now').click()
  }
  const no = page.getByRole('main').getByRole('button', { name: 'No', exact: true })
  await reflection.open()
  await toStep()
  await reflection.button('Begin: Responsibility').click()
  await no.click()
  await reflection.editor().click()
  await page.keyboard.type('I wrote back to her. I was lonely and it just happened.')
  await reflection.isSaved()
  await page.locator('summary', { hasText: 'Look through my words' }).click()
  await expect(page.locator('mark'), 'nothing is marked before it is asked for').toHaveCount(0)
  const before = sent.length
  await reflection.button('Look now').click()
  const found = page.getByRole('list', { name: 'Phrases that you may want to look at again' })
  await expect(found.locator('mark')).toHaveText(['I was lonely'])
  await expect(found.getByText('What did I choose, with all of that around me?')).toBeVisible()
  expect(await page.getByRole('main').innerText()).not.toMatch(/\d|score|excuse/i)
  await expect(reflection.editor(), 'the words stay').toHaveText(
    'I wrote back to her. I was lonely and it just happened.',
  )
  await checkLooks(page)
  expect(before, 'control: calls are seen').toBeGreaterThan(5)
  expect(sent.slice(before).filter((message) => /reflection|journal/.test(message))).toEqual([])
  await reflection.editor().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('I wrote back to her.')
  await reflection.button('Look now').click()
  await expect(page.getByText('Nothing stands out. You are the judge of whether it is true.')).toBeVisible()
  await page.locator('summary', { hasText: 'Look through my words' }).click()
  await reflection.button('Stop here').click()
  await reflection.button('Close').click()

  // Without a word about repair it ends, with the places where repair can stand.
  await toStep()
  await reflection.choose('About what I did', 'Repair')
  await no.click()
  await expect(
    page.locator('summary', { hasText: 'Look through my words' }),
    'it is there for the account',
  ).toHaveCount(0)
  await reflection.button('Go on').click()
  await expect(reflection.title('Repair first.')).toBeFocused()
  await expect(page.getByText('A page for promises is not there yet.')).toBeVisible()
  await checkScreen(page)
  await reflection.button('Write about a promise').click()
  await expect(page.getByText('A promise I kept this week, and one I did not.', { exact: false })).toBeVisible()
  await reflection.open()
  await toStep()
  await reflection.choose('About what I did', 'Repair')
  await no.click()
  await reflection.button('Go on').click()
  await reflection.button('Agreements').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Agreements' })).toBeVisible()
  await reflection.open()
  await expect(reflection.row(/./), 'nothing was said about repair, so nothing of it is kept').toHaveCount(2)

  // Sharing is not offered, and whoever looks for it waits a day.
  await reflection.row(/./).last().click()
  await expect(reflection.button('Share one sentence')).toBeHidden()
  await page.locator('summary', { hasText: 'Sharing' }).click()
  await reflection.button('Share one sentence').click()
  await expect(page.getByText('You may want to wait until they ask.', { exact: false })).toBeVisible()
  await checkScreen(page)
  await expect(page.getByText('if you change them, it has to be asked for again', { exact: false })).toBeVisible()
  await reflection.button('Wait a day first').click()
  await expect(page.getByRole('status').filter({ hasText: 'a sentence can be shared here' })).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  expect(
    sent.some((message) => message.includes('wrote back to her')),
    'control: what is kept is seen',
  ).toBe(true)
  expect(
    sent.filter((message) => gateWords.test(message)),
    'nor whether it is still happening',
  ).toEqual([])
})
