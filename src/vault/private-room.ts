import * as fs from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from './clock.ts'
import { roomFileKey } from './crypto/key-bag.ts'
import { syncFolder } from './files/private-file.ts'
import type { VaultLayout } from './files/vault-layout.ts'
import type { MemberSlot } from './member-slot.ts'
import { type CopyWork, createCopyWork } from './snapshots/copy-work.ts'
import { openSnapshots, type Snapshots } from './snapshots/snapshots.ts'
import type { CipherDatabase } from './sqlite/cipher-database.ts'
import { assertKnownLayout, migrate } from './sqlite/migrate.ts'
import { padRoom } from './sqlite/pad-room.ts'
import { peekEndings, peekRoom, type RoomProgress } from './sqlite/peek-room.ts'
import { createRoomFile, digestNow, openRoomFile } from './sqlite/room-file.ts'
import { type OpenStore, openSealedStore } from './sqlite/sealed-store.ts'
import { startPurging } from './trash/purge.ts'
import { openUploads, type Uploads } from './uploads/uploads.ts'
import { VaultError, withVaultErrors } from './vault-error.ts'

/** A member's own room, open. */
export interface PrivateRoom {
  readonly name: string
  readonly store: OpenStore
  readonly snapshots: Snapshots
  /** Files on their way into this room. */
  readonly uploads: Uploads
  /** What is done with earlier copies, this room's and those of the shared one. */
  readonly copyWork: CopyWork
  readonly closedInOrder: boolean
  readonly lastOpenedAt: string | null
  /** Writes everything back and remembers the closed file. */
  close(): void
  /** Lets go of the file as it is, for a room that nobody has written in. */
  abandon(): void
}

export interface RoomTools {
  readonly clock: Clock
  /** A new 16-byte id in hex. */
  readonly newHexId: () => string
  readonly newUuid: () => string
}

export interface RoomOwner {
  readonly vid: string
  readonly mid: string
  readonly slot: MemberSlot
}

interface RoomRow {
  readonly vid: string
  readonly mid: string
  readonly file: string
  readonly name: string
  readonly commits: number
  readonly slot_epoch: number
  readonly opened_at: string | null
}

export function createPrivateRoom(layout: VaultLayout, owner: RoomOwner, name: string, tools: RoomTools): PrivateRoom {
  const file = owner.slot.bag.privateFile
  const key = roomFileKey(owner.slot.bag, file)
  const db = createRoomFile(layout.room(file), key, (fresh) => {
    migrate(fresh)
    fresh
      .prepare(
        'INSERT INTO room (one, vid, mid, file, name, commits, slot_epoch, begun_at) VALUES (1, ?, ?, ?, ?, 0, ?, ?)',
      )
      .run(owner.vid, owner.mid, file, name, owner.slot.epoch, tools.clock.now().toISOString())
    padRoom(fresh)
  })
  key.wipe()
  return openedRoom(db, { layout, owner, tools }, { name, opened_at: null }, true)
}

/** Digests of the room files as they lie on the disk. */
export interface RoomDigests {
  /** SHA-256 in hex, or null when there is no such file. Throws what kept the file from being read. */
  of(file: string): string | null
}

/**
 * Opens the room of a member whose slot is open. Everything that the slot remembers is compared with what the file
 * says, so that a file that was swapped, put back or changed is not taken for the person's own words.
 */
