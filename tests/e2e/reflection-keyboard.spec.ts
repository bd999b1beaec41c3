import type { Page } from '@playwright/test'
import { atNoon, ReflectionPage } from './pages/reflection-page.ts'
import { tabTo } from './support/keyboard.ts'
import { comeIn, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'
import { checkZoomed, seenActivate, seenTabTo, whyUnseen, zoomIn } from './support/zoomed.ts'

// Every screen of the reflection, by keyboard alone, at 200 % and at 320 px. No test here uses a mouse.

/** A person who has only a keyboard, and looks at every new screen at 200 %. */
function byKeyboard(page: Page) {
  const reflection = new ReflectionPage(page)
  const press = (name: string | RegExp) => seenActivate(page, name)
  async function on(title: string | RegExp): Promise<void> {
    await expect(reflection.title(title)).toBeFocused()
    await checkZoomed(page, String(title))
  }
  /** From the first of a few by the arrow keys. */
  async function choose(first: string, wanted = first): Promise<void> {
    await seenTabTo(page, first)
    await page.keyboard.press('Space')
    for (let presses = 0; presses < 8 && !(await page.getByLabel(wanted, { exact: true }).isChecked()); presses += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await expect(page.getByLabel(wanted, { exact: true })).toBeChecked()
  }
  async function write(words: string): Promise<void> {
    const question = (await reflection.title(/./).textContent()) ?? ''
    await seenTabTo(page, question)
    await page.keyboard.type(words)
    await reflection.isSaved()
    await checkZoomed(page, `${question}, with words`)
  }
  /** To the gate, and through it. */
  async function begin(hurt: 'No' | 'Yes' = 'No'): Promise<void> {
    await press('Begin')
    await expect(reflection.title('Three different things')).toBeFocused()
    await press('Go on')
    await expect(reflection.title('Before you begin')).toBeFocused()
    await seenTabTo(page, 'Yes')
    await page.keyboard.press(hurt === 'No' ? 'ArrowDown' : 'Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await press('Go on')
  }
  async function toSteps(): Promise<void> {
    await begin()
    await expect(reflection.title('What would you like to look at?')).toBeFocused()
  }
  /** Leaves questions empty, one after the other. */
  async function through(...titles: readonly (string | RegExp)[]): Promise<void> {
    for (const title of titles) {
      await on(title)
      await press('Go on')
    }
  }
  async function oneMore(step: string): Promise<void> {
    await on('You can stop here.')
    await press(`One more: ${step}`)
  }
  async function close(): Promise<void> {
    await press('Close')
    await expect(reflection.title('Reflection')).toBeFocused()
  }
  return { reflection, press, on, choose, write, begin, toSteps, through, oneMore, close }
}

test('the path about the other person, side by side, sharing, the trash', async ({ page, shell, vault }) => {
  await as(vault, 'Ana', ({ client }) => client.settings.change({ stage: 2, role: 'hurt' }))
  const { reflection, press, on, choose, write, begin, toSteps, through, oneMore, close } = byKeyboard(page)
  await atNoon(page)
  await comeIn(shell, 'Ana')
  await zoomIn(page)
  await press('Reflection')

  // Nothing is there yet.
  await on('Reflection')
  await press('Trash')
  await on('Trash of the reflection')
  await press('Back')

  // The gate that closes, and the first step, which is stopped at.
  await press('Begin')
  await on('Three different things')
  await press('Go on')
  await on('Before you begin')
  await press('Close')
  await begin('Yes')
  await on('Forgiveness can wait.')
  await close()
  await begin()
  await on('What word fits today?')
  await choose('Raw', 'Tired')
  await reflection.isSaved()
  await press('Stop here')
  await on('You stopped here.')
  await close()

  // From where one is to when to look again, in one sitting.
  await toSteps()
  await on('What would you like to look at?')
  await seenActivate(page, 'Choose another step: About the other person')
  await checkZoomed(page, 'all steps')
  await press('Where I am')
  await choose('Raw')
  await reflection.isSaved()
  await press('Go on')
  await on('What do I not want to be asked today?')
  await write('Why I stay.')
  await press('Go on')
  await expect(page.getByText('What happened and what it cost: some of it can stir things up.')).toBeVisible()
  await oneMore('What happened and what it cost')
  await on('What was done, in plain words?')
  await write('It was spring. No word of it was true.')
  await press('Go on')
  await on('A moment in between')
  await press('Look around')
  await checkZoomed(page, 'looking around')
  await press('Go on')
  await through(/^What did it cost/, 'Which part is still hardest to look at?')
  await oneMore('What has been done about it')
  await through('Has it stopped?', /^What amends/, 'What is missing?')
  await oneMore('What forgiving would and would not mean for me')
  await through(/^If I forgave/, /^Who has told me/)
  await oneMore('What I might put down, what I keep')
  await through(/^Which thing/, /^What am I keeping/)
  await oneMore('Where I stand today')
  await on('Where do I stand today?')
  await press('Only a part of it')
  await through('Which part is it? The rest stays open.')
  await oneMore('Words to keep')
  await through('A sentence to read on a hard day.', /^What will I do when/)
  await oneMore('When to look again')
  await on('When do I want to look again?')
  await choose('In 1 month')
  await reflection.isSaved()
  await choose('Say so on the first page then')
  await checkZoomed(page, 'a day to look again')
  await press('Go on')
  await on('You can stop here.')
  await close()

  // The whole person, for whoever looks for it; each other place to stand; late in the evening.
  await toSteps()
  await press('Choose another step: About the other person')
  await press('The whole person')
  await through(/^What do I know/, /^What would I want them/, /^Have I ever/)
  await on('You can stop here.')
  await close()
  for (const [stand, title] of [
    ['I am not ready', 'That is a full answer.'],
    ['I choose not to forgive this', 'You can build a good life without forgiving this.'],
    ['I have decided how I will act', 'What will I do, and not do?'],
    ['Something in my feelings has shifted', 'What tells me so?'],
  ] as const) {
    await toSteps()
    await press('Choose another step: About the other person')
    await press('Where I stand today')
    await press(stand)
    await on(title)
    if (/\?$/.test(title)) await press('Stop here')
    await close()
  }
  await page.clock.setSystemTime(new Date(new Date().setHours(22, 30, 0, 0)))
  await begin()
  await on('It is late')
  await press('Tomorrow')

  // Earlier times: side by side, one of them, a sentence of it, the trash.
  await on('Reflection')
  await press('Side by side')
  await expect(page.getByTestId('side')).toHaveCount(2)
  await on('Side by side')
  await seenTabTo(page, 'Which step?')
  await page.keyboard.press('ArrowDown')
  await checkZoomed(page, 'another step side by side')
  await press('Back')
  await press(/^Today.*What happened/)
  await expect(page.getByText('It was spring.', { exact: false })).toBeVisible()
  await checkZoomed(page, 'one earlier time')
  await press('Share one sentence')
  await on('Share one sentence')
  await choose('Only a part of it.', 'It was spring.')
  await checkZoomed(page, 'a sentence as it will be seen')
  await press('Share this sentence')
  await on('It is in our room now')
  await press('Back')
  await press('Move to trash')
  await expect(page.getByText('Moved to the trash.')).toBeVisible()
  await press('Trash')
  await on('Trash of the reflection')
  await press('Erase for good')
  await expect(page.getByRole('dialog')).toBeVisible()
  await checkZoomed(page, 'erasing for good')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press('Put back')
  await expect(page.getByText('It is back.')).toBeVisible()
})

test('the paths about oneself and of kindness', async ({ page, shell, vault }) => {
  await as(vault, 'Ben', ({ client }) => client.settings.change({ stage: 2, role: 'both' }))
  const { press, on, write, toSteps, through, oneMore, close } = byKeyboard(page)
  await atNoon(page)
  await comeIn(shell, 'Ben')
  await zoomIn(page)
  await press('Reflection')
  await toSteps()
  await on('What would you like to look at?')
  await press('Begin: Responsibility')
  await on('First: is it still happening?')
  await press('Yes')
  await on('This comes later.')
  await close()
  await toSteps()
  await press('Choose another step: About what I did')
  await press('Repair')
  await press('No')
  await through(/^What have I done/)
  await on('Repair first.')
  await close()

  await toSteps()
  await press('Begin: Responsibility')
  await press('No')
  await on('What did I choose?')
  await write('It just happened.')
  await press('Look through my words')
  await press('Look now')
  await expect(page.getByRole('list', { name: 'Phrases that you may want to look at again' })).toBeVisible()
  await checkZoomed(page, 'a look through the account')
  await press('Go on')
  await on('A moment in between')
  await press('Go on')
  await through(/^At which points/, /^Which sentence/)
  await oneMore('Remorse without drowning')
  await through(/^What did it do/, /^What is guilt/, /^What is shame/, /^What would I say/)
  await oneMore('Repair')
  await on(/^What have I done/)
  await write('I told her all of it.')
  await press('Go on')
  await through('What would I do even if it earned me nothing?')
  await oneMore('Renewal')
  await through(/^Which value/, /^What are my warning signs/)
  await oneMore('Where I stand')
  await on('Where do I stand today?')
  await press('Still working')
  await on('That is a full answer.')
  await close()

  await toSteps()
  await press('Begin: Kindness to myself')
  await through('What am I blaming myself for?', /^What did I know then/, /^What would I say to someone/)
  await on('You can stop here.')
  await close()
  await press(/^Today.*Responsibility/)
  await press('Sharing')
  await press('Share one sentence')
  await on('Share one sentence')
  await press('Wait a day first')
  await expect(page.getByText('a sentence can be shared here', { exact: false })).toBeVisible()
  await checkZoomed(page, 'the wait of a day')
})

test('control: what is too wide, cut off, covered or not drawn around would be noticed', async ({ page, shell }) => {
  await comeIn(shell, 'Ana')
  await zoomIn(page)
  await seenTabTo(page, 'Reflection')
  const planted = (style: string, words: string) =>
    page.evaluate(
      ([css, text]) => {
        const box = document.createElement('p')
        box.id = 'planted'
        box.style.cssText = css ?? ''
        box.textContent = text ?? ''
        document.querySelector('main')?.prepend(box)
      },
      [style, words],
    )
  const clear = () => page.evaluate(() => document.getElementById('planted')?.remove())
  for (const style of [
    'width: 700px',
    'width: 90px; overflow: hidden; white-space: nowrap',
    'height: 9px; overflow: hidden',
  ]) {
    await planted(style, 'A sentence that is longer than its place')
    await expect(checkZoomed(page, style)).rejects.toThrow('wide')
    await clear()
  }
  await planted('position: fixed; inset: 0; z-index: 9999; background: white', 'In front of all')
  await tabTo(page, 'Settings')
  expect(await whyUnseen(page)).toBe('it is covered')
  await clear()
  expect(await whyUnseen(page)).toBe('')
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.style.outline = 'none'
  })
  expect(await whyUnseen(page)).toBe('nothing is drawn around it')
})
