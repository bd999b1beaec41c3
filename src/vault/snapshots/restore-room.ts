import * as fs from 'node:fs'
import { clearLeftovers } from '../change-passphrase.ts'
import { roomFileKey, type SnapshotRecord } from '../crypto/key-bag.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { migrate } from '../sqlite/migrate.ts'
import { padRoom } from '../sqlite/pad-room.ts'
import { copyRoomFile } from '../sqlite/room-copy.ts'
import { digestNow } from '../sqlite/room-file.ts'
import { type CarriedOver, rememberKept, writeCarriedOver } from './carried-over.ts'
import { sharedCopies, writeSharedCopies } from './shared-list.ts'
import { inSnapshot, isWhole } from './snapshot-file.ts'

interface Restore {
  readonly layout: VaultLayout
  readonly slot: MemberSlot
  /** A copy that was just proved to be whole. It stays on the list. */
  readonly snapshot: SnapshotRecord
  /** Id of the new room file. */
  readonly newFile: string
}

/** Puts an earlier copy in place of a room that was just closed. What `carried` holds goes on. */
export function restoreRoom(restore: Restore, carried: CarriedOver): void {
  const oldFile = restore.slot.bag.privateFile
  replaceRoom(restore, (copy) => writeCarriedOver(copy, carried), [oldFile])
}

/**
 * The same for a room whose file cannot be opened. That file stays where it is, and the new room remembers it, until
 * the person removes it: whoever can repair files may still find words in it.
 */
export function restoreOverDamaged(restore: Restore, now: Date): void {
  const { privateFile } = restore.slot.bag
  const isThere = fs.existsSync(restore.layout.room(privateFile))
  const keptAt = now.toISOString()
  const unlisted: string[] = []
  const change = (copy: CipherDatabase) => {
    if (isThere) rememberKept(copy, { file: privateFile, keptAt })
    unlisted.push(...relistSharedCopies(restore, copy))
  }
  replaceRoom(restore, change, unlisted)
}

/**
 * The list of shared copies is as old as the copy of the room. It loses those that are gone by now, and what was made
 * since cannot be listed again: the answer names those files. Whose they are shows by the key that opens them.
 */
function relistSharedCopies({ layout, slot }: Restore, copy: CipherDatabase): string[] {
  const names = fs.readdirSync(layout.snapshots)
  const listed = sharedCopies(copy).filter(({ file }) => names.includes(`${file}.db`))
  writeSharedCopies(copy, listed)
  const known = [...slot.bag.snapshots, ...listed].map(({ file }) => file)
  const others = names.flatMap((name) => name.match(/^([0-9a-f]{32})\.db$/)?.[1] ?? [])
  return others.filter((file) => !known.includes(file) && isOwn(layout, slot, file))
}

function isOwn(layout: VaultLayout, slot: MemberSlot, file: string): boolean {
  try {
    return inSnapshot(layout, slot, { file }, () => true)
  } catch {
    return false
  }
}

/**
 * The order of `changePassphrase`: on the list of leftovers before it exists, then one durable write of the slot that
 * names the new room and what it holds. Before it the old room opens, after it the new one.
 */
function replaceRoom(
  { layout, slot, snapshot, newFile }: Restore,
  change: (copy: CipherDatabase) => void,
  leftovers: readonly string[],
): void {
  const { bag } = slot
  slot.change({ leftovers: [...bag.leftovers, newFile] })
  const [key, newKey] = [roomFileKey(bag, snapshot.file), roomFileKey(bag, newFile)]
  // More commits than the slot remembers: the room that goes on is the latest state, however old its words are.
  const commits = bag.anchor.commits + 1
  try {
    copyRoomFile({ path: layout.snapshot(snapshot.file), key }, { path: layout.room(newFile), key: newKey }, (copy) => {
      migrate(copy) // an older version of the app may have made it
      change(copy)
      copy.prepare('UPDATE room SET file = ?, commits = ?, slot_epoch = ?').run(newFile, commits, slot.epoch)
      padRoom(copy)
    })
    const anchor = { commits, digest: digestNow(layout.room(newFile)) }
    slot.change({ privateFile: newFile, anchor, leftovers: [...bag.leftovers, ...leftovers] })
  } finally {
    key.wipe()
    newKey.wipe()
    clearLeftovers(layout, slot)
  }
}

/** The copy that was made last and is still what was written; null when there is none. */
export async function lastGoodSnapshot(layout: VaultLayout, slot: MemberSlot): Promise<SnapshotRecord | null> {
  for (const copy of slot.bag.snapshots.toReversed()) if (await isWhole(layout, copy)) return copy
  return null
}
