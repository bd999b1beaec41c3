import type { Clock } from '../clock.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import { toVaultError, VaultError } from '../vault-error.ts'
import { lastGoodSnapshot, restoreOverDamaged } from './restore-room.ts'

interface UnopenedRoom {
  readonly layout: VaultLayout
  readonly slot: MemberSlot
  readonly clock: Clock
  readonly newHexId: () => string
}

/** What is done about a room that did not open, after the right passphrase: it throws, or leaves one that opens. */
export type AnswerToDamage = (room: UnopenedRoom, failure: unknown) => Promise<void>

/** Leaves everything as it is, and says when the last good copy was made. */
export const offerSnapshot: AnswerToDamage = async ({ layout, slot }, failure) => {
  assertDamage(failure)
  const copy = await lastGoodSnapshot(layout, slot).catch(() => null)
  throw copy === null ? failure : new VaultError('vault-damaged', { data: { copyMadeAt: copy.madeAt }, cause: failure })
}

/** Puts the last good copy in its place. */
export const openSnapshotInstead: AnswerToDamage = async ({ layout, slot, clock, newHexId }, failure) => {
  assertDamage(failure)
  const snapshot = await lastGoodSnapshot(layout, slot)
  if (snapshot === null) throw failure
  restoreOverDamaged({ layout, slot, snapshot, newFile: newHexId() }, clock.now())
}

/** A full disk, or a room of a newer app, is no damage. */
function assertDamage(failure: unknown): void {
  const known = toVaultError(failure)
  if (!(known instanceof VaultError) || known.code !== 'vault-damaged') throw failure
}
