import {
  type KeptReceipt,
  keepReceipt,
  receiptsIn,
  replaceSignatures,
  type WaitingSignature,
  waitingSignatures,
} from '../agreements/agreements-store.ts'
import { type ErasedEntry, erasedEntries, holdsErased, rememberErased } from '../journal/erased-entries.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { type SharedCopy, sharedCopies, writeSharedCopies } from './shared-list.ts'

interface KeptFile {
  readonly file: string
  readonly keptAt: string
}

/** What an earlier copy does not know and its room must not forget when the copy takes its place. */
export interface CarriedOver {
  readonly erased: readonly ErasedEntry[]
  readonly kept: readonly KeptFile[]
  readonly sharedCopies: readonly SharedCopy[]
  readonly unlocks: readonly unknown[][]
  readonly receipts: readonly KeptReceipt[]
  /** Own signatures that wait for the other's: one that was taken back must not come back. */
  readonly signatures: readonly WaitingSignature[]
}

export function readCarriedOver(db: CipherDatabase): CarriedOver {
  const unlocks = db.prepare('SELECT number, at, kind FROM unlock ORDER BY number').raw().all() as unknown[][]
  return {
    erased: erasedEntries(db),
    kept: keptFiles(db),
    sharedCopies: sharedCopies(db),
    unlocks,
    receipts: receiptsIn(db),
    signatures: waitingSignatures(db),
  }
}

/** An entry that the copy brings back is not erased any more. */
export function writeCarriedOver(copy: CipherDatabase, carried: CarriedOver): void {
  const { erased, kept, unlocks } = carried
  copy.exec('DELETE FROM erased_entry; DELETE FROM kept_file; DELETE FROM unlock')
  for (const entry of erased) if (!holdsErased(copy, entry.id)) rememberErased(copy, entry)
  for (const file of kept) rememberKept(copy, file)
  writeSharedCopies(copy, carried.sharedCopies)
  for (const receipt of carried.receipts) keepReceipt(copy, receipt)
  replaceSignatures(copy, carried.signatures)
  const insert = copy.prepare('INSERT INTO unlock (number, at, kind) VALUES (?, ?, ?)')
  for (const row of unlocks) insert.run(...row)
}

/** Room files that could not be opened and were put aside. */
export function keptFiles(db: CipherDatabase): KeptFile[] {
  return db.prepare('SELECT file, kept_at AS keptAt FROM kept_file ORDER BY kept_at').all() as KeptFile[]
}

/** Files of this member that only the private room names, beside those in the key bag: nobody else may remove them. */
export function filesOfRoom(db: CipherDatabase): string[] {
  return [...keptFiles(db), ...sharedCopies(db)].map(({ file }) => file)
}

export function rememberKept(db: CipherDatabase, { file, keptAt }: KeptFile): void {
  db.prepare('INSERT OR REPLACE INTO kept_file (file, kept_at) VALUES (?, ?)').run(file, keptAt)
}

export function forgetKept(db: CipherDatabase, file: string): boolean {
  return db.prepare('DELETE FROM kept_file WHERE file = ?').run(file).changes > 0
}
