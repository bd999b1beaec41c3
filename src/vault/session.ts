import type { LeavingOutlook, LeavingStep } from '#api/leaving-contract.ts'
import type { Opened, VaultStatus } from '#api/vault-contract.ts'
import { changePassphrase } from './change-passphrase.ts'
import { createVault, type NewPerson } from './create-vault.ts'
import { toBase64 } from './crypto/encoding.ts'
import { publicKeysOf } from './crypto/key-bag.ts'
import { readRecoveryCode } from './crypto/recovery-key.ts'
import type { EngineTools } from './engine-tools.ts'
import { equaliseTimes } from './files/equal-times.ts'
import { inspectVault } from './files/inspect-vault.ts'
import { vaultLayout } from './files/vault-layout.ts'
import { takeVaultLock, type VaultLock } from './files/vault-lock.ts'
import { beginErasing, eraseRoom } from './leaving/erase-room.ts'
import { finishErasing, isErasing } from './leaving/finish-erasing.ts'
import { leaveVault } from './leaving/leave-vault.ts'
import { outlookOf, ownHead } from './leaving/outlook.ts'
import { lockWith, type MemberSlot, openMemberSlot, openMemberSlotByCode, type SlotPlace } from './member-slot.ts'
import { joinVault } from './membership/join.ts'
import type { MemberLink } from './membership/member-link.ts'
import { boxKeyOf } from './membership/standing.ts'
import { createOccupancy } from './occupancy.ts'
import type { PrivateRoom } from './private-room.ts'
import { renewRecovered } from './recovery/renew-recovered.ts'
import type { Author } from './shared/shared-service.ts'
import { filesOfRoom, readCarriedOver } from './snapshots/carried-over.ts'
import { type AnswerToDamage, offerSnapshot, openSnapshotInstead } from './snapshots/damaged-room.ts'
import { restoreRoom } from './snapshots/restore-room.ts'
import type { SharedCopies } from './snapshots/shared-copies.ts'
import { noteRefusal, notingRefusal } from './unlock-history/unlock-history.ts'
import { placeOf, unlockMember } from './unlock-member.ts'
import { toVaultError, VaultError } from './vault-error.ts'

/**
 * The one vault of this engine and who is in it. Locked at first; alone after `create`, `join`, `unlock` or `recover`;
 * after `close` nothing works any more, because the process that holds it is about to end.
 */
export interface Session {
  status(): VaultStatus
  create(member: NewPerson): Promise<Opened>
  /** Sets up the second member and opens their room. */
  join(member: NewPerson): Promise<Opened>
  unlock(memberId: string, passphrase: string): Promise<Opened>
  /** The same for a room whose file is damaged: its last good copy takes its place. The damaged file is kept. */
  unlockSnapshot(memberId: string, passphrase: string): Promise<Opened>
  /** Exchanges the passphrase of whoever is in, and the key of the room. The room stays open. */
  changePassphrase(current: string, next: string): Promise<void>
  /** Asks for the passphrase of whoever is in once more; `wrong-passphrase` when it is another. */
  confirm(passphrase: string): Promise<void>
  /** Whether a recovery code opens this member's room. Throws what is wrong with it. */
  checkRecovery(memberId: string, codes: readonly string[]): void
  /**
   * Opens a room by a recovery code and exchanges the passphrase at once. `accept` is asked with the member's name
   * before anything is changed; what it throws leaves everything as it was.
   */
  recover(recovery: Recovery, accept: (name: string) => void): Promise<Opened>
  /** Puts an earlier copy in place of the open room, which is kept as a copy first. */
  restoreSnapshot(file: string): Promise<Opened>
  /** The open private room; `locked` when there is none. */
  room(): PrivateRoom
  /** The slot that opened it; `locked` when there is none. */
  slot(): MemberSlot
  /** How the member who is in stands to the other one, and the shared room; `locked` when nobody is in. */
  link(): MemberLink
  /** Earlier copies of the shared room that belong to whoever is in; `locked` when nobody is. */
  sharedCopies(): SharedCopies
  /** Who is in, with the keys that sign for them; `locked` when nobody is. */
  author(): Author
  /** What leaving and erasing would mean here; `locked` when nobody is in. */
  outlook(): LeavingOutlook
  /** Makes a vault of one's own in another folder (`leaveVault`). The room stays open. */
  leave(folder: string, passphrase: string): AsyncGenerator<LeavingStep, void>
  /** Erases the room of whoever is in. Once it has begun, nothing is open any more, whatever comes of it. */
  erase(passphrase: string): Promise<void>
  isOpen(): boolean
  close(): void
}

export interface Recovery {
  readonly memberId: string
  readonly codes: readonly string[]
  readonly next: string
}

