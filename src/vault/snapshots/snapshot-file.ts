import * as fs from 'node:fs'
import { roomFileKey, type SnapshotRecord } from '../crypto/key-bag.ts'
import { createPrivateFolder } from '../files/private-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import { dropAll } from '../import/import-service.ts'
import type { MemberSlot } from '../member-slot.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { padRoom } from '../sqlite/pad-room.ts'
import { copySteps } from '../sqlite/room-copy.ts'
import { digestFile, openRoomFile } from '../sqlite/room-file.ts'
import { toVaultError, VaultError } from '../vault-error.ts'

/** Whether the file of a copy is, byte for byte, what was written. */
export async function isWhole(layout: VaultLayout, { file, digest }: SnapshotRecord): Promise<boolean> {
  try {
    return (await digestFile(layout.snapshot(file))) === digest
  } catch (error) {
    const failure = toVaultError(error)
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing || (failure instanceof VaultError && failure.code === 'vault-damaged')) return false
    throw failure // a read that failed passes again: the copy must not count as lost for it
  }
}

/** Looks into a copy. It stays as it is, byte for byte, as long as `work` only reads. */
export function inSnapshot<T>(
  layout: VaultLayout,
  slot: MemberSlot,
  { file }: Pick<SnapshotRecord, 'file'>,
  work: (db: CipherDatabase) => T,
): T {
  const key = roomFileKey(slot.bag, file)
  let db: CipherDatabase | null = null
  try {
    db = openRoomFile(layout.snapshot(file), key)
    return work(db)
  } finally {
    db?.close()
    key.wipe()
  }
}

/** What a copy is made for, and where it lies. Its id has to be on the list of leftovers before the first step. */
export interface CopyPlace {
  readonly layout: VaultLayout
  readonly slot: MemberSlot
  /** Id of the new file. */
  readonly file: string
}

/** Writes the open private room into a new copy, in steps. What is only on its way into the room stays out of it. */
export function* roomSteps(place: CopyPlace, room: CipherDatabase): Generator<void, void> {
  yield* steps(place, room, place.slot.bag.privateFile, dropAll)
}

/** The same with the shared room. `change` may alter the copy. */
export function* sharedSteps(
  { layout, slot, file }: CopyPlace,
  room: SharedRoom,
  change: (copy: CipherDatabase) => void,
): Generator<void, void> {
  assertSnapshotFolder(layout)
  const key = roomFileKey(slot.bag, file)
  try {
    yield* room.copySteps({ path: layout.snapshot(file), key, file }, change)
  } finally {
    key.wipe()
  }
}

/** Writes a copy once more, changed, in steps. The old file stays as it is. */
export function* rewriteSteps(
  place: CopyPlace,
  old: SnapshotRecord,
  change: (copy: CipherDatabase) => void,
): Generator<void, void> {
  const key = roomFileKey(place.slot.bag, old.file)
  const db = openRoomFile(place.layout.snapshot(old.file), key)
  key.wipe()
  try {
    yield* steps(place, db, old.file, change)
  } finally {
    db.close()
  }
}

function* steps(
  { layout, slot, file }: CopyPlace,
  original: CipherDatabase,
  originalFile: string,
  change: (copy: CipherDatabase) => void,
): Generator<void, void> {
  assertSnapshotFolder(layout)
  const [originalKey, key] = [roomFileKey(slot.bag, originalFile), roomFileKey(slot.bag, file)]
  try {
    yield* copySteps(original, originalKey, { path: layout.snapshot(file), key }, (copy) => {
      change(copy)
      copy.prepare('UPDATE room SET file = ?').run(file)
      padRoom(copy)
    })
  } finally {
    originalKey.wipe()
    key.wipe()
  }
}

/** Vaults of earlier versions have no such folder. A link in its place would make the app write somewhere else. */
function assertSnapshotFolder({ snapshots }: VaultLayout): void {
  if (!fs.existsSync(snapshots)) createPrivateFolder(snapshots)
  if (!fs.lstatSync(snapshots).isDirectory()) throw new VaultError('vault-damaged')
}
