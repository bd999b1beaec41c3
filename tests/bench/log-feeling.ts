import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Browser, Page } from '@playwright/test'
import { FeelingsPage } from '#tests/e2e/pages/feelings-page.ts'
import { LockPage } from '#tests/e2e/pages/lock-page.ts'
import { startShell } from '#tests/e2e/support/shell-process.ts'
import { anasMark, goodPassphrase, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { launchBenchBrowser } from './bench-browser.ts'
import { benchFeelings, keepFeelings } from './bench-feelings.ts'
import { medianOf } from './figures.ts'
import { longTasks } from './long-tasks.ts'

/**
 * `npm run bench:feeling [-- ENTRIES]`, after a build: logs a feeling in an installed browser, in a log of that many, and
 * prints one JSON line for each action, {name, waited, over50, longest}: the milliseconds from the press to what shows that
 * it was done, and from the browser's own trace how many pieces of work on the page's main thread took longer than 50 ms
 * meanwhile, and the longest. The last line is the app's whole share from the open app to saved.
 */
const entryCount = Number(process.argv[2] ?? 20_000)
const rounds = 7
const folder = fs.mkdtempSync(join(tmpdir(), 'rooms-bench-log-'))
const vaultDir = join(folder, 'vault')

interface Cost {
  readonly waited: number
  readonly over50: number
  readonly longest: number
}

try {
  process.stderr.write(`writing ${entryCount} generated feelings ...\n`)
  await fill()
  const browser = await launchBenchBrowser()
  const shell = startShell(vaultDir)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(await shell.link())
    await new LockPage(page).unlock(goodPassphrase)
    await logSome(browser, page)
  } finally {
    await shell.stop()
    await browser.close()
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

async function fill(): Promise<void> {
  const engine = createEngine(vaultDir, testTools(), () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  await client.settings.change({ hideExplained: true, role: 'both', stage: 2 })
  keepFeelings(engine, benchFeelings(entryCount))
  engine.close()
}

async function logSome(browser: Browser, page: Page): Promise<void> {
  const feelings = new FeelingsPage(page)
  const saved = page.getByRole('status').filter({ hasText: 'Saved. Only you can see this.' })
  const save = feelings.button('Save for me only')
  const actions: [name: string, press: () => Promise<void>, done: () => Promise<void>][] = [
    ['open the form', () => feelings.button('Log a feeling').click(), () => feelings.word('betrayed').waitFor()],
    [
      'tick a word',
      () => feelings.word('betrayed').click(),
      () => page.getByRole('region', { name: 'Chosen' }).getByText('betrayed').waitFor(),
    ],
    [
      'choose a strength',
      () => feelings.strength('4 very strong').click(),
      () => page.locator('button:enabled').filter({ hasText: 'Save for me only' }).waitFor(),
    ],
    ['save, until it is said', () => save.click(), () => saved.waitFor()],
  ]
  const costs = actions.map((): Cost[] => [])
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, [, press, done]] of actions.entries()) {
      await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
      const start = performance.now()
      await press()
      await done()
      const waited = performance.now() - start
      const { over50, longest } = longTasks(await browser.stopTracing())
      if (round >= 0) costs[at]?.push({ waited, over50, longest }) // the first only warms up
    }
    await page.getByRole('button', { name: 'Close' }).click()
  }
  const medians = costs.map((of) => ({
    waited: medianOf(of.map(({ waited }) => waited)),
    over50: medianOf(of.map(({ over50 }) => over50)),
    longest: medianOf(of.map(({ longest }) => longest)),
  }))
  for (const [at, [name]] of actions.entries()) print(name, medians[at])
  const sumOf = (part: keyof Cost) => medians.reduce((sum, cost) => sum + cost[part], 0)
  print(`all four, in a log of ${entryCount}`, {
    waited: sumOf('waited'),
    over50: sumOf('over50'),
    longest: Math.max(...medians.map(({ longest }) => longest)),
  })
}

function print(name: string, cost: Cost | undefined): void {
  const rounded = Object.entries(cost ?? {}).map(([part, time]) => [part, Math.round(time)])
  process.stdout.write(`${JSON.stringify({ name, ...Object.fromEntries(rounded) })}\n`)
}
