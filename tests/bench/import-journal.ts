import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { ImportPage } from '#tests/e2e/pages/import-page.ts'
import { LockPage } from '#tests/e2e/pages/lock-page.ts'
import { startShell } from '#tests/e2e/support/shell-process.ts'
import { processTree } from '#tests/support/process-tree.ts'
import { goodPassphrase, testTools } from '#tests/support/test-tools.ts'
import { launchBenchBrowser } from './bench-browser.ts'
import { fillVault } from './bench-vault.ts'
import { benchEntries } from './corpus.ts'
import { engineTurns } from './import-turns.ts'
import { longTasks } from './long-tasks.ts'

/**
 * `npm run bench:import [-- ENTRIES]`, after a build: brings that many entries of Day One in through the screens, in an
 * installed browser, and prints one JSON line for each step, {name, seconds, reports, over50, longest, worked}: how long it
 * took, how often the screen said how far it is, and from the browser's own trace the pieces of work on the page's main
 * thread, as `bench:list` does. Then how long it takes to stop, how large the engine has grown, and for how long its
 * longest turn keeps everything else waiting.
 */
const entryCount = Number(process.argv[2] ?? 10_000)
const folder = fs.mkdtempSync(join(tmpdir(), 'rooms-bench-import-'))
const vaultDir = join(folder, 'vault')
const journal = join(folder, 'Journal.json')

try {
  process.stderr.write(`writing ${entryCount} generated entries ...\n`)
  await fillVault(vaultDir, testTools(), 10)
  fs.writeFileSync(journal, dayOneJournal())
  const browser = await launchBenchBrowser()
  const shell = startShell(vaultDir)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(await shell.link())
    await new LockPage(page).unlock(goodPassphrase)
    await bringIn(browser, page)
    print({ name: 'engine, at its largest', mebibytes: largestOf(shell.pid) })
  } finally {
    await shell.stop()
    await browser.close()
  }
  print({ name: 'engine, longest turn', ...(await engineTurns(join(folder, 'turns'), entryCount)) })
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

function dayOneJournal(): string {
  const entries = [...benchEntries(entryCount)].map(({ day, text }, n) => ({
    uuid: n.toString(16).padStart(32, '0').toUpperCase(),
    creationDate: `${day}T20:15:00Z`,
    modifiedDate: `${day}T20:20:00Z`,
    timeZone: 'Europe/Berlin',
    starred: n % 50 === 0,
    tags: n % 20 === 0 ? ['winter', `year ${day.slice(0, 4)}`] : [],
    text,
  }))
  return JSON.stringify({ metadata: { version: '1.0' }, entries })
}

async function bringIn(browser: Browser, page: Page): Promise<void> {
  const bring = new ImportPage(page)
  const stopped = bring.said('Stopped. Nothing was brought in.')
  const found = async () => {
    await bring.choose('Choose files', journal)
    await bring.title('What was found').waitFor({ timeout: 600_000 })
  }
  const making = bring.said(/^\d+ of \d+ are made/)
  const stop = () => page.getByRole('button', { name: 'Stop', exact: true }).click()
  const accept = () => page.getByRole('button', { name: /^Bring in \d+ entries/ }).click()

  await bring.open()
  await bring.choose('Choose files', journal)
  await bring.said(/[1-9]\d? percent/).waitFor()
  await timed('stopped while files are read', stop, () => stopped.waitFor())
  await found()
  await accept()
  await making.waitFor()
  await timed('stopped while entries are made', stop, () => stopped.waitFor())

  await measured(browser, page, 'reading, until the preview', found)
  await measured(browser, page, 'bringing in, until all can be searched', async () => {
    await accept()
    await bring.title('They are here').waitFor({ timeout: 600_000 })
  })
}

async function timed(name: string, press: () => Promise<void>, done: () => Promise<void>): Promise<void> {
  const begin = performance.now()
  await press()
  await done()
  print({ name, seconds: secondsSince(begin) })
}

async function measured(browser: Browser, page: Page, name: string, work: () => Promise<void>): Promise<void> {
  await page.evaluate(listen)
  await browser.startTracing(page, { categories: ['toplevel'] })
  const begin = performance.now()
  await work()
  const seconds = secondsSince(begin)
  const tasks = longTasks(await browser.stopTracing())
  print({ name, seconds, reports: await page.evaluate(() => Object(globalThis).heard.size), ...tasks })
}

/** Runs in the page: hears whatever it says from now on. */
function listen(): void {
  const heard = new Set<string>()
  const hear = () => {
    for (const said of document.querySelectorAll('[role="status"]')) heard.add(said.textContent)
  }
  new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true })
  Object.assign(globalThis, { heard })
}

/** Most memory that one process of the shell has held; the engine's. Null where the system does not tell. */
function largestOf(shell: number): number | null {
  if (process.platform !== 'linux') return null
  const sizes = processTree(shell).map((id) => {
    const status = fs.readFileSync(`/proc/${id}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
  })
  return Math.round(Math.max(...sizes) / 1024)
}

function secondsSince(begin: number): number {
  return Number(((performance.now() - begin) / 1000).toFixed(2))
}

function print(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
