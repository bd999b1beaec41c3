import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../../..')

export type ElectronBinary =
  | { readonly path: string; readonly missing: null }
  | { readonly path: null; readonly missing: string }

/**
 * The Electron binary that is installed, or why none can be run. It is looked for as a file, because importing the
 * package would begin to download it.
 */
export function findElectronBinary(): ElectronBinary {
  const pathFile = join(root, 'node_modules/electron/path.txt')
  if (!existsSync(pathFile)) return missing('no Electron binary (it was never downloaded)')
  const path = join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
  if (!existsSync(path)) return missing(`no Electron binary (${path} is not there)`)
  if (!existsSync(join(root, 'out/main/main.js'))) return missing('the app has not been built')
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return missing('no display for a window')
  }
  return { path, missing: null }
}

function missing(why: string): ElectronBinary {
  return { path: null, missing: why }
}

/** Says on the terminal that a suite was left out: it must not pass for one that ran. */
export function sayNotRun(suite: string, why: string): void {
  process.stderr.write(`\nnot run: ${suite}: ${why}\n`)
}
