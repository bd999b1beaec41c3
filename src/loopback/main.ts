import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defaultVaultDir, makeDefaultPlace } from '#host/default-vault-dir.ts'
import { watchSleep } from '#host/watch-sleep.ts'
import { findBrowser, hasDisplay, isExecutable } from './find-browser.ts'
import { guards } from './guards.ts'
import { openHostBrowser, sweepBrowserProfiles } from './host-browser.ts'
import { runShell } from './run-shell.ts'
import { readArguments, type ShellArguments } from './shell-arguments.ts'
import { openTerminal, type Terminal } from './terminal.ts'

const terminal = openTerminal()
const choice = tryReadArguments()
process.exitCode = choice === null ? 2 : await start(choice, terminal)
// Listeners on the terminal would keep the process alive.
process.exit()

function tryReadArguments(): ShellArguments | null {
  try {
    return readArguments(process.argv.slice(2))
  } catch {
    terminal.line('Usage: shell.js [--vault DIR] [--print-link]')
    return null
  }
}

async function start({ vaultDir, printLink }: ShellArguments, to: Terminal): Promise<number> {
  const home = homedir()
  const surroundings = { platform: process.platform, env: process.env, home }
  if (vaultDir === defaultVaultDir(surroundings)) makeDefaultPlace(surroundings)
  const browser = printLink ? null : chooseBrowser(home, to)
  if (browser !== null) {
    sweepBrowserProfiles(browser, home)
    to.line('Opening a window of its own, which keeps nothing. Close it, or press Ctrl-C here, to lock and end.')
    if (process.getuid?.() === 0) {
      to.line('You are root, and browsers refuse to start for root with their sandbox: this one runs without it.')
    }
  }
  return runShell({
    vaultDir,
    uiDir: fileURLToPath(new URL('../renderer', import.meta.url)),
    enginePath: fileURLToPath(new URL('./engine.js', import.meta.url)),
    terminal: to,
    openBrowser: browser === null ? null : (link) => openHostBrowser(browser, link, home),
    browserOutlivesWindow: process.platform === 'darwin',
    now: () => performance.now(),
    guards,
    watchSleep,
  })
}

/** A browser that can show a window, or null with a sentence that says why there is none. */
function chooseBrowser(home: string, to: Terminal): string | null {
  const { env, platform } = process
  const browser = findBrowser({ platform, env, home, canRun: isExecutable })
  if (browser !== null && hasDisplay(platform, env)) return browser
  to.line(
    browser === null
      ? 'No Chromium, Chrome or Edge was found here, so no window of its own can be opened.'
      : 'There is no display here, so no window can be opened.',
  )
  to.line('A normal browser window may keep copies of what you type. A private window keeps less.')
  return null
}
