import type { Joining } from '../crypto/joining.ts'
import { newSecret, type SharedAccess } from '../crypto/key-bag.ts'
import { closeEnvelope } from '../crypto/shared-envelope.ts'
import {
  encodeStatement,
  type PublicIdentity,
  type SignedMember,
  type Statement,
  signMembership,
  vaultVersion,
} from '../crypto/statement.ts'
import { removePairedFile, writePairedFile } from '../files/paired-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import { createSharedRoom } from '../shared/shared-room.ts'

/**
 * The first member says yes. The order makes every moment safe: the room's file, then the first member's own pins and
 * key, then the statement, by which the second member finds the room. A crash before the pins leaves an unused file on
 * the list of leftovers; a crash after them is finished at the next unlock (`finishAccepting`).
 */
export function acceptJoining(layout: VaultLayout, slot: MemberSlot, joining: Joining, file: string): SharedAccess {
  const { mid, sign, box } = joining.second
  const access: SharedAccess = { file, root: newSecret(), epoch: joining.epoch, heads: {} }
  slot.change({ leftovers: [...slot.bag.leftovers, file] })
  createSharedRoom(layout, slot.vid, access)
  const leftovers = slot.bag.leftovers.filter((leftover) => leftover !== file)
  slot.change({ partner: { mid, sign, box }, shared: access, leftovers })
  finishAccepting(layout, slot, joining, access)
  return access
}

/** Writes the statement of two that this first member has decided on. */
export function finishAccepting(layout: VaultLayout, slot: MemberSlot, joining: Joining, access: SharedAccess): void {
  writePairedFile(layout.statement, encodeStatement(statementOfTwo(slot, joining, access)))
  removePairedFile(layout.joining)
}

function statementOfTwo({ vid, bag }: MemberSlot, { epoch, first, second }: Joining, access: SharedAccess): Statement {
  const signed: SignedMember = { ...first, signature: signMembership(vid, epoch, [first, second], bag) }
  const partner: PublicIdentity = { mid: second.mid, sign: second.sign, box: second.box }
  const shared = closeEnvelope(bag, { vid, epoch, from: first.mid, to: second.mid }, partner, access)
  return { format: 'notes-vault', version: vaultVersion, vid, epoch, members: [signed, second], shared }
}
