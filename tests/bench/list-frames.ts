import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { LockPage } from '#tests/e2e/pages/lock-page.ts'
import { startShell } from '#tests/e2e/support/shell-process.ts'
import { goodPassphrase, testTools } from '#tests/support/test-tools.ts'
import { launchBenchBrowser } from './bench-browser.ts'
import { benchTag, fillVault } from './bench-vault.ts'
import { benchTerms } from './corpus.ts'
import { longTasks } from './long-tasks.ts'

/**
 * `npx node tests/bench/list-frames.ts [ENTRIES]`, after a build: opens a long journal in a browser and prints one JSON
 * line for each thing a person does with its list, {name, over50, longest, worked}: how many pieces of work on the page's
 * main thread took longer than 50 ms, from the browser's own trace, how long the longest took, and for how long the
 * processor was at work for one piece at most, all in milliseconds. On a busy computer a piece takes longer than it is
 * worked at.
 */
const entryCount = Number(process.argv[2] ?? 50_000)
const folder = fs.mkdtempSync(join(tmpdir(), 'rooms-frames-'))
const vaultDir = join(folder, 'vault')

try {
  process.stderr.write(`writing ${entryCount} generated entries ...\n`)
  await fillVault(vaultDir, testTools(), entryCount)
  const browser = await launchBenchBrowser()
  const shell = startShell(vaultDir)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(await shell.link())
    await lookThrough(browser, page)
  } finally {
    await shell.stop()
    await browser.close()
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

async function lookThrough(browser: Browser, page: Page): Promise<void> {
  const list = page.getByRole('region', { name: 'Entries' })
  const rows = list.locator('[data-entry]')
  const measure = async (name: string, work: () => Promise<unknown>) => {
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
    await work()
    process.stdout.write(`${JSON.stringify({ name, ...longTasks(await browser.stopTracing()) })}\n`)
  }

  await measure('unlock and first page', async () => {
    await new LockPage(page).unlock(goodPassphrase)
    await rows.first().waitFor()
  })
  await measure('scroll through 300 screens', async () => {
    const box = await rows.first().boundingBox()
    await page.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 20)
    for (let turn = 0; turn < 300; turn += 1) {
      await page.mouse.wheel(0, 700)
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
    }
  })
  const scrolled = await list.evaluate((side) => {
    const drawn = side.querySelectorAll('[data-entry]').length
    return { drawn, height: Math.max(...[...side.children].map((child) => child.scrollHeight)) }
  })
  process.stdout.write(`${JSON.stringify({ name: 'rows drawn after scrolling', ...scrolled })}\n`)
  await measure('search, four words', async () => {
    for (const term of benchTerms.slice(1, 5)) {
      await page.getByRole('searchbox', { name: 'Search your entries' }).fill(term)
      await page
        .getByRole('region', { name: 'Found entries' })
        .locator('mark')
        .filter({ hasText: term })
        .first()
        .waitFor()
    }
    await page.getByRole('searchbox', { name: 'Search your entries' }).fill('')
    await page.getByRole('region', { name: 'Found entries' }).waitFor({ state: 'detached' })
    await rows.first().waitFor()
  })
  await measure('filter by a tag and by days', async () => {
    await page.getByText('Narrow the list').click()
    await page.getByLabel('Tag', { exact: true }).selectOption({ label: benchTag })
    await rows.first().waitFor()
    await page.getByLabel('From', { exact: true }).fill('2001-01-01')
    await page.getByLabel('To', { exact: true }).fill('2001-12-31')
    await page
      .getByRole('heading', { name: /December 2001/ })
      .first()
      .waitFor()
  })
}
