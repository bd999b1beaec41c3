import { expect, type Page } from '@playwright/test'
import type { RunningApp } from './app.ts'

/** Presses the keys of one line of the list, and sees what they do. */
type Case = (chord: string) => Promise<void>

/** One for each line of the list, by its heading and its words, in its order: some go on where the one before ended. */
export function casesOf(page: Page, { journal, lock, passphrase }: RunningApp): Record<string, Case> {
  const { keyboard } = page
  const editor = journal.editor()
  const palette = page.getByRole('combobox', { name: 'Where to, or which entry' })
  const keys = page.getByRole('dialog', { name: 'Keys' })
  const finding = page.getByRole('searchbox', { name: 'Find in this entry' })
  const place = (words: string) => page.getByRole('status').filter({ hasText: words })
  const blank = async () => {
    await journal.newEntry()
    await expect(editor).toHaveText('')
  }
  const closes = async (opened: typeof keys) => {
    await expect(opened).toBeVisible()
    await keyboard.press('Escape')
    await expect(opened).toHaveCount(0)
  }
  const find = async (chord: string) => {
    await keyboard.press(chord)
    await expect(finding).toBeFocused()
  }
  /** What is selected or written next has this shape, and no more when it is pressed again. */
  const turns =
    (shape: string): Case =>
    async (chord) => {
      await blank()
      await keyboard.press(chord)
      await journal.write('words')
      await expect(editor.locator(shape), chord).toHaveText('words')
      await keyboard.press('Control+a')
      await keyboard.press(chord)
      await expect(editor.locator(shape), chord).toHaveCount(0)
      await expect(editor).toHaveText('words')
    }
  const headings: Case = async (chord) => {
    for (const level of [1, 2, 3]) await turns(`h${level}`)(chord.replace(/1$/, String(level)))
  }
  const becomes =
    (shape: string): Case =>
    async (sign) => {
      await blank()
      await journal.write(`${sign} words`)
      await expect(editor.locator(shape), sign).toHaveText('words')
    }
  const headingSigns: Case = async (sign) => {
    for (const level of [1, 2, 3]) await becomes(`h${level}`)(sign.repeat(level))
  }
  const twoItems = async () => {
    await blank()
    await journal.write('- one\ntwo')
    await expect(editor.locator('li')).toHaveCount(2)
  }
  const nested = editor.locator('li li')

  return {
    'In your room: New entry': async (chord) => {
      await blank()
      await journal.write('one')
      await keyboard.press(chord)
      await expect(editor).toHaveText('')
      await expect(editor).toBeFocused()
    },
    'In your room: Search your entries': async (chord) => {
      await keyboard.press(chord)
      await expect(journal.searchBox()).toBeFocused()
    },
    'In your room: Find in the open entry; without one, search your entries': async (chord) => {
      await blank()
      await find(chord)
      await journal.goTo('Settings')
      await journal.goTo('Journal')
      await expect(journal.title()).toBeFocused()
      await keyboard.press(chord)
      await expect(journal.searchBox()).toBeFocused()
    },
    'In your room: Go to a place or an entry': async (chord) => {
      await blank()
      await keyboard.press(chord)
      await closes(palette)
    },
    'In your room: The same, outside a text': async (chord) => {
      await journal.title().focus()
      await keyboard.press(chord)
      await closes(palette)
    },
    'In your room: Show these keys': async (chord) => {
      await blank()
      await keyboard.press(chord)
      await closes(keys)
    },
    'In your room: The same, where nothing is being typed': async (chord) => {
      await expect(editor, 'it comes back from the list').toBeFocused()
      await keyboard.press(chord)
      await expect(editor, 'a sign that is typed').toHaveText('?')
      await journal.title().focus()
      await keyboard.press(chord)
      await closes(keys)
    },
    'In your room: Lock': async (chord) => {
      await keyboard.press(chord)
      await lock.isShown()
      await lock.unlock(passphrase)
    },
    'In your room: Hide': async (chord) => {
      await journal.isShown()
      for (let press = 0; press < 3; press += 1) await keyboard.press(chord)
      await lock.uncover()
      await lock.unlock(passphrase)
    },
    'In your room: Hide, by your own keys': async (chord) => {
      await journal.isShown()
      await keyboard.press(chord)
      await lock.uncover()
      await lock.unlock(passphrase)
    },
    'In an open entry: Next of what was found': async (chord) => {
      await blank()
      await journal.write('tap and tap and tap')
      await find('Control+f')
      await keyboard.type('tap')
      await expect(place('3 of 3')).toBeVisible()
      await keyboard.press(chord)
      await expect(place('1 of 3')).toBeVisible()
    },
    'In an open entry: The one before': async (chord) => {
      await keyboard.press(chord)
      await expect(place('3 of 3')).toBeVisible()
    },
    'In an open entry: Show only the page you write on, and everything again': async (chord) => {
      await blank()
      await keyboard.press(chord)
      await expect(journal.list()).toBeHidden()
      await keyboard.press(chord)
      await expect(journal.list()).toBeVisible()
    },
    'In an open entry: Print the open entry': async (chord) => {
      await blank()
      await keyboard.press(chord)
      await expect(journal.button('Print')).toBeFocused()
      await keyboard.press('Escape')
      await expect(editor).toBeFocused()
    },
    'In an open entry: Undo': async (chord) => {
      await journal.write('one')
      await keyboard.press(chord)
      await expect(editor).toHaveText('')
    },
    'In an open entry: Redo': async (chord) => {
      await keyboard.press(chord)
      await expect(editor).toHaveText('one')
    },
    'In an open entry: Bold': turns('strong'),
    'In an open entry: Italic': turns('em'),
    'In an open entry: Highlight': turns('mark'),
    'In an open entry: Add or change a link': async (chord) => {
      await keyboard.press('Control+a')
      await keyboard.press(chord)
      await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused()
      await keyboard.type('https://example.org/') // after the beginning that stands there
      await keyboard.press('Enter')
      await expect(editor.locator('[data-address="https://example.org/"]')).toHaveText('words')
    },
    'In an open entry: Large heading; with 2 or 3 a smaller one': headings,
    'In an open entry: Numbered list': turns('ol'),
    'In an open entry: List': turns('ul:not([data-type])'),
    'In an open entry: Check list': turns('ul[data-type="taskList"]'),
    'In an open entry: Tick the item of a check list, or take the tick back': async (chord) => {
      await blank()
      await journal.write('[ ] one')
      const box = editor.getByRole('checkbox')
      await expect(box).not.toBeChecked()
      await keyboard.press(chord)
      await expect(box).toBeChecked()
      await keyboard.press(chord)
      await expect(box).not.toBeChecked()
    },
    'In an open entry: One level deeper in a list': async (chord) => {
      await twoItems()
      await keyboard.press(chord)
      await expect(nested).toHaveText('two')
    },
    'In an open entry: One level back in a list': async (chord) => {
      await keyboard.press(chord)
      await expect(nested).toHaveCount(0)
      await expect(editor.locator('li')).toHaveText(['one', 'two'])
    },
    'In an open entry: Quote': turns('blockquote'),
    'In an open entry: New line in the same paragraph': async (chord) => {
      await blank()
      await journal.write('one')
      await keyboard.press(chord)
      await journal.write('two')
      await expect(editor.locator('p')).toHaveCount(1)
      await expect(editor.locator('p')).toContainText('onetwo')
      await expect(editor.locator('p br')).not.toHaveCount(0)
    },
    'In an open entry: To the buttons above the words, outside of a list': async (chord) => {
      await keyboard.press(chord)
      await expect(page.getByRole('toolbar', { name: 'Formatting' }).locator(':focus')).toHaveCount(1)
    },
    'At the beginning of a line, with a space after it: List': becomes('ul:not([data-type])'),
    'At the beginning of a line, with a space after it: Numbered list': becomes('ol'),
    'At the beginning of a line, with a space after it: Check list': becomes('ul[data-type="taskList"]'),
    'At the beginning of a line, with a space after it: Quote': becomes('blockquote'),
    'At the beginning of a line, with a space after it: Large heading; with ## or ### a smaller one': headingSigns,
    'At the beginning of a line, with a space after it: Line between parts, without the space': async (sign) => {
      await blank()
      await journal.write(sign)
      await expect(editor.locator('hr')).toHaveCount(1)
    },
  }
}
