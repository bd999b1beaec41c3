import * as fs from 'node:fs'
import { encodeDeparture, signDeparture } from '../crypto/departure.ts'
import { encodeErasingMarker, signErasing } from '../crypto/erasing-marker.ts'
import { answerJoining, encodeJoining, signJoining } from '../crypto/joining.ts'
import type { ChainHead, KeyBag } from '../crypto/key-bag.ts'
import { identityOf } from '../crypto/statement.ts'
import { hasDeparted, slotIds } from '../files/member-files.ts'
import { removePairedFile, writePairedFile } from '../files/paired-file.ts'
import { replacePrivateFile } from '../files/private-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import { readJoinings, readStatements } from '../membership/standing.ts'
import {
  destroySlot,
  ownFiles,
  readErasingMarker,
  removeErasingMarker,
  removeNotesFor,
  removeRooms,
  removeVault,
} from './erased-files.ts'

export interface Leaver {
  readonly vid: string
  readonly mid: string
  readonly bag: KeyBag
  /** Files that only the private room names: earlier copies of the shared room, and damaged ones put aside. */
  readonly filesOfRoom: readonly string[]
}

/** Whether nobody else belongs to the vault: then erasing the room removes all of it. */
export function isAlone(layout: VaultLayout, { vid, mid, bag }: Omit<Leaver, 'filesOfRoom'>): boolean {
  // A partner whose slot was taken away has not left as long as they have not signed that.
  const hasPartner = bag.shared !== null && bag.partner !== null && !hasDeparted(layout, vid, bag.partner)
  return !hasPartner && isOnlyOne(layout, vid, mid)
}

/** The same, seen from what lies open. */
export function isOnlyOne(layout: VaultLayout, vid: string, mid: string): boolean {
  const others = readStatements(layout).flatMap(({ members }) => members.filter((member) => member.mid !== mid))
  return slotIds(layout).every((id) => id === mid) && others.every((member) => hasDeparted(layout, vid, member))
}

/** Whether the statement names the member. A second one who was never accepted is in the joining file only. */
export function isNamed(layout: VaultLayout, mid: string): boolean {
  return readStatements(layout).some(({ members }) => members.some((member) => member.mid === mid))
}

/**
 * Writes down, with the keys that are about to go, what has to be known without them: that the member has left, and
 * which files are theirs. The room still opens afterwards, and then it counts as not begun (`takeBackErasing`).
 */
export function beginErasing(layout: VaultLayout, leaver: Leaver, head: ChainHead): void {
  const { vid, mid, bag, filesOfRoom } = leaver
  try {
    if (!isNamed(layout, mid)) takeAskingBack(layout, leaver)
    else if (!isAlone(layout, leaver)) {
      writePairedFile(layout.departure(mid), encodeDeparture(signDeparture(vid, mid, bag, head)))
    }
    replacePrivateFile(
      layout.erasing,
      encodeErasingMarker(signErasing(vid, mid, [...ownFiles(bag), ...filesOfRoom], bag)),
    )
  } catch (error) {
    takeBackErasing(layout, mid)
    throw error
  }
}

/** The room is there, so its member has not left, whatever was written before a crash. */
export function takeBackErasing(layout: VaultLayout, mid: string): void {
  if (fs.existsSync(layout.departure(mid))) removePairedFile(layout.departure(mid))
  if (readErasingMarker(layout)?.mid === mid) removeErasingMarker(layout)
}

/**
 * Erases a room that was closed, after `beginErasing`. The slot goes first: from that moment on nothing opens the room.
 * Throws only as long as the slot is there; the rest is finished by the next start when it cannot be done now.
 */
export function eraseRoom(layout: VaultLayout, leaver: Leaver): void {
  const { mid, bag, filesOfRoom } = leaver
  const [alone, named] = [isAlone(layout, leaver), isNamed(layout, mid)]
  destroySlot(layout, mid)
  try {
    if (alone) removeVault(layout)
    else {
      removeRooms(layout, [...ownFiles(bag), ...filesOfRoom], new Set())
      removeNotesFor(layout, mid)
      if (!named) removeAsking(layout, mid)
      removeErasingMarker(layout)
    }
  } catch {
    // A file that somebody else has open, say. The marker stays, and what is left cannot be opened.
  }
}

/** Removes what this second member has asked for. */
export function removeAsking(layout: VaultLayout, mid: string): void {
  if (readJoinings(layout).some(({ second }) => second.mid === mid)) removePairedFile(layout.joining)
}

/** The asking stays until the end: it holds the key that the marker is signed with. */
function takeAskingBack(layout: VaultLayout, { vid, mid, bag }: Leaver): void {
  const first = bag.partner
  const [statement] = readStatements(layout)
  if (first === null || statement === undefined) return
  const asked = readJoinings(layout).find(({ second }) => second.mid === mid)
  const membership = { vid, epoch: statement.epoch + 1, first, second: identityOf(mid, bag) }
  const joining = asked ?? signJoining(membership, bag)
  writePairedFile(layout.joining, encodeJoining(answerJoining(joining, 'withdrawn', bag)))
}
