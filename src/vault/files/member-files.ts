import * as fs from 'node:fs'
import type { MemberMark } from '#api/vault-contract.ts'
import { decodeDeparture, departureFileBytes, isDepartureOf } from '../crypto/departure.ts'
import { decodeSlotFile, slotFileBytes } from '../crypto/slot.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { VaultError } from '../vault-error.ts'
import { readPairedCopies } from './paired-file.ts'
import { slotNames, unfinishedMember } from './unfinished-join.ts'
import type { VaultLayout } from './vault-layout.ts'

/** Member ids of the slot files in the folder, without one that is still being made. */
export function slotIds(layout: VaultLayout): string[] {
  const unfinished = unfinishedMember(layout)
  return slotNames(layout).filter((mid) => mid !== unfinished)
}

/** The letter and colour that a member shows on the lock screen. `vault-damaged` when the slot cannot be read. */
export function markOf(layout: VaultLayout, vid: string, mid: string): MemberMark {
  const copies = readPairedCopies(layout.slot(mid), slotFileBytes * 4, decodeSlotFile)
  const slot = copies.find((copy) => copy.mid === mid && copy.vid === vid)
  if (slot === undefined) throw new VaultError('vault-damaged')
  return slot.mark
}

/** The same, with a plain one for a slot that is gone or cannot be read: only words are compared, never marks. */
export function markOrPlain(layout: VaultLayout, vid: string, mid: string): MemberMark {
  try {
    return markOf(layout, vid, mid)
  } catch {
    return plainMark
  }
}

/** For a member whose slot is gone: nobody shows a letter for them any more. */
export const plainMark: MemberMark = { letter: 'o', colour: 'slate' }

/** Whether a copy of the member's slot can be read. One that was overwritten opens for nobody any more. */
export function hasReadableSlot(layout: VaultLayout, vid: string, mid: string): boolean {
  try {
    const copies = readPairedCopies(layout.slot(mid), slotFileBytes * 4, decodeSlotFile)
    return copies.some((copy) => copy.mid === mid && copy.vid === vid)
  } catch (error) {
    if (error instanceof VaultError) return false
    throw error
  }
}

/**
 * Whether the member has left this vault: they have signed that, and their slot is gone. The word comes first, so that
 * a crash in between leaves a member who has not left.
 */
export function hasDeparted(layout: VaultLayout, vid: string, member: PublicIdentity): boolean {
  if (!fs.existsSync(layout.departure(member.mid)) || hasReadableSlot(layout, vid, member.mid)) return false
  try {
    const copies = readPairedCopies(layout.departure(member.mid), departureFileBytes, decodeDeparture)
    return copies.some((departure) => isDepartureOf(departure, vid, member))
  } catch {
    return false
  }
}
