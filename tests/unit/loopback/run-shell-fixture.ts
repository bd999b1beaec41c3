import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guards } from '#loopback/guards.ts'
import { openHostBrowser } from '#loopback/host-browser.ts'
import { runShell } from '#loopback/run-shell.ts'
import { makeUiDir, stubEnginePath } from './shell-fixture.ts'

interface BrowserReport {
  readonly pid: number
  readonly enginePid: number
  readonly profile: string
  readonly flags: readonly string[]
  readonly link: string
}

export interface ShellFixture {
  readonly lines: readonly string[]
  readonly exitCode: Promise<number>
  /** The newest link in the terminal, once there are `count` of them. */
  link(count: number): Promise<string>
  /** What the browser that was started as the `count`-th reported. */
  browser(count: number): Promise<BrowserReport>
  readonly browsersStarted: () => number
  pressEnter(): void
  stop(): void
}

export interface ShellFixtureOptions {
  readonly enginePath?: string
  /** What each started browser does in turn: stay, close, fail, or a word for the engine. None: links are printed. */
  readonly behaviours?: readonly string[]
}

/** The whole browser shell in this process, with real engine and browser processes behind it. */
export function startShell({ enginePath = stubEnginePath, behaviours }: ShellFixtureOptions = {}): ShellFixture {
  const folder = mkdtempSync(join(tmpdir(), 'notes-test-'))
  const uiDir = makeUiDir()
  const lines: string[] = []
  const stop = Promise.withResolvers<void>()
  let enter = () => {}
  let started = 0

  function openBrowser(link: string) {
    const behaviour = behaviours?.[started] ?? 'stay'
    started += 1
    return openHostBrowser(writeLauncher(folder, started, behaviour), link, folder)
  }

  const exitCode = runShell({
    vaultDir: join(folder, 'vault'),
    uiDir,
    enginePath,
    terminal: {
      line: (text) => void lines.push(text),
      hears: true,
      onEnter: (listener) => {
        enter = listener
      },
      stop: stop.promise,
    },
    openBrowser: behaviours === undefined ? null : openBrowser,
    browserOutlivesWindow: false,
    now: () => performance.now(),
    guards,
    watchSleep: () => () => {},
  }).finally(() => {
    rmSync(folder, { recursive: true, force: true })
    rmSync(uiDir, { recursive: true, force: true })
  })

  return {
    lines,
    exitCode,
    async link(count) {
      const links = () => lines.filter((line) => line.startsWith('http://'))
      await until(() => links().length >= count)
      return links().at(-1) ?? ''
    },
    async browser(count) {
      const path = join(folder, `report-${count}.json`)
      await until(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('}'))
      return JSON.parse(readFileSync(path, 'utf8'))
    },
    browsersStarted: () => started,
    pressEnter: () => enter(),
    stop: () => stop.resolve(),
  }
}

/** Asks again and again until it is so; the test's own time limit ends a wait in vain. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function writeLauncher(folder: string, count: number, behaviour: string): string {
  const path = join(folder, `browser-${count}`)
  const program = fileURLToPath(new URL('./stand-in-browser.ts', import.meta.url))
  const report = join(folder, `report-${count}.json`)
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${program}" "${report}" "${behaviour}" "$@"\n`)
  chmodSync(path, 0o700)
  return path
}
