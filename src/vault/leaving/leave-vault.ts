import * as fs from 'node:fs'
import type { LeavingStep } from '#api/leaving-contract.ts'
import { type FrozenRoom, newKeyBag, newSecret, roomFileKey, sharedFileKey } from '../crypto/key-bag.ts'
import { encodeStatement, signFirstStatement } from '../crypto/statement.ts'
import type { EngineTools } from '../engine-tools.ts'
import { markOf } from '../files/member-files.ts'
import { writePairedFile } from '../files/paired-file.ts'
import { createPrivateFolder } from '../files/private-file.ts'
import { knownNames, type VaultLayout, vaultLayout } from '../files/vault-layout.ts'
import { takeVaultLock } from '../files/vault-lock.ts'
import { dropAll } from '../import/import-service.ts'
import { createMemberSlot, type MemberSlot } from '../member-slot.ts'
import type { MemberLink } from '../membership/member-link.ts'
import { beginVault } from '../new-vault.ts'
import type { PrivateRoom } from '../private-room.ts'
import type { Session } from '../session.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import { writeSharedCopies } from '../snapshots/shared-list.ts'
import { padRoom } from '../sqlite/pad-room.ts'
import { copySteps } from '../sqlite/room-copy.ts'
import { digestNow } from '../sqlite/room-file.ts'
import { VaultError } from '../vault-error.ts'
import { lookAtDestination } from './destination.ts'
import { readableShared } from './outlook.ts'

export interface LeavingPlace {
  readonly layout: VaultLayout
  readonly tools: EngineTools
  readonly vid: string
  readonly mid: string
  readonly slot: MemberSlot
  readonly room: PrivateRoom
  readonly link: MemberLink
  /** Asks for the member's passphrase; `wrong-passphrase` when it is another. */
  readonly prove: (passphrase: string) => Promise<void>
  /** Throws when the room was closed in the meantime. */
  readonly assertOpen: () => void
  readonly openSession: (folder: string) => Session
}

/**
 * Makes a vault of the member's own in another folder, step by step, while the room stays open. Nothing in this vault
 * changes, so nobody else learns of it. Stopped or failed anywhere before `done`, it leaves nothing behind; killed, it
 * leaves a folder that counts as empty until its statement is there, and a whole vault from then on.
 */
export async function* leaveVault(
  place: LeavingPlace,
  typed: string,
  passphrase: string,
): AsyncGenerator<LeavingStep, void> {
  const { layout, prove } = place
  const { folder, problem } = lookAtDestination(layout.folder, typed)
  if (problem === 'relative' || problem === 'inside') throw new VaultError('invalid-input')
  if (problem !== null) throw new VaultError(problem)
  yield 'passphrase'
  await prove(passphrase)

  const target = vaultLayout(folder)
  const made = makeFolder(target)
  let isDone = false
  try {
    yield* fill(target, place, passphrase, made.release)
    isDone = true
  } finally {
    made.release()
    if (!isDone) clearAway(target, made.existed)
  }
  yield 'done'
}

async function* fill(
  target: VaultLayout,
  place: LeavingPlace,
  passphrase: string,
  release: () => void,
): AsyncGenerator<LeavingStep, void> {
  const { layout, tools, slot, room, link, assertOpen } = place
  const [vid, mid, file] = [tools.newHexId(), tools.newHexId(), tools.newHexId()]
  const bag = newKeyBag(file)
  yield 'room'
  let commits = 0
  const [oldKey, newKey] = [roomFileKey(slot.bag, slot.bag.privateFile), roomFileKey(bag, file)]
  try {
    const to = { path: target.room(file), key: newKey }
    yield* paused('room', () =>
      room.store.read((db) =>
        copySteps(db, oldKey, to, (copy) => {
          copy.prepare('UPDATE room SET vid = ?, mid = ?, file = ?, slot_epoch = 0').run(vid, mid, file)
          writeSharedCopies(copy, []) // they stay with the vault that is left
          dropAll(copy)
          commits = Number(copy.prepare('SELECT commits FROM room').pluck().get())
          padRoom(copy)
        }),
      ),
    )
  } finally {
    oldKey.wipe()
    newKey.wipe()
  }
  assertOpen()
  const shared = readableShared(link)
  let frozen: FrozenRoom | null = null
  if (shared !== null) {
    yield 'shared'
    frozen = frozenFrom(shared, link.sharedSelf(), tools.newHexId())
    const to = { path: target.room(frozen.file), key: sharedFileKey(frozen), file: frozen.file }
    yield* paused('shared', () => shared.copySteps(to))
  }
  assertOpen()

  yield 'check'
  const anchor = { commits, digest: digestNow(target.room(file)) }
  const mark = markOf(layout, place.vid, place.mid)
  const member = { vid, mid, mark, passphrase }
  await createMemberSlot({ layout: target, ...tools }, member, { ...bag, anchor, frozen })
  assertOpen()
  writePairedFile(target.statement, encodeStatement(signFirstStatement(vid, mid, bag)))
  release()
  await assertOpens(place.openSession(target.folder), mid, passphrase, frozen)
  assertOpen()
}

/** Lets other calls in between the steps of a copy: a lock must not wait for it. */
async function* paused(step: LeavingStep, begin: () => Generator<void, void>): AsyncGenerator<LeavingStep, void> {
  const steps = begin()
  try {
    while (!steps.next().done) {
      await new Promise((resolve) => setImmediate(resolve))
      yield step
    }
  } finally {
    steps.return()
  }
}

function frozenFrom(shared: SharedRoom, self: string, file: string): FrozenRoom {
  const [first, second] = shared.members
  const { heads } = shared.report()
  const members: FrozenRoom['members'] = first.mid === self ? [first, second] : [second, first]
  return { vid: shared.vid, file, root: newSecret(), members, heads: { ...heads } }
}

/** Nothing is called done that was not opened, with the passphrase and from the folder alone. */
async function assertOpens(
  session: Session,
  mid: string,
  passphrase: string,
  frozen: FrozenRoom | null,
): Promise<void> {
  try {
    await session.unlock(mid, passphrase)
    if (frozen === null) return
    const heads = session.link().shared().report().heads
    if (JSON.stringify(heads) !== JSON.stringify(frozen.heads)) throw new VaultError('disk-failed')
  } finally {
    session.close()
  }
}

function makeFolder(target: VaultLayout): { existed: boolean; release: () => void } {
  const existed = fs.existsSync(target.folder)
  if (existed) limitRights(target.folder)
  else createPrivateFolder(target.folder)
  const lock = takeVaultLock(target.lock)
  let held = true
  const release = () => {
    if (held) lock.release()
    held = false
  }
  try {
    beginVault(target)
  } catch (error) {
    release()
    clearAway(target, existed)
    throw error
  }
  return { existed, release }
}

/** Sticks often have a file system that knows no rights. */
function limitRights(folder: string): void {
  try {
    fs.chmodSync(folder, 0o700)
  } catch {
    // Nothing more can be done there, and the files are encrypted.
  }
}

/** The folder was found empty, so everything by these names was made here. */
function clearAway(target: VaultLayout, existed: boolean): void {
  try {
    for (const name of knownNames) fs.rmSync(`${target.folder}/${name}`, { recursive: true, force: true })
    if (!existed) fs.rmdirSync(target.folder)
  } catch {
    // The stick was pulled out, say. What is there counts as unfinished.
  }
}
