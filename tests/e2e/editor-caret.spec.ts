import { expect, test } from './support/app.ts'

test('a key acts where the caret is, however soon it comes', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('first\nsecond')
  const editor = journal.editor()

  // The browser says that a caret moved only after what is going on is done: nothing is between the move and the key.
  const wasSaid = await editor.evaluate((words) => {
    let said = false
    const hear = (event: Event) => {
      said ||= event.isTrusted
    }
    document.addEventListener('selectionchange', hear)
    const [first] = words.querySelectorAll('p')
    if (first === undefined) throw new Error('no words')
    getSelection()?.collapse(first, first.childNodes.length)
    words.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }))
    document.removeEventListener('selectionchange', hear)
    return said
  })
  expect(wasSaid, 'control: it was not said before the key').toBe(false)
  await expect(editor.locator('p')).toHaveText(['first', '', 'second'])
  await page.keyboard.type('between')
  await expect(editor.locator('p')).toHaveText(['first', 'between', 'second'])

  await page.keyboard.press('Control+Home')
  for (const step of ['a', 'b', 'c']) {
    await editor.blur()
    await editor.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type(step)
  }
  await expect(editor.locator('p')).toHaveText(['first', 'between', 'second', 'a', 'b', 'c'])
  await journal.isSaved()
})
