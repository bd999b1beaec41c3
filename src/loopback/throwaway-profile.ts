import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folderPrefix = 'notes-window-'
/** Only a folder that holds this file is ever swept away. */
const markerName = 'notes-window.json'
const handOverName = 'open.html'

/** A browser profile that exists for one window. */
export interface ThrowawayProfile {
  readonly directory: string
  /** Where the browser puts its own temporary files, so that they go with the profile. */
  readonly temporary: string
  /**
   * Writes the link into a file that only this account can read, and returns that file's address. In the browser's
   * arguments the link would be visible to every account of the computer.
   */
  writeHandOver(link: string): string
  /** The link was used: nothing of it stays on the disk. One that is never used dies after a minute, file or not. */
  removeHandOver(): void
  remove(): void
}

/** Makes a profile folder inside `parent` that nobody else may enter. */
export function createProfile(parent: string): ThrowawayProfile {
  const directory = mkdtempSync(join(parent, folderPrefix)) // mode 0700
  writeFileSync(join(directory, markerName), JSON.stringify({ pid: process.pid }), { mode: 0o600 })
  const temporary = join(directory, 'tmp')
  mkdirSync(temporary, { mode: 0o700 })
  const handOver = join(directory, handOverName)
  return {
    directory,
    temporary,
    writeHandOver(link) {
      writeFileSync(handOver, handOverPage(link), { mode: 0o600, flag: 'wx' })
      return pathToFileURL(handOver).href
    },
    removeHandOver: () => rmSync(handOver, { force: true }),
    // A browser that was just ended may still be releasing its files.
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }),
  }
}

/** Removes what earlier runs left behind when they were killed. */
export function sweepProfiles(parent: string): void {
  for (const name of readdirSync(parent)) {
    const directory = join(parent, name)
    if (name.startsWith(folderPrefix) && isAbandoned(directory)) rmSync(directory, { recursive: true, force: true })
  }
}

function isAbandoned(directory: string): boolean {
  try {
    const marker = join(directory, markerName)
    if (process.getuid !== undefined && statSync(marker).uid !== process.getuid()) return false
    const content: unknown = JSON.parse(readFileSync(marker, 'utf8'))
    return typeof content === 'object' && content !== null && 'pid' in content && isDead(content.pid)
  } catch {
    return false // not ours, or already gone
  }
}

function isDead(pid: unknown): boolean {
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

function handOverPage(link: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Notes</title>
<meta http-equiv="refresh" content="0;url=${link}">
`
}
