import { mostUnlocks, type Unlock, type UnlockKind } from '#api/unlock-history-contract.ts'
import type { Clock } from '../clock.ts'
import { toBase64 } from '../crypto/encoding.ts'
import { publicKeysOf } from '../crypto/key-bag.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { VaultError } from '../vault-error.ts'
import { addAttempt, clearAttempts, type RefusedKind, readAttempts } from './attempts-log.ts'

interface Opening {
  readonly layout: VaultLayout
  readonly mid: string
  readonly slot: MemberSlot
  readonly store: SealedStore
  readonly clock: Clock
}

/**
 * Notes that the owner is in, and takes over what was tried before. Nothing about it may keep anyone out: whatever
 * fails, the room is open. First the rows, durably; only then is the log filled anew. A crash between the two is
 * harmless, because a row that is there is not written twice.
 */
export function noteOpening(
  { layout, mid, slot, store, clock }: Opening,
  kind: Exclude<UnlockKind, RefusedKind>,
): void {
  attempt(() => {
    const tries = orNothing(() => readAttempts(layout, mid, slot.bag))
    store.write((db) => {
      for (const row of [...tries, { at: clock.now().toISOString(), kind }]) insertUnlock(db, row)
      keepLatest(db)
    })
    clearAttempts(layout, mid, toBase64(publicKeysOf(slot.bag).box))
  })
}

/** Who was refused, as far as one can know without a key. */
interface Refusal {
  readonly layout: VaultLayout
  readonly mid: string
  /** The member's public key, as a file names it. A swapped one is noticed at the owner's next opening. */
  readonly box: string | null
  readonly clock: Clock
  readonly kind: RefusedKind
}

/**
 * Passes on what `opening` comes to. When the passphrase was wrong, it first leaves a note for the owner: a few
 * milliseconds, which is less than the opening of a room takes, so that the wait tells nothing.
 */
export async function notingRefusal<T>(refusal: Refusal, opening: Promise<T>): Promise<T> {
  try {
    return await opening
  } catch (failure) {
    noteRefusal(refusal, failure)
    throw failure
  }
}

/** The same for an opening that has failed already. A failure that is no refusal leaves no note. */
export function noteRefusal({ layout, mid, box, clock, kind }: Refusal, failure: unknown): void {
  if (box !== null && failure instanceof VaultError && failure.code === 'wrong-passphrase') {
    attempt(() => addAttempt(layout, mid, box, { at: clock.now().toISOString(), kind }))
  }
}

export function listUnlocks(db: CipherDatabase): Unlock[] {
  return db.prepare('SELECT number, at, kind FROM unlock ORDER BY number DESC LIMIT ?').all(mostUnlocks) as Unlock[] // the layout of the room was checked, and the contract checks each row once more
}

/** Whether somebody tried between the opening before and this one. `latestFirst` begins with this one. */
export function triedSinceLast(latestFirst: readonly Unlock[]): boolean {
  return latestFirst[1]?.kind.startsWith('refused-') ?? false
}

export function clearUnlocks(db: CipherDatabase): void {
  db.prepare('DELETE FROM unlock').run()
}

function insertUnlock(db: CipherDatabase, { at, kind }: { at: string; kind: UnlockKind }): void {
  db.prepare('INSERT OR IGNORE INTO unlock (at, kind) VALUES (?, ?)').run(at, kind)
}

function keepLatest(db: CipherDatabase): void {
  const oldest = 'SELECT number FROM unlock ORDER BY number DESC LIMIT 1 OFFSET ?'
  db.prepare(`DELETE FROM unlock WHERE number <= (${oldest})`).run(mostUnlocks)
}

function attempt(work: () => void): void {
  orNothing(() => {
    work()
    return []
  })
}

function orNothing<T>(work: () => T[]): T[] {
  try {
    return work()
  } catch {
    return []
  }
}
