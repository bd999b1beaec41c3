import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isSnap } from './find-browser.ts'
import { createProfile, sweepProfiles } from './throwaway-profile.ts'

/** A browser that this shell started and ends again. */
export interface HostBrowser {
  /** Settles when the browser is gone, whoever ended it. `failed` when it never became a window. */
  readonly closed: Promise<{ readonly failed: boolean }>
  /** The link was used: its file is removed. */
  linkUsed(): void
  /** Ends the browser with all its processes and deletes its profile. */
  end(): Promise<void>
}

/** Where profiles of this browser can lie. */
function profileParent(executable: string, home: string): string {
  if (!isSnap(executable)) return tmpdir()
  const parent = join(home, 'snap', 'chromium', 'common')
  mkdirSync(parent, { recursive: true })
  return parent
}

/** Deletes profiles that earlier runs could not delete. */
export function sweepBrowserProfiles(executable: string, home: string): void {
  sweepProfiles(profileParent(executable, home))
}

/** Opens `link` in a window of a new incognito profile. */
export function openHostBrowser(executable: string, link: string, home: string): HostBrowser {
  const profile = createProfile(profileParent(executable, home))
  const address = profile.writeHandOver(link)
  const child = spawn(executable, [...browserFlags(profile.directory, process.getuid?.() === 0), address], {
    detached: true, // a group of its own: ended as a whole, and untouched by Ctrl-C in the terminal
    stdio: 'ignore',
    env: process.platform === 'linux' ? { ...process.env, TMPDIR: profile.temporary } : process.env,
  })
  const exit = Promise.withResolvers<number | null>()
  child.once('exit', (code) => exit.resolve(code))
  child.once('error', () => exit.resolve(1))
  let used = false
  let ending = false

  const closed = exit.promise.then((code) => {
    // Helper processes may outlive the first one for a moment.
    endGroup(child.pid)
    profile.remove()
    return { failed: !used && !ending && code !== 0 }
  })

  return {
    closed,
    linkUsed() {
      used = true
      profile.removeHandOver()
    },
    async end() {
      ending = true
      endGroup(child.pid)
      await closed
    },
  }
}

/** Every flag either keeps the profile from learning anything or keeps the browser from speaking to the network. */
export function browserFlags(profileDirectory: string, isRoot: boolean): string[] {
  return [
    '--incognito',
    `--user-data-dir=${profileDirectory}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--no-service-autorun',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-extensions-with-background-pages',
    '--disable-component-update',
    '--disable-crash-reporter',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-field-trial-config',
    '--disable-logging',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,MediaRouter,OptimizationHints,SpellcheckService,Translate',
    '--disk-cache-size=1',
    '--media-cache-size=1',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    // Chromium refuses to start as root with its sandbox.
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // the group is gone
  }
}
