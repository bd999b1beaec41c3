import * as fs from 'node:fs'
import type { MemberMark } from '#api/vault-contract.ts'
import { encodeJoining, signJoining } from '../crypto/joining.ts'
import { type KeyBag, newKeyBag } from '../crypto/key-bag.ts'
import { identityOf, type PublicIdentity } from '../crypto/statement.ts'
import type { EngineTools } from '../engine-tools.ts'
import { slotIds } from '../files/member-files.ts'
import { writePairedFile } from '../files/paired-file.ts'
import { beginJoin, clearUnfinishedJoin, undoJoin } from '../files/unfinished-join.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import { createMemberSlot, type MemberSlot } from '../member-slot.ts'
import { createPrivateRoom, type PrivateRoom } from '../private-room.ts'
import { VaultError } from '../vault-error.ts'
import { readStatements } from './standing.ts'

/**
 * Sets up the second person's slot and room, and asks for the shared one. Their room is theirs at once and needs
 * nobody's yes. `vault-full` when two members are there already.
 */
export async function joinVault(
  layout: VaultLayout,
  tools: EngineTools,
  member: { name: string; passphrase: string; mark: MemberMark },
): Promise<{ vid: string; mid: string; slot: MemberSlot; room: PrivateRoom }> {
  clearUnfinishedJoin(layout)
  const [statement] = readStatements(layout)
  if (statement === undefined || statement.members.length > 1 || slotIds(layout).length > 1) {
    throw new VaultError('vault-full')
  }
  const { vid } = statement
  const [first] = statement.members
  const [mid, file] = [tools.newHexId(), tools.newHexId()]
  const pinned: PublicIdentity = { mid: first.mid, sign: first.sign, box: first.box }
  const epoch = statement.epoch + 1
  const bag: KeyBag = { ...newKeyBag(file), partner: pinned, asked: { epoch, isOpen: true } }
  beginJoin(layout, { mid, file })
  let room: PrivateRoom | null = null
  try {
    const slot = await createMemberSlot({ layout, ...tools }, { vid, mid, ...member }, bag)
    room = createPrivateRoom(layout, { vid, mid, slot }, member.name, tools)
    askToJoin(layout, { vid, mid, slot }, epoch)
    fs.rmSync(layout.unfinished)
    return { vid, mid, slot, room }
  } catch (error) {
    room?.abandon()
    undoJoin(layout, { mid, file })
    throw error
  }
}

/** Writes what the second person asks for. The keys that they saw of the first are part of it. */
export function askToJoin(
  layout: VaultLayout,
  { vid, mid, slot }: { vid: string; mid: string; slot: MemberSlot },
  epoch: number,
): void {
  const first = slot.bag.partner
  if (first === null) throw new VaultError('internal')
  const joining = signJoining({ vid, epoch, first, second: identityOf(mid, slot.bag) }, slot.bag)
  writePairedFile(layout.joining, encodeJoining(joining))
}
