import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Browser, Page } from '@playwright/test'
import { startShell } from '#tests/e2e/support/shell-process.ts'
import { anasMark, goodPassphrase, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { launchBenchBrowser } from './bench-browser.ts'
import { benchEntries } from './corpus.ts'
import { percentileOf, report } from './figures.ts'
import { keyCostsOf, traceCategories } from './key-trace.ts'

/**
 * `npm run bench:typing [-- WORDS]`: types into the middle of an entry of that many words, in the built app and in an
 * installed browser, and prints what a key costs there, from the browser's own trace. The reference is the same words in
 * a bare field of the browser. Build first.
 */
const wordCount = Number(process.argv[2] ?? 20_000)
const typed = 'and then I went out and sat in the car until my hands were warm again, and came back '.repeat(4)
/** Between two keys, in milliseconds: a fast writer. */
const pause = 45
const warmUp = 20

const paragraphs = [...benchEntries(Math.ceil(wordCount / 230))]
  .flatMap(({ text }) => text.split('\n'))
  .slice(0, Math.round(wordCount / 79.5)) // so many words has one of them
const folder = mkdtempSync(join(tmpdir(), 'rooms-bench-'))

try {
  await fillVault(join(folder, 'vault'))
  const browser = await launchBenchBrowser()
  const ours = await typeInApp(browser)
  const reference = await typeInBareField(browser)
  await browser.close()
  for (const percent of [50, 95]) {
    for (const what of ['handling', 'busy', 'worked'] as const) {
      const name = `a key in ${wordsIn(paragraphs)} words, ${what}, p${percent}`
      report(name, percentileOf(ours[what], percent), percentileOf(reference[what], percent))
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((count, text) => count + text.split(' ').length, 0)
}

async function fillVault(vaultDir: string): Promise<void> {
  const engine = createEngine(vaultDir, testTools(), () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  await client.settings.change({ hideExplained: true })
  const content = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }))
  await client.journal.create({ day: '2026-03-02', document: { type: 'doc', content } })
  engine.close()
}

async function typeInApp(browser: Browser) {
  const shell = startShell(join(folder, 'vault'))
  const page = await browser.newPage()
  await page.goto(await shell.link())
  await page.getByLabel('Passphrase').fill(goodPassphrase)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await page.getByRole('region', { name: 'Entries' }).getByRole('listitem').first().getByRole('button').click()
  const costs = await typeInto(browser, page, '.prose > p')
  await page.close()
  await shell.stop()
  return costs
}

async function typeInBareField(browser: Browser) {
  const page = await browser.newPage()
  await page.setContent('<main contenteditable style="max-width: 68ch; font: 19px/1.68 serif"></main>')
  await page.evaluate((texts) => {
    const field = document.querySelector('main')
    for (const text of texts) field?.append(Object.assign(document.createElement('p'), { textContent: text }))
  }, paragraphs)
  const costs = await typeInto(browser, page, 'main > p')
  await page.close()
  return costs
}

/** Types in the paragraph in the middle. */
async function typeInto(browser: Browser, page: Page, selector: string) {
  await page
    .locator(selector)
    .nth(Math.floor(paragraphs.length / 2))
    .click()
  await page.keyboard.press('End')
  await browser.startTracing(page, { categories: traceCategories })
  await page.keyboard.type(typed, { delay: pause })
  return keyCostsOf(await browser.stopTracing(), warmUp)
}
