import * as fs from 'node:fs'
import { join } from 'node:path'
import { slotFileBytes } from '../crypto/slot.ts'
import { readPrivateFile, replacePrivateFile } from './private-file.ts'
import { knownNames, type VaultLayout } from './vault-layout.ts'

/**
 * Gives every file and folder of a vault the same time, so that a look at the folder does not tell which of two
 * people wrote (threat 9). It is called at lock, while the vault is still held. It never throws: a lock comes first.
 *
 * The time is that of the youngest of them. One that never changes would say less, but then backup programs, which
 * compare size and time, would miss that a room of the same size has changed. That the app was used shows anyway. It
 * is never later than `now`: a file from the future would pull all the others with it, and keep them there.
 */
export function equaliseTimes(layout: VaultLayout, now: Date): void {
  try {
    attempt(() => renewSlots(layout))
    const paths = pathsOf(layout)
    const youngest = Math.max(...paths.map((path) => fs.lstatSync(path).mtimeMs))
    const seconds = Math.floor(Math.min(youngest, now.getTime())) / 1000
    // A link is given its own time: what it leads to is not ours.
    for (const path of paths) attempt(() => fs.lutimesSync(path, seconds, seconds))
  } catch {
    // Every word is durable. What the times tell is told once more, until the next lock.
  }
}

/**
 * A slot is replaced whenever it is written, so the day of its birth, which can be set by nobody, would name the
 * member. When one was written since the last lock, all are replaced by themselves, in the order of their names.
 */
function renewSlots({ slots }: VaultLayout): void {
  const names = fs.readdirSync(slots).sort()
  const isShared = names.filter((name) => name.endsWith('.slot')).length > 1
  const times = new Set(names.map((name) => fs.lstatSync(join(slots, name)).mtimeMs))
  if (!isShared || times.size === 1) return
  for (const name of names) {
    const path = join(slots, name)
    attempt(() => replacePrivateFile(path, readPrivateFile(path, slotFileBytes * 4)))
  }
}

/** Everything of the vault, what lies in a folder before the folder. What a person put beside it is left alone. */
function pathsOf({ folder }: VaultLayout): string[] {
  const own = fs.readdirSync(folder, { withFileTypes: true }).filter(({ name }) => knownNames.includes(name))
  const inside = own.flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? [...fs.readdirSync(path).map((name) => join(path, name)), path] : [path]
  })
  return [...inside, folder]
}

function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // one that cannot be changed keeps nobody from changing the others
  }
}
