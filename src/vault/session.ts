import * as fs from 'node:fs'
import type { MemberMark, Opened, VaultStatus } from '#api/vault-contract.ts'
import { changePassphrase, clearLeftovers } from './change-passphrase.ts'
import type { Clock } from './clock.ts'
import type { KdfCost } from './crypto/kdf-policy.ts'
import { newKeyBag, publicKeysOf } from './crypto/key-bag.ts'
import type { DerivePassphraseKey } from './crypto/passphrase-key.ts'
import {
  decodeStatement,
  encodeStatement,
  isOwnStatement,
  signFirstStatement,
  statementFileBytes,
} from './crypto/statement.ts'
import { inspectVault, isUnfinished } from './files/inspect-vault.ts'
import { readPairedCopies, writePairedFile } from './files/paired-file.ts'
import { createPrivateFolder, replacePrivateFile } from './files/private-file.ts'
import { type VaultLayout, vaultLayout } from './files/vault-layout.ts'
import { takeVaultLock, type VaultLock } from './files/vault-lock.ts'
import { createMemberSlot, lockWith, type MemberSlot, openMemberSlot } from './member-slot.ts'
import { createPrivateRoom, openPrivateRoom, type PrivateRoom, type RoomDigests } from './private-room.ts'
import { digestFile, digestNow } from './sqlite/room-file.ts'
import { toVaultError, VaultError } from './vault-error.ts'

export interface VaultTools {
  readonly clock: Clock
  /** A new 16-byte id in hex. */
  readonly newHexId: () => string
  readonly deriveKey: DerivePassphraseKey
  readonly kdfCost: KdfCost
}

/**
 * The one vault of this engine and who is in it. Locked at first; alone after `create` or `unlock`; after `close`
 * nothing works any more, because the process that holds it is about to end.
 */
export interface Session {
  status(): VaultStatus
  create(member: { name: string; passphrase: string; mark: MemberMark }): Promise<Opened>
  unlock(memberId: string, passphrase: string): Promise<Opened>
  /** Exchanges the passphrase of whoever is in, and the key of the room. The room stays open. */
  changePassphrase(current: string, next: string): Promise<void>
  /** The open private room; `locked` when there is none. */
  room(): PrivateRoom
  isOpen(): boolean
  close(): void
}

export function openSession(folder: string, tools: VaultTools): Session {
  const layout = vaultLayout(folder)
  let lock: VaultLock | null = null
  let room: OpenRoom | null = null
  let busy = false
  let closed = false

  /** Takes the vault's lock once and keeps it until the engine ends. */
  function hold(): void {
    lock ??= takeVaultLock(layout.lock)
  }

  /** One unlock or creation at a time, and none while a room is open. */
  async function opening(work: () => Promise<OpenRoom>): Promise<Opened> {
    if (busy || room !== null || closed) throw new VaultError('not-locked')
    busy = true
    try {
      const opened = await work()
      if (closed) {
        opened.room.close()
        throw new VaultError('locked')
      }
      room = opened
      const { name, closedInOrder, lastOpenedAt } = opened.room
      return { name, closedInOrder, lastOpenedAt }
    } catch (error) {
      throw toVaultError(error)
    } finally {
      busy = false
    }
  }

  return {
    status() {
      const found = inspectVault(layout)
      if (found.state !== 'ready' || lock !== null) return found
      try {
        hold()
        return found
      } catch (error) {
        const failure = toVaultError(error)
        if (failure instanceof VaultError && failure.code === 'vault-in-use') {
          return { state: 'problem', folder, problem: 'vault-in-use' }
        }
        if (failure instanceof VaultError && failure.code === 'vault-read-only') {
          return { state: 'problem', folder, problem: 'vault-read-only' }
        }
        return { state: 'problem', folder, problem: 'vault-damaged' }
      }
    },
    create: (member) =>
      opening(async () => {
        const found = inspectVault(layout)
        if (found.state === 'problem') throw new VaultError(found.problem)
        if (found.state === 'ready') throw new VaultError('vault-exists')
        return createVault(layout, tools, member, hold)
      }),
    unlock: (memberId, passphrase) =>
      opening(async () => {
        const found = inspectVault(layout)
        if (found.state === 'problem') throw new VaultError(found.problem)
        if (found.state === 'empty') throw new VaultError('vault-missing')
        hold()
        return unlockMember(layout, tools, memberId, passphrase)
      }),
    async changePassphrase(current, next) {
      if (room === null || closed) throw new VaultError('locked')
      if (busy) throw new VaultError('not-locked')
      busy = true
      try {
        const { vid, mid } = room
        await openMemberSlot({ layout, ...tools }, { vids: [vid], mid }, current)
        const nextLock = await lockWith({ layout, ...tools }, next)
        if (room === null || closed) throw new VaultError('locked')
        // From here to the reopened room nothing waits: no save can come in between.
        const open: OpenRoom = room
        room = null
        open.room.close()
        try {
          open.slot = changePassphrase(layout, open.slot, tools.newHexId(), nextLock)
        } finally {
          room = { ...open, room: openPrivateRoom(layout, open, digestsNow(layout, open.slot), tools.clock) }
        }
      } catch (error) {
        throw toVaultError(error)
      } finally {
        busy = false
      }
    },
    room() {
      if (room === null || closed) throw new VaultError('locked')
      return room.room
    },
    isOpen: () => room !== null && !closed,
    close() {
      if (closed) return
      closed = true
      try {
        room?.room.close()
      } finally {
        room = null
        lock?.release()
        lock = null
      }
    },
  }
}

