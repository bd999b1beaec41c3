import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { scriptPayloads } from './corpus/script-payloads.ts'
import { ImportPage } from './pages/import-page.ts'
import { expect, test } from './support/app.ts'

// Security check 36, for what a person can bring in. One payload can swallow what follows it, so each has an entry of its
// own, or at least an item of a list, which ends it.

/** Payloads in one file of Markdown, each in its item, and in one of plain text, where nothing means anything. */
const inOneList = 10
const inOneText = 25

const entry = (uuid: string, text: string, payload: string) => ({
  uuid,
  creationDate: '2019-03-02T20:15:00Z',
  timeZone: payload,
  text,
  tags: [payload.slice(0, 60)],
  richText: payload,
})

function inGroups(size: number): string[][] {
  return Array.from({ length: Math.ceil(scriptPayloads.length / size) }, (_, n) =>
    scriptPayloads.slice(n * size, (n + 1) * size),
  )
}

const asItem = (payload: string) => `- ${payload.replaceAll('\n', '\n  ')}`

/** Nothing of this kind is ever drawn from words. */
async function lookAt(page: Page) {
  return page.evaluate(() => ({
    embeds: document.querySelectorAll('main :is(a, img, iframe, object, embed, base, form, script, style, [onerror])')
      .length,
    fired: 'fired' in globalThis,
  }))
}

