import * as fs from 'node:fs'
import { type ErasingMarker, isErasingOf } from '../crypto/erasing-marker.ts'
import { isJoiningSigned } from '../crypto/joining.ts'
import { encodeStatement, isSameIdentity, type PublicIdentity, signFirstStatement } from '../crypto/statement.ts'
import { hasDeparted, hasReadableSlot, slotIds } from '../files/member-files.ts'
import { writePairedFile } from '../files/paired-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import { readJoinings, readStatements } from '../membership/standing.ts'
import { VaultError } from '../vault-error.ts'
import { isNamed, isOnlyOne, removeAsking, takeBackErasing } from './erase-room.ts'
import {
  ownFiles,
  readErasingMarker,
  removeErasingMarker,
  removeNotesFor,
  removeRooms,
  removeSlotFiles,
  removeVault,
} from './erased-files.ts'

export function isErasing(layout: VaultLayout): boolean {
  return readErasingMarker(layout) !== null
}

/**
 * Goes on with an erasing that was cut off, as far as it can be done without anybody's keys: the rest of the slot, and
 * the whole vault when nobody else belongs to it. Files beside somebody else's wait until that member opens their room
 * (`tidyAfterErasing`), because only then is it known which are not theirs. The vault's lock has to be held.
 */
export function finishErasing(layout: VaultLayout): void {
  const marker = readErasingMarker(layout)
  if (marker === null) return
  if (isEmptied(layout)) removeVault(layout)
  else if (isHonoured(layout, marker)) {
    removeSlotFiles(layout, marker.mid)
    if (wasAlone(layout, marker)) removeVault(layout)
  }
}

/** Whoever was not alone has left a word for the other, or was never more than somebody who asks. */
function wasAlone(layout: VaultLayout, { vid, mid }: ErasingMarker): boolean {
  return !fs.existsSync(layout.departure(mid)) && isNamed(layout, mid) && isOnlyOne(layout, vid, mid)
}

/** What an open room sets right: an own erasing that did not come to pass, and what somebody else's has left behind. */
export function tidyAfterErasing(layout: VaultLayout, mid: string, slot: MemberSlot, kept: readonly string[]): void {
  try {
    tidy(layout, mid, slot, kept)
  } catch {
    // A full disk, or a file that somebody else has open. It keeps nobody out of their room, and is tried again.
  }
}

function tidy(layout: VaultLayout, mid: string, slot: MemberSlot, kept: readonly string[]): void {
  takeBackErasing(layout, mid)
  const marker = readErasingMarker(layout)
  if (marker !== null && isHonoured(layout, marker)) {
    removeRooms(layout, marker.files, new Set([...filesThatStay(layout, slot), ...kept]))
    removeNotesFor(layout, marker.mid)
    if (!isNamed(layout, marker.mid)) removeAsking(layout, marker.mid)
    removeErasingMarker(layout)
  }
  goOnAlone(layout, mid, slot)
}

/** A marker counts when the one who signed it can no longer open anything: their slot is gone. */
function isHonoured(layout: VaultLayout, marker: ErasingMarker): boolean {
  const { vid, mid } = marker
  if (hasReadableSlot(layout, vid, mid)) return false
  return knownIdentities(layout, vid).some((member) => isErasingOf(marker, member))
}

function knownIdentities(layout: VaultLayout, vid: string): PublicIdentity[] {
  try {
    const members = readStatements(layout).flatMap((statement) => (statement.vid === vid ? statement.members : []))
    const asking = readJoinings(layout).filter((joining) => joining.vid === vid && isJoiningSigned(joining))
    return [...members, ...asking.map(({ second }) => second)]
  } catch (error) {
    if (error instanceof VaultError) return [] // no statement that can be read: nothing is believed
    throw error
  }
}

/** A marker can name any file. Those of the member who is in, and the shared ones, stay. */
function filesThatStay(layout: VaultLayout, { bag }: MemberSlot): ReadonlySet<string> {
  const shared = readStatements(layout).flatMap((statement) => ('shared' in statement ? [statement.shared.file] : []))
  return new Set([...ownFiles(bag), ...shared, ...(bag.shared === null ? [] : [bag.shared.file])])
}

/** Neither a statement nor a slot nor a room: a crash came shortly before the end. */
function isEmptied(layout: VaultLayout): boolean {
  const hasStatement = [layout.statement, `${layout.statement}.bak`].some((path) => fs.existsSync(path))
  return !hasStatement && slotIds(layout).length === 0 && !fs.existsSync(layout.rooms)
}

/**
 * The first member has left before this second one was accepted. There is nobody to wait for: the statement names the
 * one who is left, who can share a room with somebody else some day. Only the first's own signature brings that about.
 */
function goOnAlone(layout: VaultLayout, mid: string, slot: MemberSlot): void {
  const { vid, bag } = slot
  const { partner, shared } = bag
  if (partner === null || shared !== null) return
  const statements = readStatements(layout).filter((statement) => statement.vid === vid)
  const left = statements.find(({ members }) => members.length === 1 && isSameIdentity(members[0], partner))
  if (left !== undefined) {
    if (!hasDeparted(layout, vid, partner)) return
    writePairedFile(layout.statement, encodeStatement(signFirstStatement(vid, mid, bag, left.epoch + 1)))
  } else if (!statements.every(({ members }) => members.length === 1 && members[0].mid === mid)) return
  removeAsking(layout, mid)
  slot.change({ partner: null })
}