/** A member's room with the slot that opened it. */
interface OpenRoom {
  readonly vid: string
  readonly mid: string
  slot: MemberSlot
  readonly room: PrivateRoom
}

/** The digest of the one room that was closed a moment ago. */
function digestsNow(layout: VaultLayout, slot: MemberSlot): RoomDigests {
  return { of: (file) => (file === slot.bag.privateFile ? digestNow(layout.room(file)) : null) }
}

async function createVault(
  layout: VaultLayout,
  tools: VaultTools,
  member: { name: string; passphrase: string; mark: MemberMark },
  hold: () => void,
): Promise<OpenRoom> {
  const existed = fs.existsSync(layout.folder)
  if (existed) fs.chmodSync(layout.folder, 0o700)
  else createPrivateFolder(layout.folder)
  hold() // nothing may be made or cleared without it: another window may be in the middle of making this vault
  let room: PrivateRoom | null = null
  try {
    clearUnfinished(layout)
    replacePrivateFile(layout.unfinished, new Uint8Array())
    createPrivateFolder(layout.slots)
    createPrivateFolder(layout.rooms)
    const vid = tools.newHexId()
    const mid = tools.newHexId()
    const bag = newKeyBag(tools.newHexId())
    const slot = await createMemberSlot({ layout, ...tools }, { vid, mid, ...member }, bag)
    room = createPrivateRoom(layout, { vid, mid, slot }, member.name, tools.clock)
    // The statement comes last: until it is there, a crash leaves an unfinished folder that can be made anew.
    writePairedFile(layout.statement, encodeStatement(signFirstStatement(vid, mid, bag)))
    fs.rmSync(layout.unfinished)
    return { vid, mid, slot, room }
  } catch (error) {
    room?.abandon()
    clearUnfinished(layout)
    throw error
  }
}

/** Clears what was begun and never finished. It holds no words: nobody could write before the statement was there. */
function clearUnfinished(layout: VaultLayout): void {
  if (!isUnfinished(layout)) return
  for (const begun of [layout.slots, layout.rooms]) fs.rmSync(begun, { recursive: true, force: true })
  fs.rmSync(layout.unfinished)
}

async function unlockMember(
  layout: VaultLayout,
  tools: VaultTools,
  mid: string,
  passphrase: string,
): Promise<OpenRoom> {
  const statements = readPairedCopies(layout.statement, statementFileBytes, decodeStatement)
  if (!statements.some(({ members }) => members.some((member) => member.mid === mid))) {
    throw new VaultError('wrong-passphrase')
  }
  const vids = statements.map(({ vid }) => vid)
  // The digests are computed while Argon2id runs in its own thread, so they cost the person no time.
  const [slot, digests] = await Promise.all([
    openMemberSlot({ layout, ...tools }, { vids, mid }, passphrase),
    digestRooms(layout),
  ])
  const { vid } = slot
  if (!statements.some((statement) => isOwnStatement(statement, vid, mid, publicKeysOf(slot.bag)))) {
    throw new VaultError('vault-damaged')
  }
  const room = openPrivateRoom(layout, { vid, mid, slot }, digests, tools.clock)
  fs.rmSync(layout.unfinished, { force: true }) // it opens, so it was finished
  clearLeftovers(layout, slot)
  return { vid, mid, slot, room }
}

/** Looks at every room file: before the slot is open, nobody knows which one is whose. */
async function digestRooms(layout: VaultLayout): Promise<RoomDigests> {
  const results = new Map<string, { digest: string } | { failure: unknown }>()
  const names = fs.existsSync(layout.rooms) ? fs.readdirSync(layout.rooms) : []
  for (const name of names) {
    const file = name.match(/^([0-9a-f]{32})\.db$/)?.[1]
    if (file === undefined) continue
    results.set(
      file,
      await digestFile(layout.room(file)).then(
        (digest) => ({ digest }),
        (failure: unknown) => ({ failure }),
      ),
    )
  }
  return {
    of(file) {
      const result = results.get(file)
      if (result === undefined) return null
      if ('failure' in result) throw toVaultError(result.failure)
      return result.digest
    },
  }
}
