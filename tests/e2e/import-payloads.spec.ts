import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { scriptPayloads } from './corpus/script-payloads.ts'
import { ImportPage } from './pages/import-page.ts'
import { expect, test } from './support/app.ts'

// Security check 36, for what a person can bring in.

const entry = (uuid: string, text: string) => ({
  uuid,
  creationDate: '2019-03-02T20:15:00Z',
  timeZone: text,
  text,
  tags: [text.slice(0, 60)],
  richText: text,
})

/** Nothing of this kind is ever drawn from words. */
async function lookAt(page: Page) {
  return page.evaluate(() => ({
    embeds: document.querySelectorAll('main :is(a, img, iframe, object, embed, base, form, script, style, [onerror])')
      .length,
    fired: 'fired' in globalThis,
  }))
}

test('nothing that is brought in runs, calls out, or becomes a part of the page', async ({ app, page }) => {
  test.slow()
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(500)
  const folder = mkdtempSync(join(tmpdir(), 'notes-e2e-hostile-'))
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const all = scriptPayloads.join('\n\n')
  mkdirSync(join(folder, 'texts'))
  put('Journal.json', JSON.stringify({ entries: scriptPayloads.map((payload, n) => entry(`P${n}`, payload)) }))
  put(
    'texts/2019-03-03.md',
    `---\ntitle: 'All as Markdown'\ntags: ["<img src=x onerror=globalThis.fired=1>"]\n---\n\n${all}`,
  )
  put('texts/2019-03-04.txt', `All as text\n\n${all}`)
  put('texts/<img src=x onerror=globalThis.fired=1>.exe', 'x')
  const bring = new ImportPage(page)
  await bring.open()
  await bring.choose('Choose a folder', folder)
  await bring.isFound('entries can be brought in.')
  await expect(bring.main(), 'control: what is only words is shown').toContainText('onerror=')
  expect(await lookAt(page)).toEqual({ embeds: 0, fired: false })
  await page.getByRole('button', { name: /^Bring in \d+ entries/ }).click()
  await expect(bring.title('They are here')).toBeFocused({ timeout: 60_000 })
  await app.journal.goTo('Journal')
  for (const title of ['All as text', 'All as Markdown']) {
    await app.journal.open(title)
    await expect(app.journal.editor()).toContainText('globalThis.fired=1')
    await page.mouse.move(700, 500)
    const { embeds, fired } = await lookAt(page)
    expect({ embeds, fired }, title).toEqual({ embeds: 0, fired: false })
  }
  expect(app.foreignRequests).toEqual([])
  expect(app.violations).toEqual([])
  rmSync(folder, { recursive: true })
})
