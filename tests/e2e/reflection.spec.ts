import type { Page } from '@playwright/test'
import { plainDocument } from '#tests/support/documents.ts'
import { JournalPage } from './pages/journal-page.ts'
import { OurRoomPage } from './pages/our-room-page.ts'
import { atNoon, ReflectionPage } from './pages/reflection-page.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { activate, tabTo } from './support/keyboard.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'

// The reflection on forgiving, as Ana and Ben use it.

const day = 24 * 3600 * 1000
const quietLine = 'If you like, there is a quiet place to reflect.'

/** A day of the person's own, some days ago. */
const ago = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10)

const isSuggestion = (message: string) => message.includes('/reflection/suggestion')

/** What the page sends to the engine, from here on. */
async function watchCalls(page: Page): Promise<string[]> {
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

const longLine = 'You have been here for a while. You can stop here. It is saved.'

/** More than 25 minutes, in which somebody is there: the room does not lock. */
async function stayLong(page: Page): Promise<void> {
  for (let minutes = 0; minutes < 26; minutes += 2) {
    await page.clock.fastForward(2 * 60 * 1000)
    await page.keyboard.press('ArrowLeft')
  }
}

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
  expect(sent.length, 'control: calls are seen').toBeGreaterThan(5)
  expect(sent.filter((message) => /hurt|safe|gate|still/i.test(message))).toEqual([])
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

  // No line for thirty days.
  for (const [days, shown] of [
    [0, 0],
    [29, 0],
    [30, 1],
  ] as const) {
    await page.clock.setSystemTime(new Date(new Date().setHours(12, 0, 0, 0) + days * day))
    const before = sent.filter(isSuggestion).length
    await journal.goTo('Journal')
    await expect.poll(() => sent.filter(isSuggestion).length).toBeGreaterThan(before)
    await journal.searchBox().fill('zeppelin') // what is answered comes after the answer to that
    await expect(journal.results().getByText('Nothing was found').last()).toBeVisible()
    await journal.button('Clear').click()
    await expect(page.getByText(quietLine)).toHaveCount(shown)
    await reflection.open()
  }
  const days = 30 * day
  for (const [hour, shown] of [
    [22, 0],
    [8, 1],
  ] as const) {
    await page.clock.setSystemTime(new Date(new Date().setHours(hour, 0, 0, 0) + days))
    await journal.goTo('Journal')
    await expect(page.getByText('Last opened', { exact: false })).toBeVisible()
    await expect(page.getByText(quietLine), `at ${hour}`).toHaveCount(shown)
    await reflection.open()
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

  // The other one.
  await changeTo(shell, 'Ben')
  await reflection.open()
  await expect(page.getByText('What you write here is listed below, by its day.')).toBeVisible()
  await new OurRoomPage(page).open()
  await expect(page.getByText('marzipan')).toHaveCount(0)
  expect(await page.content()).not.toContain('Where I stand today')
})

