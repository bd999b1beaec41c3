import { mkdirSync } from 'node:fs'
import { dirname, posix, win32 } from 'node:path'

/** What decides where a person's vault lies when they name no folder. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The platform's folder for application data (the one that Electron calls `appData`), then `Notes/vault`. */
export function defaultVaultDir({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Notes', 'vault')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Notes', 'vault')
  const configured = env.XDG_CONFIG_HOME ?? ''
  const base = posix.isAbsolute(configured) ? configured : posix.join(home, '.config')
  return posix.join(base, 'Notes', 'vault')
}

/**
 * Makes the app's own folder, so that a first start has a place for its vault. Only for the default place: elsewhere a
 * missing folder is most likely a drive that is not plugged in.
 */
export function makeDefaultPlace(surroundings: Surroundings): void {
  mkdirSync(dirname(defaultVaultDir(surroundings)), { recursive: true, mode: 0o700 })
}
