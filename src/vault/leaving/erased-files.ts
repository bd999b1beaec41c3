import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { decodeErasingMarker, type ErasingMarker, erasingMarkerBytes } from '../crypto/erasing-marker.ts'
import type { KeyBag } from '../crypto/key-bag.ts'
import { sodium } from '../crypto/sodium.ts'
import { assertPlainFile, readPrivateFile, syncFolder } from '../files/private-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'

/** Files of this member alone: no other member's room is among them, and no shared one. */
export function ownFiles({ privateFile, leftovers, snapshots, frozen }: KeyBag): string[] {
  return [privateFile, ...leftovers, ...snapshots.map(({ file }) => file), ...(frozen === null ? [] : [frozen.file])]
}

/** Null when nobody is erasing, or what stands there is no marker. */
export function readErasingMarker(layout: VaultLayout): ErasingMarker | null {
  if (!fs.existsSync(layout.erasing)) return null
  try {
    return decodeErasingMarker(readPrivateFile(layout.erasing, erasingMarkerBytes))
  } catch {
    return null
  }
}

/**
 * Makes a slot worthless before it is removed: without it, nothing opens the keys, and without the keys nothing opens
 * the room. A disk that writes every change to another place may still hold the old bytes.
 */
export function destroySlot(layout: VaultLayout, mid: string): void {
  for (const copy of slotCopies(layout, mid)) overwrite(copy)
  removeSlotFiles(layout, mid)
}

export function removeSlotFiles(layout: VaultLayout, mid: string): void {
  for (const copy of slotCopies(layout, mid)) fs.rmSync(copy)
  syncFolder(layout.slots)
}

/** Removes these rooms and copies of rooms. Ids that are in `kept` belong to somebody who stays. */
export function removeRooms(layout: VaultLayout, files: readonly string[], kept: ReadonlySet<string>): void {
  for (const file of files) {
    if (kept.has(file)) continue
    for (const path of [layout.room(file), layout.snapshot(file)]) {
      for (const ending of ['', '-wal', '-journal', '-shm']) fs.rmSync(`${path}${ending}`, { force: true })
    }
  }
  for (const folder of [layout.rooms, layout.snapshots]) if (fs.existsSync(folder)) syncFolder(folder)
}

/** What others have left for the member, sealed: tries to open the room, and what a session together handed back. */
export function removeNotesFor(layout: VaultLayout, mid: string): void {
  for (const path of [layout.attemptsOf(mid), layout.handedBack(mid)]) {
    for (const ending of pairEndings) fs.rmSync(`${path}${ending}`, { force: true })
  }
}

/**
 * Removes a vault that nobody belongs to any more. The statement goes after the rooms and before the slots' folder,
 * and the marker last: whatever a crash leaves, the next start knows that it has to go on.
 */
export function removeVault(layout: VaultLayout): void {
  for (const part of [layout.rooms, layout.snapshots, layout.attempts])
    fs.rmSync(part, { recursive: true, force: true })
  for (const pair of [layout.joining, layout.statement]) {
    for (const ending of pairEndings) fs.rmSync(`${pair}${ending}`, { force: true })
  }
  for (const path of [layout.unfinished, layout.pause, layout.place]) fs.rmSync(path, { force: true })
  fs.rmSync(layout.slots, { recursive: true, force: true })
  syncFolder(layout.folder)
  removeErasingMarker(layout)
}

export function removeErasingMarker(layout: VaultLayout): void {
  fs.rmSync(layout.erasing, { force: true })
  syncFolder(dirname(layout.erasing))
}

const pairEndings = ['', '.bak', '.new', '.bak.new']

function slotCopies(layout: VaultLayout, mid: string): string[] {
  return pairEndings.map((ending) => `${layout.slot(mid)}${ending}`).filter((path) => fs.existsSync(path))
}

function overwrite(path: string): void {
  const { size } = assertPlainFile(path)
  const file = fs.openSync(path, 'r+')
  try {
    fs.writeSync(file, sodium.randombytes_buf(size), 0, size, 0)
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}
