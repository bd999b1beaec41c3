import { accessSync, constants, realpathSync } from 'node:fs'
import { posix, win32 } from 'node:path'

export interface BrowserSearch {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly canRun: (path: string) => boolean
}

/** The first installed browser of the Chromium family, or null. Others have no throw-away profile to start with. */
export function findBrowser(search: BrowserSearch): string | null {
  return candidatePaths(search).find(search.canRun) ?? null
}

/** Whether a window can be shown at all. */
export function hasDisplay(platform: NodeJS.Platform, env: BrowserSearch['env']): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A snap sees neither the system's temporary folder nor hidden folders of the home folder. */
export function isSnap(path: string): boolean {
  try {
    return path.startsWith('/snap/') || realpathSync(path) === '/usr/bin/snap'
  } catch {
    return false
  }
}

function candidatePaths({ platform, env, home }: BrowserSearch): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? windowsPaths.map((path) => win32.join(root, path)) : []))
  }
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      macNames.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  // A relative folder in PATH would run whatever lies where the app was started.
  const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder))
  const onPath = linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
  return [...onPath, ...linuxPaths]
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const linuxPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
]
const macNames = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const windowsPaths = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]