/** What was found in every entry of the list, each opened by itself: a round trip for each would take minutes. */
async function openEach(page: Page, expected: number) {
  return page.evaluate(async (expected) => {
    const allowed = new Set('P H1 H2 H3 UL OL LI BLOCKQUOTE STRONG EM MARK HR DIV INPUT BR SPAN LABEL'.split(' '))
    const attributes = 'class data-address start type data-type data-checked contenteditable aria-label'.split(' ')
    const embeds = 'main :is(a, img, iframe, object, embed, base, form, script, style, [srcdoc], [src], [href])'
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const begun = performance.now()
    const opened = new Set<string>()
    const wrong: string[] = []
    let withWords = 0
    const list = document.querySelector('section[aria-label="Entries"]')
    while (opened.size < expected) {
      const rows = [...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
      const row = rows.find(({ dataset }) => !opened.has(dataset.entry ?? ''))
      if (row === undefined) {
        const last = list?.querySelectorAll('section, button')
        last?.item(last.length - 1).scrollIntoView()
        await frame()
        continue
      }
      opened.add(row.dataset.entry ?? '')
      const token = /Number \d+ of \w+/.exec(row.textContent)?.[0]
      if (token === undefined) continue
      row.scrollIntoView({ block: 'nearest' })
      row.click()
      const editor = () => document.querySelector('main [contenteditable="true"].prose')
      while (editor()?.textContent.startsWith(token) !== true) await frame()
      const inside = [...(editor()?.querySelectorAll('*') ?? [])].filter(
        ({ classList }) => ![...classList].some((name) => name.startsWith('ProseMirror')),
      )
      const names = inside.flatMap((element) => [...element.attributes].map(({ name }) => name))
      const addresses = inside
        .map((element) => element.getAttribute('data-address'))
        .filter((address) => address !== null)
      const isRight =
        inside.every(({ tagName }) => allowed.has(tagName)) &&
        names.every((name) => attributes.includes(name)) &&
        addresses.every((address) => /^(?:https:\/\/|mailto:)/i.test(address)) &&
        document.querySelector(embeds) === null &&
        !('fired' in globalThis)
      if (!isRight) wrong.push(token)
      if (/fired=1|leak\.invalid/.test(editor()?.textContent ?? '')) withWords += 1
    }
    const handlers = [...document.querySelectorAll('body *')].some((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    )
    return { opened: opened.size, withWords, wrong, handlers, seconds: Math.round((performance.now() - begun) / 1000) }
  }, expected)
}

/** More rows than are ever drawn at once: the pages in view and beside it, and the one that holds the focus. */
const mostDrawn = 300

/** The list of the journal, as it is drawn. */
function longList(page: Page) {
  const list = page.getByRole('region', { name: 'Entries' })
  return {
    rows: () => list.locator('[data-entry]'),
    look: () =>
      list.evaluate((side) => {
        const ids = [...side.querySelectorAll<HTMLElement>('[data-entry]')].map(({ dataset }) => dataset.entry)
        const focused = document.activeElement
        return {
          drawn: ids.length,
          first: ids[0],
          last: ids.at(-1),
          focus: focused instanceof HTMLElement ? focused.dataset.entry : undefined,
          height: Math.max(...[...side.children].map((child) => child.scrollHeight)),
        }
      }),
    scroll: (to: 'top' | 'end') =>
      list.evaluate((side, to) => {
        for (const child of side.children) child.scrollTo(0, to === 'top' ? 0 : child.scrollHeight)
      }, to),
  }
}

test('nothing that is brought in runs, calls out, or becomes a part of the page', async ({ app, page }) => {
  test.slow()
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(500)
  const folder = mkdtempSync(join(tmpdir(), 'notes-e2e-hostile-'))
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const [lists, texts] = [inGroups(inOneList), inGroups(inOneText)]
  const entries = scriptPayloads.map((payload, n) => entry(`P${n}`, `Number ${n} of one\n\n${payload}`, payload))
  put('Journal.json', JSON.stringify({ entries }))
  for (const [n, payloads] of lists.entries()) {
    const tags = JSON.stringify(payloads.map((payload) => payload.slice(0, 60)))
    const body = `Number ${n} of lists\n\n${payloads.map(asItem).join('\n')}`
    put(`lists/${n}/2019-03-03.md`, `---\ntags: ${tags}\nplace: ${JSON.stringify(payloads[0])}\n---\n\n${body}`)
  }
  for (const [n, payloads] of texts.entries()) {
    put(`texts/${n}/2019-03-04.txt`, `Number ${n} of texts\n\n${payloads.join('\n\n')}`)
  }
  put('texts/<img src=x onerror=globalThis.fired=1>.exe', 'x')
  const all = entries.length + lists.length + texts.length
  const bring = new ImportPage(page)
  const list = longList(page)
  await bring.open()
  await bring.choose('Choose a folder', folder)
  await bring.isFound(`${all} entries can be brought in.`)
  await expect(bring.main(), 'control: what is only words is shown').toContainText('onerror=')
  expect(await lookAt(page)).toEqual({ embeds: 0, fired: false })
  await page.getByRole('button', { name: /^Bring in \d+ entries/ }).click()
  await expect(bring.title('They are here')).toBeFocused({ timeout: 60_000 })
  await app.journal.goTo('Journal')
  await expect(app.journal.row(/Number/).first()).toBeVisible()
  const atTop = await list.look()
  const { opened, withWords, wrong, handlers, seconds } = await openEach(page, all)
  await page.mouse.move(700, 500)
  process.stdout.write(
    `check 36, import: ${scriptPayloads.length} payloads one an entry, and again in ${lists.length} lists and ${texts.length} texts; ${opened} entries opened, ${withWords} with words of a payload to be read, in ${seconds} s\n`,
  )
  expect({ wrong, handlers }).toEqual({ wrong: [], handlers: false })
  expect(opened).toBe(all)
  expect(withWords, 'control: payloads that are words are there to be read').toBeGreaterThan(300)
  expect(await lookAt(page)).toEqual({ embeds: 0, fired: false })

  // The journal is long, and every page of its list has come: a part of it is drawn, and its height is that of all.
  await list.scroll('end')
  await list.rows().last().focus()
  await expect.poll(async () => (await list.look()).drawn, `of ${all}`).toBeLessThan(mostDrawn)
  const atEnd = await list.look()
  expect(atEnd.focus, 'control: it is a row of the end').toBe(atEnd.last)
  await list.scroll('top')
  await expect.poll(async () => (await list.look()).first, 'the way back is drawn').toBe(atTop.first)
  await expect.poll(async () => (await list.look()).drawn).toBeLessThan(mostDrawn)
  const back = await list.look()
  expect(back.focus, 'the row with the focus stays').toBe(atEnd.last)
  expect(Math.abs(back.height - atEnd.height), 'nothing moves').toBeLessThanOrEqual(1)
  expect(app.foreignRequests).toEqual([])
  expect(app.violations).toEqual([])
  rmSync(folder, { recursive: true })
})