export function openSession(folder: string, tools: EngineTools): Session {
  const layout = vaultLayout(folder)
  const slotTools = { layout, ...tools }
  let lock: VaultLock | null = null
  const occupancy = createOccupancy(layout, tools)
  const { whoIsIn, exclusively, letIn } = occupancy

  /** Takes the vault's lock once and keeps it until the engine ends. */
  function hold(): void {
    lock ??= takeVaultLock(layout.lock)
  }

  /** What lies in the folder, after an erasing that was cut off was finished. */
  function inspect(): VaultStatus {
    if (isErasing(layout)) {
      hold()
      finishErasing(layout)
    }
    return inspectVault(layout)
  }

  function assertReady(): void {
    const found = inspect()
    if (found.state === 'problem') throw new VaultError(found.problem)
    if (found.state === 'empty') throw new VaultError('vault-missing')
  }

  /**
   * Asks for the passphrase of whoever is in once more; `wrong-passphrase` when it is another. That is noted for the
   * owner: an open room may have been left for a moment, and somebody else tried to go on in it.
   */
  async function prove(passphrase: string): Promise<void> {
    const { vid, mid, slot } = whoIsIn()
    const box = toBase64(publicKeysOf(slot.bag).box)
    const refusal = { layout, mid, box, clock: tools.clock, kind: 'refused-passphrase' } as const
    await notingRefusal(refusal, openMemberSlot(slotTools, { vids: [vid], mid }, passphrase))
    whoIsIn()
  }

  function unlocking(memberId: string, passphrase: string, answer: AnswerToDamage): Promise<Opened> {
    return letIn(async () => {
      assertReady()
      hold()
      const openSlot = (place: SlotPlace) => openMemberSlot(slotTools, place, passphrase)
      return unlockMember(layout, tools, { mid: memberId, by: 'passphrase', openSlot, answer })
    })
  }

  return {
    status() {
      try {
        const found = inspect()
        if (found.state === 'ready') hold()
        return found
      } catch (error) {
        const failure = toVaultError(error)
        const code = failure instanceof VaultError ? failure.code : 'internal'
        const isKnown = code === 'vault-in-use' || code === 'vault-read-only'
        return { state: 'problem', folder, problem: isKnown ? code : 'vault-damaged' }
      }
    },
    create: (member) =>
      letIn(async () => {
        const found = inspect()
        if (found.state === 'problem') throw new VaultError(found.problem)
        if (found.state === 'ready') throw new VaultError('vault-exists')
        return createVault(layout, tools, member, hold)
      }),
    join: (member) =>
      letIn(async () => {
        assertReady()
        hold()
        return joinVault(layout, tools, member)
      }),
    unlock: (memberId, passphrase) => unlocking(memberId, passphrase, offerSnapshot),
    unlockSnapshot: (memberId, passphrase) => unlocking(memberId, passphrase, openSnapshotInstead),
    checkRecovery(memberId, codes) {
      occupancy.assertNobody()
      assertReady()
      const code = readRecoveryCode(codes)
      try {
        openMemberSlotByCode(layout, placeOf(layout, memberId), code)
      } catch (failure) {
        const box = boxKeyOf(layout, memberId)
        noteRefusal({ layout, mid: memberId, box, clock: tools.clock, kind: 'refused-recovery' }, failure)
        throw failure
      }
    },
    recover: ({ memberId, codes, next }, accept) =>
      letIn(async () => {
        assertReady()
        hold()
        const code = readRecoveryCode(codes)
        const openSlot = async (place: SlotPlace) => openMemberSlotByCode(layout, place, code)
        const opening = { mid: memberId, by: 'recovery', openSlot, answer: offerSnapshot } as const
        const member = await unlockMember(layout, tools, opening)
        return renewRecovered(layout, tools, member, {
          accept,
          nextLock: () => lockWith(slotTools, next),
          isEnding: occupancy.isEnded,
        })
      }),
    confirm: prove,
    async changePassphrase(current, next) {
      whoIsIn()
      await exclusively(async () => {
        await prove(current)
        const nextLock = await lockWith(slotTools, next)
        occupancy.exchangeFile((slot) => changePassphrase(layout, slot, tools.newHexId(), nextLock))
      })
    },
    restoreSnapshot: (file) =>
      exclusively(async () => {
        const { snapshots, store } = whoIsIn().room
        const snapshot = await snapshots.find(file)
        await snapshots.keep(snapshot)
        const carried = store.read(readCarriedOver)
        return occupancy.exchangeFile((slot) => {
          restoreRoom({ layout, slot, snapshot, newFile: tools.newHexId() }, carried)
          return slot
        })
      }),
    outlook: () => outlookOf(layout, whoIsIn()),
    async *leave(target, passphrase) {
      const assertOpen = () => void whoIsIn()
      const openAt = (at: string) => openSession(at, tools)
      const place = { ...whoIsIn(), layout, tools, prove, assertOpen, openSession: openAt }
      yield* occupancy.exclusiveSteps(() => leaveVault(place, target, passphrase))
    },
    async erase(passphrase) {
      whoIsIn()
      await exclusively(async () => {
        await prove(passphrase)
        const { vid, mid, slot, link, room } = whoIsIn()
        const self = { vid, mid, bag: slot.bag, filesOfRoom: room.store.read(filesOfRoom) }
        beginErasing(layout, self, ownHead(link, mid, slot.bag))
        try {
          occupancy.closeRooms()
        } catch {
          // What could not be written back is about to be erased.
        }
        eraseRoom(layout, self)
      })
    },
    room: () => whoIsIn().room,
    slot: () => whoIsIn().slot,
    link: () => whoIsIn().link,
    sharedCopies: () => whoIsIn().sharedCopies,
    author() {
      const { mid, slot } = whoIsIn()
      return { mid, bag: slot.bag }
    },
    isOpen: occupancy.isOpen,
    close() {
      if (occupancy.isEnded()) return
      try {
        occupancy.end()
      } finally {
        if (lock !== null) equaliseTimes(layout, tools.clock.now())
        lock?.release()
        lock = null
      }
    },
  }
}