test('words survive Hide and a lock in the middle of one, and one sentence is shared by choice', async ({
  page,
  shell,
}) => {
  const reflection = new ReflectionPage(page)
  await atNoon(page)
  await comeIn(shell, 'Ana')
  await reflection.open()
  await reflection.toSteps()
  await expect(page.getByText('The whole person'), 'without a stage it is not offered').toHaveCount(0)

  // A choice is kept when it is made, with nothing pressed after it.
  await reflection.choose('About the other person', 'When to look again')
  await page.getByLabel('In 3 months').check()
  await reflection.button('Hide').click()
  await shell.lock.uncover()
  await changeTo(shell, 'Ana')
  await reflection.open()
  await reflection.toSteps()
  await reflection.button('Go on where you stopped').click()
  await expect(page.getByLabel('In 3 months')).toBeChecked()
  await page.getByLabel('Never').check()
  await reflection.isSaved()
  await reflection.button('Stop here').click()
  await reflection.button('Close').click()
  await reflection.row('Today').click()
  await expect(page.getByText('To look again: never')).toBeVisible()
  await reflection.button('Move to trash').click()
  await reflection.toSteps()
  await reflection.choose('About the other person', 'What happened and what it cost')
  await expect(page.getByText('This one can stir things up. There is no need to do it today.')).toBeVisible()
  await reflection.editor().click()
  await page.keyboard.type('It was spring. **No** word of it was tru')
  await reflection.button('Hide').click()
  await shell.lock.uncover()
  expect(await page.content()).not.toContain('spring')
  await changeTo(shell, 'Ana')
  await reflection.open()
  await expect(reflection.row('Today')).toContainText('You can go on with this one.')
  await reflection.toSteps()
  await reflection.button('Go on where you stopped').click()
  await expect(reflection.editor()).toHaveText('It was spring. No word of it was tru')
  await reflection.editor().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('e. I sta')
  await page.keyboard.press('Control+Shift+l')
  await changeTo(shell, 'Ana')
  await reflection.open()
  await reflection.row('Today').click()
  await expect(page.locator('.prose strong')).toHaveText('No')
  await expect(page.locator('.prose')).toContainText('true. I sta')

  // A way to settle after it, and one step is enough.
  await reflection.button('Go on with this one').click()
  await reflection.button('Go on').click()
  await reflection.answerGate('No', 'Yes')
  await reflection.button('Go on where you stopped').click()
  await reflection.editor().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('y.')
  await reflection.button('Go on').click()
  await expect(reflection.title('A moment in between')).toBeFocused()
  await reflection.button('Look around').click()
  await expect(page.getByText('Find five colours near you.')).toBeVisible()
  await reflection.button('Breathe').click()
  await expect(reflection.title('Settling')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click()
  await reflection.button('Go on').click()
  await stayLong(page)
  await expect(page.getByText(longLine)).toBeVisible()
  await reflection.button('Go on').click()
  await expect(reflection.title('You have been here for a while')).toBeFocused()
  await reflection.button('Go on').click()
  await expect(reflection.title('Which part is still hardest to look at?')).toBeFocused()
  await reflection.button('Go on').click()
  await expect(reflection.title('You can stop here.')).toBeFocused()
  await expect(reflection.button('One more: What has been done about it')).toBeVisible()
  await expect(page.getByText('some of it can stir things up', { exact: false }), 'nothing in that one').toHaveCount(0)
  await reflection.button('Close').click()
  await expect(reflection.row('Today')).not.toContainText('You can go on with this one.')

  // One sentence, exactly as it was shown.
  await reflection.row('Today').click()
  await reflection.button('Share one sentence').click()
  await expect(reflection.button('Share this sentence')).toBeDisabled()
  await page.getByLabel('It was spring.').check()
  await expect(page.getByTestId('preview').locator('.prose')).toHaveText('It was spring.')
  await reflection.button('Share this sentence').click()
  await expect(reflection.title('It is in our room now')).toBeFocused()
  await reflection.button('Lock').click()
  await changeTo(shell, 'Ben')
  const room = new OurRoomPage(page)
  await room.open()
  await expect(room.words()).toHaveCount(1)
  await expect(room.words()).toContainText('It was spring.')
  expect(await page.content()).not.toMatch(/I stay|No word|stand today/)
})

test('the whole way by keyboard, with text of twice the size, to the printed page and the trash', async ({
  page,
  shell,
}) => {
  const reflection = new ReflectionPage(page)
  await atNoon(page)
  await comeIn(shell, 'Ana')
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
    window.print = () => {
      document.documentElement.dataset.printed = 'yes'
    }
  })
  await activate(page, 'Reflection')
  await activate(page, 'Begin')
  await expect(reflection.title('Three different things')).toBeFocused()
  await checkScreen(page, { deep: false })
  await activate(page, 'Go on')
  await expect(reflection.title('Before you begin')).toBeFocused()
  await tabTo(page, 'Yes')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'Yes')
  await page.keyboard.press('Space')
  await checkScreen(page, { deep: false })
  await activate(page, 'Go on')
  await expect(reflection.title('What would you like to look at?')).toBeFocused()
  await checkScreen(page, { deep: false })
  await activate(page, 'Begin: Where I am')
  await tabTo(page, 'Raw')
  await page.keyboard.press('ArrowDown')
  await activate(page, 'Go on')
  await expect(reflection.title('What do I not want to be asked today?')).toBeFocused()
  await tabTo(page, 'What do I not want to be asked today?')
  await page.keyboard.type('Why.')
  await checkScreen(page, { deep: false })
  await activate(page, 'Go on')
  await expect(reflection.title('You can stop here.')).toBeFocused()
  await activate(page, 'Close')
  await expect(reflection.title('Reflection')).toBeFocused()
  await activate(page, /^Today/)
  await expect(page.getByText('The word for that day: Angry')).toBeVisible()
  await checkScreen(page, { deep: false })
  await activate(page, 'Print')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.locator('.prose')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await activate(page, 'Move to trash')
  await expect(page.getByText('Moved to the trash.')).toBeVisible()
  await activate(page, 'Undo')
  await expect(reflection.row('Today')).toBeVisible()
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
  await page.clock.install({ time: new Date(new Date().setHours(22, 30, 0, 0)) })
  const sent = await watchCalls(page)
  await comeIn(shell, 'Ben')
  await expect(page.getByText(quietLine), 'in stage 1, the first page leads nowhere').toHaveCount(0)
  await reflection.open()
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
  await reflection.button('Wait a day first').click()
  await expect(page.getByRole('status').filter({ hasText: 'a sentence can be shared here' })).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
})

