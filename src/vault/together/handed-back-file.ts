import * as fs from 'node:fs'
import { toBase64 } from '../crypto/encoding.ts'
import { type KeyBag, publicKeysOf } from '../crypto/key-bag.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { readPrivateFile, replacePrivateFile } from '../files/private-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { LentKey } from '../shared/kept-together.ts'
import { type Heads, handedBackBytes, openHandedBack, sealHandedBack, sealNothing } from './handed-back.ts'

/** Writes the heads to a file for each of the two, durably. */
export function writeHandedBack(
  layout: VaultLayout,
  { vid, members }: { vid: string; members: readonly [PublicIdentity, PublicIdentity] },
  heads: Heads,
  lent: readonly [LentKey, LentKey],
  now: Date,
): void {
  for (const { mid, box } of members) {
    replacePrivateFile(layout.handedBack(mid), sealHandedBack(vid, heads, lent, { box, now }))
  }
}

/**
 * What was handed back to this member; null when there is nothing. It is no more than a help: whoever has the disk can
 * remove the file. One that was exchanged, cut off or put back from an earlier session keeps nobody from their room.
 */
export function readHandedBack(
  layout: VaultLayout,
  vid: string,
  bag: KeyBag,
  members: readonly [PublicIdentity, PublicIdentity],
): Heads | null {
  try {
    const sealed = readPrivateFile(layout.handedBack(members[0].mid), handedBackBytes)
    return openHandedBack(sealed, bag, vid, members)
  } catch {
    return null
  }
}

/**
 * Puts a note in the place of one that was read which says nothing. Taken away, it would tell the other at a glance that
 * this member has been in since.
 */
export function clearHandedBack(layout: VaultLayout, mid: string, bag: KeyBag): void {
  try {
    if (!fs.existsSync(layout.handedBack(mid))) return
    replacePrivateFile(layout.handedBack(mid), sealNothing(toBase64(publicKeysOf(bag).box)))
  } catch {
    // A full disk. What it says is remembered already, and says nothing new the next time.
  }
}
