import * as fs from 'node:fs'
import type { MemberMark, Opened, VaultStatus } from '#api/vault-contract.ts'
import { changePassphrase, clearLeftovers } from './change-passphrase.ts'
import type { Clock } from './clock.ts'
import type { KdfCost } from './crypto/kdf-policy.ts'
import { newKeyBag, publicKeysOf } from './crypto/key-bag.ts'
import type { DerivePassphraseKey } from './crypto/passphrase-key.ts'
import { encodeStatement, isOwnStatement, signFirstStatement } from './crypto/statement.ts'
import { equaliseTimes } from './files/equal-times.ts'
import { inspectVault, isUnfinished } from './files/inspect-vault.ts'
import { slotIds } from './files/member-files.ts'
import { writePairedFile } from './files/paired-file.ts'
import { createPrivateFolder, replacePrivateFile } from './files/private-file.ts'
import { clearUnfinishedJoin } from './files/unfinished-join.ts'
import { type VaultLayout, vaultLayout } from './files/vault-layout.ts'
import { takeVaultLock, type VaultLock } from './files/vault-lock.ts'
import { createMemberSlot, lockWith, type MemberSlot, openMemberSlot } from './member-slot.ts'
import { joinVault } from './membership/join.ts'
import { type MemberLink, openMemberLink } from './membership/member-link.ts'
import { readStatements } from './membership/standing.ts'
import { createPrivateRoom, openPrivateRoom, type PrivateRoom, type RoomDigests } from './private-room.ts'
import type { Author } from './shared/shared-service.ts'
import { digestFile, digestNow } from './sqlite/room-file.ts'
import { toVaultError, VaultError } from './vault-error.ts'

export interface VaultTools {
  readonly clock: Clock
  /** A new 16-byte id in hex. */
  readonly newHexId: () => string
  /** A random UUID. */
  readonly newUuid: () => string
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
  /** Sets up the second member and opens their room. */
  join(member: { name: string; passphrase: string; mark: MemberMark }): Promise<Opened>
  /** The open private room; `locked` when there is none. */
  room(): PrivateRoom
  /** How the member who is in stands to the other one, and the shared room; `locked` when nobody is in. */
  link(): MemberLink
  /** Who is in, with the keys that sign for them; `locked` when nobody is. */
  author(): Author
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
  async function opening(work: () => Promise<OpenedRoom>): Promise<Opened> {
    if (busy || room !== null || closed) throw new VaultError('not-locked')
    busy = true
    try {
      const opened = await work()
      if (closed) {
        opened.room.close()
        throw new VaultError('locked')
      }
      const { name, closedInOrder, lastOpenedAt } = opened.room
      room = { ...opened, link: openMemberLink({ layout, tools, ...opened, name }) }
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
    join: (member) =>
      opening(async () => {
        const found = inspectVault(layout)
        if (found.state === 'problem') throw new VaultError(found.problem)
        if (found.state === 'empty') throw new VaultError('vault-missing')
        hold()
        return joinVault(layout, tools, member)
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
        const { link, room: privateRoom, ...owner } = room
        const { name } = privateRoom
        room = null
        link.close()
        privateRoom.close()
        try {
          owner.slot = changePassphrase(layout, owner.slot, tools.newHexId(), nextLock)
        } finally {
          const reopened = openPrivateRoom(layout, owner, digestsNow(layout, owner.slot), tools.clock)
          room = { ...owner, room: reopened, link: openMemberLink({ layout, tools, ...owner, name }) }
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
    link() {
      if (room === null || closed) throw new VaultError('locked')
      return room.link
    },
    author() {
      if (room === null || closed) throw new VaultError('locked')
      return { mid: room.mid, bag: room.slot.bag }
    },
    isOpen: () => room !== null && !closed,
    close() {
      if (closed) return
      closed = true
      try {
        room?.link.close()
      } catch {
        // Whatever the shared room says, the person's own has to be closed in order.
      }
      try {
        room?.room.close()
      } finally {
        room = null
        if (lock !== null) equaliseTimes(layout, tools.clock.now())
        lock?.release()
        lock = null
      }
    },
  }
}

/** A member's room with the slot that opened it. */
interface OpenedRoom {
  readonly vid: string
  readonly mid: string
  slot: MemberSlot
  readonly room: PrivateRoom
}

interface OpenRoom extends OpenedRoom {
  readonly link: MemberLink
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
): Promise<OpenedRoom> {
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
): Promise<OpenedRoom> {
  clearUnfinishedJoin(layout)
  const statements = readStatements(layout)
  const isNamed = statements.some(({ members }) => members.some((member) => member.mid === mid))
  // A second member whose asking is open is not in the statement yet: their slot alone says whose vault it is.
  if (!isNamed && !slotIds(layout).includes(mid)) throw new VaultError('wrong-passphrase')
  const vids = statements.map(({ vid }) => vid)
  // The digests are computed while Argon2id runs in its own thread, so they cost the person no time.
  const [slot, digests] = await Promise.all([
    openMemberSlot({ layout, ...tools }, { vids, mid }, passphrase),
    digestRooms(layout),
  ])
  const { vid } = slot
  if (isNamed && !statements.some((statement) => isOwnStatement(statement, vid, mid, publicKeysOf(slot.bag)))) {
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