export function openPrivateRoom(
  layout: VaultLayout,
  owner: RoomOwner,
  digests: RoomDigests,
  tools: RoomTools,
): PrivateRoom {
  const { bag } = owner.slot
  const { privateFile, anchor } = bag
  const path = layout.room(privateFile)
  const closedInOrder = anchor.digest !== null
  if (closedInOrder && digests.of(privateFile) !== anchor.digest) throw new VaultError('vault-damaged')
  dropForeignLogs(path, closedInOrder)

  const key = roomFileKey(bag, privateFile)
  const hasLog = !closedInOrder && fs.existsSync(`${path}-wal`)
  const fileItself = hasLog ? peekRoom(path, key) : null
  const db = openRoomFile(path, key)
  key.wipe()
  try {
    // Not closed in order: there is no digest to vouch for the pages, so each one that is in use is read now.
    if (!closedInOrder) assertReadable(db)
    assertKnownLayout(db)
    const row = db.prepare('SELECT * FROM room WHERE one = 1').get() as RoomRow | undefined
    assertOwnRoom(row, owner)
    if (fileItself !== null) assertSameMoment(fileItself, row, owner.slot)
    // Only now is anything written: a refused opening leaves slot and room as they are, however often it is tried.
    // From here on the file changes, so its digest no longer counts. Said before the first change, durably.
    owner.slot.remember({ commits: anchor.commits, digest: null })
    migrate(db)
    const room = openedRoom(db, { layout, owner, tools }, row, closedInOrder)
    room.snapshots.keepDaily()
    return room
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * A write-ahead log needs no key to forge: whoever has an older copy can wrap its pages in one. The digest vouches for
 * the whole room, so a log beside a room that was closed in order is not ours. A rollback journal never is.
 */
function dropForeignLogs(path: string, closedInOrder: boolean): void {
  const foreign = closedInOrder ? ['-journal', '-wal', '-shm'] : ['-journal', '-shm']
  const found = [...foreign, ...peekEndings].map((ending) => `${path}${ending}`).filter((log) => fs.existsSync(log))
  for (const log of found) fs.rmSync(log, { recursive: true, force: true })
  if (found.length > 0) syncFolder(dirname(path))
}

function assertReadable(db: CipherDatabase): void {
  if (withVaultErrors(() => db.pragma('quick_check(1)', { simple: true })) !== 'ok') {
    throw new VaultError('vault-damaged')
  }
}

function assertOwnRoom(row: RoomRow | undefined, { vid, mid, slot }: RoomOwner): asserts row is RoomRow {
  const isOwn = row !== undefined && row.vid === vid && row.mid === mid && row.file === slot.bag.privateFile
  if (!isOwn) throw new VaultError('vault-damaged')
  // Fewer commits than remembered: an older room file was put back, or its write-ahead log was taken away. A slot
  // older than the room remembers: the slot file was put back. Either way this is not the state that was left.
  if (row.commits < slot.bag.anchor.commits || slot.epoch < row.slot_epoch) throw new VaultError('vault-damaged')
}

/**
 * A room and the log beside it have to come from the same moment. The slot remembers a number of commits only after
 * they are in the file itself, and no log goes back behind its file: otherwise one of the three was put back.
 */
function assertSameMoment(fileItself: RoomProgress, { commits }: RoomRow, slot: MemberSlot): void {
  const isBehindSlot = fileItself.commits < slot.bag.anchor.commits
  const isAheadOfLog = fileItself.commits > commits || fileItself.slot_epoch > slot.epoch
  if (isBehindSlot || isAheadOfLog) throw new VaultError('vault-damaged')
}

interface RoomPlace {
  readonly layout: VaultLayout
  readonly owner: RoomOwner
  readonly tools: RoomTools
}

function openedRoom(
  db: CipherDatabase,
  { layout, owner, tools }: RoomPlace,
  row: Pick<RoomRow, 'name' | 'opened_at'>,
  closedInOrder: boolean,
): PrivateRoom {
  const { slot } = owner
  const { clock } = tools
  const store: OpenStore = openSealedStore(db, clock, {
    checkpointed: (commits) => slot.remember({ commits, digest: null }),
    slotEpoch: () => slot.epoch,
  })
  store.write((room) => room.prepare('UPDATE room SET opened_at = ?').run(clock.now().toISOString()))
  const copyTools = { layout, slot, store, ...tools }
  const copyWork = createCopyWork(copyTools)
  const snapshots = openSnapshots(copyWork, copyTools)
  const stopPurging = startPurging(store, clock)
  const uploads = openUploads(tools.newUuid)
  return {
    name: row.name,
    store,
    snapshots,
    uploads,
    copyWork,
    closedInOrder,
    lastOpenedAt: row.opened_at,
    abandon() {
      stopPurging()
      db.close()
    },
    close() {
      uploads.end()
      copyWork.stop()
      stopPurging()
      store.close()
      const path = layout.room(slot.bag.privateFile)
      if (fs.existsSync(`${path}-wal`)) return // a full disk kept the log: no digest, and the next opening reads it
      try {
        slot.remember({ commits: store.commits, digest: digestNow(path) })
      } catch {
        // Every word is durable already. Without the digest the next opening only takes a closer look.
      }
    },
  }
}