test('every screen of the reflection', async ({ page, shell, vault }) => {
  test.slow()
  await as(vault, 'Ana', async ({ client }) => {
    const said = (text: string) => ({ answer: { question: 'a6.1', document: plainDocument(text) } }) as const
    const ids: string[] = []
    for (const days of [90, 30, 20]) {
      ids.push((await client.reflection.begin({ path: 'other', day: ago(days), change: said('Enough.') })).id)
    }
    await client.reflection.trash({ id: ids[2] ?? '' })
  })
  const reflection = new ReflectionPage(page)
  await atNoon(page)
  await comeIn(shell, 'Ana')
  await reflection.open()
  await checkLooks(page)
  await reflection.button('Trash').last().click()
  await checkScreen(page)
  await reflection.button('Back').click()
  await reflection.button('Side by side').click()
  await expect(page.getByTestId('side')).toHaveCount(2)
  await checkLooks(page)
  await reflection.button('Back').click()
  await reflection.button('Begin').click()
  await checkScreen(page)
  await reflection.button('Go on').click()
  await checkLooks(page)
  await reflection.answerGate('No', 'Yes')
  await page.locator('summary').first().click()
  await checkLooks(page)
  await reflection.button('What happened and what it cost').click()
  await reflection.editor().click()
  await page.keyboard.type('Plain words')
  await reflection.isSaved()
  await checkLooks(page)
  await reflection.button('Go on').click()
  await reflection.button('Look around').click()
  await checkScreen(page)
  await reflection.button('Stop here').click()
  await expect(reflection.title('You stopped here.')).toBeFocused()
  await reflection.button('Look around').click()
  await expect(page.getByText('Find five colours near you.')).toBeVisible()
  await checkScreen(page)
  await reflection.button('Breathe').click()
  await expect(reflection.title('Settling')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click()
  await expect(reflection.title('You stopped here.')).toBeVisible()
  await reflection.button('Close').click()
  await reflection.toSteps()
  await reflection.choose('About the other person', 'Where I stand today')
  await checkLooks(page)
  await expect(page.getByText(longLine)).toHaveCount(0)
  await stayLong(page)
  await expect(page.getByText(longLine)).toBeVisible()
  await reflection.button('I choose not to forgive this').click()
  await expect(reflection.title('You can build a good life without forgiving this.')).toBeFocused()
  await checkScreen(page)
  await reflection.button('Close').click()
  await reflection.toSteps()
  await reflection.choose('About the other person', 'When to look again')
  await page.getByLabel('In 3 months').check()
  await checkLooks(page)
  await reflection.button('Stop here').click()
  await reflection.button('Close').click()
  await reflection
    .row(/ago|Today|\d/)
    .last()
    .click()
  await reflection.button('Share one sentence').click()
  await page.getByRole('radio').first().check()
  await checkLooks(page)
})
