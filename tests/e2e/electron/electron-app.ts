import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { findElectronBinary, root, sayNotRun } from './electron-binary.ts'

export const binary = findElectronBinary()
if (binary.missing !== null) sayNotRun('the app in Electron', binary.missing)

/** Chromium's sandbox refuses to work for root. */
const sandboxed = process.getuid?.() !== 0
/** What a second instance has to be started with beside its own arguments. */
export const launchSwitches = sandboxed ? [] : ['--no-sandbox']

export interface Started {
  readonly app: ElectronApplication
  /** The window that is there now. */
  readonly page: Page
  /** The environment that the app runs in, for a second instance. */
  readonly env: Record<string, string>
  readonly vaultDir: string
}

/** A test in a freshly started app with an empty vault; left out, with the reason, where no Electron can run. */
export const test = base.extend<{ started: Started }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads which fixtures are needed from the pattern
  started: async ({}, use, info) => {
    info.skip(binary.missing !== null, `not run: ${binary.missing}`)
    if (binary.missing !== null) return
    const folder = mkdtempSync(join(tmpdir(), 'notes-electron-'))
    // What the app keeps for itself, and so its lock against a second instance, belongs to this test alone.
    const env = { ...definedEnvironment(), XDG_CONFIG_HOME: join(folder, 'config'), APPDATA: join(folder, 'config') }
    const vaultDir = join(folder, 'vault')
    const app = await _electron.launch({
      executablePath: binary.path,
      args: [root, '--vault', vaultDir],
      env,
      chromiumSandbox: sandboxed,
    })
    try {
      await use({ app, page: await app.firstWindow(), env, vaultDir })
    } finally {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** Does something that locks, and returns the fresh window that follows. */
export async function freshWindowAfter(app: ElectronApplication, lock: () => Promise<unknown>): Promise<Page> {
  const fresh = app.waitForEvent('window')
  await lock()
  return fresh
}

/** Process ids of the running engines. */
export function enginePids(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(({ app: electronApp }) =>
    electronApp
      .getAppMetrics()
      .filter(({ name, serviceName }) => [name, serviceName].includes('Notes engine'))
      .map(({ pid }) => pid),
  )
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
