import type { Clock } from '../clock.ts'
import { type ChainHead, type SharedAccess, sharedFileKey } from '../crypto/key-bag.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { migrate, sharedMigrations } from '../sqlite/migrate.ts'
import { padRoom } from '../sqlite/pad-room.ts'
import { copySteps, type KeyedFile } from '../sqlite/room-copy.ts'
import { createRoomFile, openRoomFile } from '../sqlite/room-file.ts'
import { type OpenStore, openSealedStore } from '../sqlite/sealed-store.ts'
import { VaultError } from '../vault-error.ts'
import { assertSharedRoom } from './assert-shared-room.ts'
import { type ChainReport, judgeChains, judgeNext } from './chain.ts'
import { delegatedKinds } from './delegation.ts'
import { emptyHead, type RecordRow } from './record.ts'
import { bytesOf, insertRecord, maxRoomBytes, readRecord, readRecords, removeWords } from './shared-store.ts'

/** The shared room, open. It believes signatures and nothing else. */
export interface SharedRoom {
  readonly vid: string
  /** The two members, with the keys that were compared. */
  readonly members: readonly [PublicIdentity, PublicIdentity]
  /** One of the two has left: what is there stays, and nothing is added. */
  readonly isFrozen: boolean
  /**
   * The member's own records reach further than their own files remember, although those were closed in order: the
   * member's slot and room were put back together. Nobody else can have written those records.
   */
  readonly isAhead: boolean
  /** Every record of the two, judged, in an order that no clock decides. */
  report(): ChainReport
  /** Rows that neither of the two has written. */
  foreign(): number
  /** Where the next record of `author` belongs. */
  headOf(author: string): ChainHead
  /** Adds a signed record, durably. */
  append(row: RecordRow): void
  /** Adds `row`, which takes the record `target` back, and takes its words out of the file in the same step. */
  takeBack(row: RecordRow, target: Pick<RecordRow, 'author' | 'id'>): void
  /**
   * Writes the room once more, as the file of another id and under another key, in steps that can be given up. `change`
   * may alter the copy.
   */
  copySteps(to: KeyedFile & { readonly file: string }, change?: (copy: CipherDatabase) => void): Generator<void, void>
  close(): void
}

export interface SharedPlace {
  readonly layout: VaultLayout
  readonly vid: string
  readonly members: readonly [PublicIdentity, PublicIdentity]
  readonly access: SharedAccess
  /** How far a session together says that the chains reach, by member id; empty when nothing was handed back. */
  readonly handedBack: Readonly<Record<string, ChainHead>>
  readonly clock: Clock
  readonly isFrozen: boolean
  /** The member who opens it, when their own room was closed in order; null after a crash. */
  readonly inOrder: string | null
  /** Called when the file holds everything up to these heads: they can be remembered elsewhere. */
  readonly onHeads: (heads: Readonly<Record<string, ChainHead>>) => void
}

/** Makes the file of a new shared room, empty. */
export function createSharedRoom(layout: VaultLayout, vid: string, access: SharedAccess): void {
  const key = sharedFileKey(access)
  const db = createRoomFile(layout.room(access.file), key, (fresh) => {
    migrate(fresh, sharedMigrations)
    fresh.prepare('INSERT INTO room (one, vid, file, commits, slot_epoch) VALUES (1, ?, ?, 0, 0)').run(vid, access.file)
    padRoom(fresh)
  })
  db.close()
  key.wipe()
}

/**
 * Opens the shared room. Its layout is compared before the first row is read: a trigger or a view that the partner
 * planted would otherwise run. `vault-damaged` when the file is missing or another than it should be.
 */
export function openSharedRoom(place: SharedPlace): SharedRoom {
  const { layout, vid, members, access, handedBack, clock, isFrozen, inOrder, onHeads } = place
  const key = sharedFileKey(access)
  const db = openRoomFile(layout.room(access.file), key)
  key.wipe()
  try {
    assertSharedRoom(db, vid, access.file)
    migrate(db, sharedMigrations)
  } catch (error) {
    db.close()
    throw error
  }

  const mids = members.map(({ mid }) => mid)
  let anchors = access.heads
  let foreign = 0
  let bytes = 0
  let judged: ChainReport | null = null
  const store: OpenStore = openSealedStore(db, clock, {
    checkpointed: () => onHeads(anchors),
    slotEpoch: () => 0,
  })
  const judge = (): ChainReport => {
    const found = store.read((room) => readRecords(room, mids))
    foreign = found.foreign
    bytes = found.bytes
    return keep(judgeChains(found.rows, { vid, members, anchors }))
  }
  const keep = (report: ChainReport): ChainReport => {
    anchors = report.anchors
    judged = report
    return report
  }
  const write = (row: RecordRow, work: (room: CipherDatabase) => void, commit: OpenStore['write']) => {
    if (isFrozen) throw new VaultError('not-found')
    const before = judged ?? judge()
    const grown = bytes + bytesOf(row)
    if (grown > maxRoomBytes) throw new VaultError('too-large') // more would not be opened again
    commit(work)
    judged = null
    bytes = grown
    // Read back as it lies there, and judged like any other.
    const stored = store.read((room) => readRecord(room, row))
    const report = stored === null ? null : judgeNext(before, stored, { vid, members, anchors })
    if (report === null) judge()
    else keep(report)
  }
  let isAhead = false
  try {
    const asRemembered = judge()
    isAhead = inOrder !== null && reachesBeyond(asRemembered, inOrder, access.heads[inOrder] ?? emptyHead)
    const raised = withHandedBack(access.heads, asRemembered, handedBack)
    if (raised !== null) {
      anchors = raised
      judge()
    }
    onHeads(anchors)
  } catch (error) {
    db.close()
    throw error
  }

  return {
    vid,
    members,
    isFrozen,
    isAhead,
    report: () => judged ?? judge(),
    foreign: () => foreign,
    headOf: (author) => (judged ?? judge()).heads[author] ?? emptyHead,
    append: (row) => write(row, (room) => insertRecord(room, row), store.write),
    takeBack: (row, target) =>
      write(
        row,
        (room) => {
          insertRecord(room, row)
          removeWords(room, target)
        },
        store.erase,
      ),
    copySteps: (to, change = () => {}) =>
      store.read((room) =>
        copySteps(room, sharedFileKey(access), to, (copy) => {
          change(copy)
          copy.prepare('UPDATE room SET file = ?').run(to.file)
          padRoom(copy)
        }),
      ),
    close: () => store.close(),
  }
}

/**
 * The anchors with what a session together handed back; null when it says nothing new. An older word lowers none. A chain that was rewritten keeps its
 * anchor, or sitting together once would be enough for it to be forgotten.
 */
function withHandedBack(
  remembered: SharedAccess['heads'],
  { rewritten }: ChainReport,
  handedBack: SharedPlace['handedBack'],
): SharedAccess['heads'] | null {
  const newer = Object.entries(handedBack).filter(
    ([mid, { seq }]) => !rewritten.includes(mid) && seq > (remembered[mid]?.seq ?? 0),
  )
  return newer.length === 0 ? null : { ...remembered, ...Object.fromEntries(newer) }
}

function reachesBeyond({ records }: ChainReport, mid: string, anchor: ChainHead): boolean {
  // What a session together signs with a lent key comes without the member's own files.
  return records.some(
    (record) =>
      record.author === mid &&
      record.seq > anchor.seq &&
      record.state === 'whole' &&
      !delegatedKinds.includes(record.kind),
  )
}
