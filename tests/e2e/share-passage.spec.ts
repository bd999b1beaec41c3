import type { Page } from '@playwright/test'
import type { JournalBlock, JournalDocument } from '#api/journal-document.ts'
import { filesHolding, plantedWords, spellings } from '#tests/support/canaries.ts'
import { canReadMemory, countKinds } from '#tests/support/process-memory.ts'
import { processTree } from '#tests/support/process-tree.ts'
import type { JournalPage } from './pages/journal-page.ts'
import { checkLooks } from './support/every-screen.ts'
import { activate } from './support/keyboard.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { as, tamper } from './support/paired-vault.ts'

const words = (text: string): JournalBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (...content: JournalBlock[]) => ({ type: 'listItem' as const, content })

/** The passage: two items of a list that stands below another item, and the first words of a line. */
function passageWith(word: string): JournalDocument {
  const strong = { type: 'text' as const, text: word, marks: [{ type: 'bold' as const }] }
  const first = item({ type: 'paragraph', content: [{ type: 'text', text: 'I was ' }, strong] })
  return {
    type: 'doc',
    content: [{ type: 'bulletList', content: [first, item(words('for a year'))] }, words(lastWords)],
  }
}
const lastWords = 'and I miss you'

/** An entry with other words on every side of it. */
function entryAround(passage: JournalDocument, planted: readonly string[]): JournalDocument {
  const [above = '', heading = '', parent = '', after = '', below = ''] = planted
  return {
    type: 'doc',
    content: [
      words(above),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
      { type: 'bulletList', content: [item(words(parent), ...passage.content.slice(0, 1))] },
      words(`${lastWords} ${after}`),
      words(below),
    ],
  }
}

/** Opens the entry and selects the passage, line by line. */
async function selectPassage(page: Page, journal: JournalPage, entry: string) {
  await journal.open(entry)
  await journal.editor().focus()
  const press = async (key: string, times = 1) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(key)
  }
  await press('Control+Home')
  await press('ArrowDown', 3)
  await press('Home')
  await press('Shift+ArrowDown', 2)
  await press('Shift+Home')
  await press('Shift+ArrowRight', lastWords.length)
  const selected = () => page.evaluate(() => getSelection()?.toString())
  await expect.poll(selected).toMatch(/^I was [\s\S]*for a year\s+and I miss you$/)
}

test('of an entry, a passage is shared, and nothing that stands around it', async ({ shell, vault, room, page }) => {
  test.slow()
  const { journal, lock } = shell
  const planted = plantedWords(8)
  const [title = '', tag = '', prompt = '', ...around] = planted
  const [chosen = ''] = plantedWords(1)
  const passage = passageWith(chosen)
  await as(vault, 'Ana', async ({ client }) => {
    const document = entryAround(passage, around)
    const { id } = await client.journal.create({ day: '2019-04-07', document, prompt: { text: prompt } })
    await client.journal.change({ id, ownTitle: title, tags: [tag], pinned: true })
  })
  await comeIn(shell, 'Ana')
  await journal.open(title)
  const tool = page.getByRole('button', { name: 'Share what is selected' })
  await expect(tool, 'nothing is selected').toHaveAttribute('aria-disabled', 'true')
  const options = page.getByRole('listbox', { name: 'Go to' }).getByRole('option')
  await journal.editor().focus()
  await page.keyboard.press('Control+Shift+k')
  await expect(options.filter({ hasText: 'Settings' })).toBeVisible()
  await expect(options.filter({ hasText: 'Share what is selected' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await selectPassage(page, journal, title)
  await expect(tool).not.toHaveAttribute('aria-disabled')
  await tool.click()
  await expect(room.title('Share what is selected')).toBeFocused()
  await expect(room.editor()).toContainText(chosen)
  await checkLooks(page)
  await activate(page, 'Our room')
  await journal.goTo('Journal')
  await selectPassage(page, journal, title)
  await page.keyboard.press('Control+Shift+k')
  await page.keyboard.type('what is sel')
  await expect(options).toHaveText(['Share what is selected'])
  await page.keyboard.press('Enter')

  await expect(room.title('Share what is selected')).toBeFocused()
  await activate(page, 'Look at it before sharing')
  await expect(room.title('What Ben will see')).toBeFocused()
  const drawn = () => room.words().locator('.prose').innerHTML()
  const shown = await drawn()
  expect(await room.words().locator('.prose').innerText()).toMatch(
    new RegExp(`^I was ${chosen}\\s+for a year\\s+and I miss you$`),
  )
  const preview = await page.content()
  expect(planted.filter((word) => preview.includes(word))).toEqual([])
  await activate(page, 'Save for both of us')
  await expect(room.title('Our room')).toBeFocused()
  await journal.lock()
  await lock.isShown()

  await changeTo({ lock }, 'Ben')
  await room.open()
  await expect.poll(drawn, 'what the other sees is what was shown').toBe(shown)
  const { pid } = shell.shell
  if (process.platform === 'linux' && canReadMemory(pid)) {
    const needles = { planted: planted.flatMap(spellings), chosen: spellings(chosen) }
    const counted = countKinds(processTree(pid), needles)
    process.stdout.write(`a passage in the other's engine: ${JSON.stringify(counted)}\n`)
    expect(counted.chosen, 'control: the passage is in memory').toBeGreaterThan(0)
    expect(counted.planted).toBe(0)
  } else {
    process.stdout.write('not run: of a passage, the memory: this system does not let a process read its child\n')
  }
  await page.close()
  await shell.shell.stop()

  const records = await as(
    vault,
    'Ben',
    async ({ client }) => (await client.shared.list({ after: 0, limit: 10 })).items,
  )
  expect(records).toMatchObject([{ document: passage }])
  let rows = ''
  await tamper(vault, 'Ben', (db) => {
    rows = JSON.stringify(db.prepare('SELECT * FROM record').all())
  })
  expect(rows, 'control: the record is read').toContain(chosen)
  expect([...planted, '2019-04-07'].filter((word) => rows.includes(word))).toEqual([])
  expect(filesHolding(vault, [...planted, chosen])).toEqual([])
  const own = await as(
    vault,
    'Ana',
    async ({ client }) => (await client.journal.titles({ query: title, limit: 2 })).entries,
  )
  expect(own, 'control: the entry is as it was').toMatchObject([{ title, day: '2019-04-07' }])
})
