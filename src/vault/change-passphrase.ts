import * as fs from 'node:fs'
import { livingFiles, roomFileKey, withNewFileKeys } from './crypto/key-bag.ts'
import { decodeStatement, statementFileBytes } from './crypto/statement.ts'
import { readPairedCopies } from './files/paired-file.ts'
import type { VaultLayout } from './files/vault-layout.ts'
import { dropAll } from './import/import-service.ts'
import type { MemberSlot, PassphraseLock } from './member-slot.ts'
import { openPrivateRoom, type PrivateRoom, type RoomOwner, type RoomTools } from './private-room.ts'
import { sharedCopies, writeSharedCopies } from './snapshots/shared-list.ts'
import { padRoom } from './sqlite/pad-room.ts'
import { copyRoomFile } from './sqlite/room-copy.ts'
import { digestNow } from './sqlite/room-file.ts'

/**
 * Exchanges the passphrase of a member whose room was just closed, and the key of the room with it: a passphrase that
 * became known must not open today's words from an old copy of the slot. The order makes every moment safe. The new
 * file is on the list of leftovers before it exists, and the slot is replaced in one step; a crash before that step
 * leaves the old passphrase and the old file, a crash after it the new ones, and the next opening clears the rest.
 *
 * Copies that were made earlier still open with the old passphrase; nothing here can change that.
 */
export function changePassphrase(
  layout: VaultLayout,
  slot: MemberSlot,
  newFile: string,
  lock: PassphraseLock,
): MemberSlot {
  const { bag } = slot
  const oldFile = bag.privateFile
  slot.change({ leftovers: [...bag.leftovers, newFile] })
  const nextBag = withNewFileKeys(slot.bag, newFile)
  let copiesOfShared: string[] = []
  let next: MemberSlot | null = null
  const [oldKey, newKey] = [roomFileKey(bag, oldFile), roomFileKey(nextBag, newFile)]
  try {
    copyRoomFile({ path: layout.room(oldFile), key: oldKey }, { path: layout.room(newFile), key: newKey }, (copy) => {
      copy.prepare('UPDATE room SET file = ?').run(newFile)
      // Their keys came from the old root too.
      copiesOfShared = sharedCopies(copy).map(({ file }) => file)
      writeSharedCopies(copy, [])
      dropAll(copy) // what is only on its way into the room ends with the old key
      padRoom(copy)
    })
    const anchor = { commits: bag.anchor.commits, digest: digestNow(layout.room(newFile)) }
    next = slot.exchange(lock, { ...nextBag, leftovers: [...nextBag.leftovers, ...copiesOfShared], anchor })
  } finally {
    oldKey.wipe()
    newKey.wipe()
    if (next === null) clearLeftovers(layout, slot) // it did not come to the exchange: the copy is worth nothing
  }
  clearLeftovers(layout, next)
  return next
}

/** Opens a room that was closed a moment ago. */
export function reopenRoom(layout: VaultLayout, owner: RoomOwner, tools: RoomTools): PrivateRoom {
  const { privateFile } = owner.slot.bag
  const digests = { of: (file: string) => (file === privateFile ? digestNow(layout.room(file)) : null) }
  return openPrivateRoom(layout, owner, digests, tools)
}

/**
 * Removes room files that a change of passphrase or a yes to a second member began or left behind. An older slot that
 * was put back may list a file that has come to life since: neither the bag's own files nor the shared room that the
 * statement names are ever removed, nor what the private room names as its own, where it is open.
 */
export function clearLeftovers(layout: VaultLayout, slot: MemberSlot, filesOfRoom: readonly string[] = []): void {
  const { leftovers } = slot.bag
  if (leftovers.length === 0) return
  const living = [...livingFiles(slot.bag), ...namedFiles(layout), ...filesOfRoom]
  for (const file of leftovers) {
    if (living.includes(file)) continue
    for (const path of [layout.room(file), layout.snapshot(file)]) {
      for (const ending of ['', '-wal', '-journal']) fs.rmSync(`${path}${ending}`, { force: true })
    }
  }
  slot.change({ leftovers: [] })
}

/** The shared room's file, as the statement names it. */
function namedFiles(layout: VaultLayout): string[] {
  const statements = readPairedCopies(layout.statement, statementFileBytes, decodeStatement)
  return statements.flatMap((statement) => ('shared' in statement ? [statement.shared.file] : []))
}
