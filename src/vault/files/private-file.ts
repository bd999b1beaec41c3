import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { VaultError } from '../vault-error.ts'

/** Only the owner of the system account may read or write; nobody else may even look. */
export const fileMode = 0o600
export const folderMode = 0o700

// Windows has no O_NOFOLLOW; there `assertPlainFile` alone refuses a link.
const noFollow = fs.constants.O_NOFOLLOW ?? 0

/**
 * Refuses anything but an ordinary file with one name. A link in a vault folder could make the app read, or
 * overwrite, a file somewhere else.
 */
export function assertPlainFile(path: string): fs.Stats {
  const stats = fs.lstatSync(path)
  if (!stats.isFile() || stats.nlink !== 1) throw new VaultError('vault-damaged')
  return stats
}

/** Reads a whole file of at most `maxBytes`. A longer one is `vault-damaged`. */
export function readPrivateFile(path: string, maxBytes: number): Uint8Array {
  if (assertPlainFile(path).size > maxBytes) throw new VaultError('vault-damaged')
  const file = fs.openSync(path, fs.constants.O_RDONLY | noFollow)
  try {
    return fs.readFileSync(file)
  } finally {
    fs.closeSync(file)
  }
}

/** Creates an empty file, and fails when one is there already. */
export function createPrivateFile(path: string): void {
  const { O_CREAT, O_EXCL, O_WRONLY } = fs.constants
  fs.closeSync(fs.openSync(path, O_CREAT | O_EXCL | O_WRONLY | noFollow, fileMode))
}

/**
 * Replaces a file so that after a crash either the old or the new content is there, whole: write beside it, sync,
 * rename, sync the folder.
 */
export function replacePrivateFile(path: string, bytes: Uint8Array): void {
  const next = `${path}.new`
  fs.rmSync(next, { force: true })
  const { O_CREAT, O_EXCL, O_WRONLY } = fs.constants
  const file = fs.openSync(next, O_CREAT | O_EXCL | O_WRONLY | noFollow, fileMode)
  try {
    try {
      fs.writeFileSync(file, bytes)
      fs.fsyncSync(file)
    } finally {
      fs.closeSync(file)
    }
    fs.renameSync(next, path)
  } catch (error) {
    fs.rmSync(next, { force: true, recursive: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Takes away whatever has this name, be it a folder or a link: somebody may have put it there. Nothing is fine too. */
export function removePlanted(path: string): void {
  if (fs.lstatSync(path, { throwIfNoEntry: false }) === undefined) return
  fs.rmSync(path, { force: true, recursive: true }) // a link goes, and what it leads to stays
  syncFolder(dirname(path))
}

export function createPrivateFolder(path: string): void {
  fs.mkdirSync(path, { mode: folderMode })
  syncFolder(dirname(path))
}

/** Makes the content of a closed file durable. */
export function syncFile(path: string): void {
  const file = fs.openSync(path, 'r+')
  try {
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}

/** Makes a rename or a new name durable. Windows cannot sync a folder and does not need it. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = fs.openSync(path, fs.constants.O_RDONLY)
  try {
    fs.fsyncSync(folder)
  } finally {
    fs.closeSync(folder)
  }
}
