import * as fs from 'node:fs'
import { join } from 'node:path'
import { floorCost, testTools } from '#tests/support/test-tools.ts'
import { type KeyBag, roomFileKey } from '#vault/crypto/key-bag.ts'
import { decodeSlotFile } from '#vault/crypto/slot.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { openMemberSlot } from '#vault/member-slot.ts'
import type { Passphrases, Who } from './planted-room.ts'

/** No process hands a key out: the test knows the passphrase, and opens the slot once more by itself. */
export async function bagOf(vault: string, who: Who, passphrases: Passphrases): Promise<KeyBag> {
  const layout = vaultLayout(vault)
  const slots = fs.readdirSync(layout.slots).filter((name) => name.endsWith('.slot'))
  for (const name of slots) {
    const { vid, mark } = decodeSlotFile(fs.readFileSync(join(layout.slots, name)))
    if (mark.letter !== who.charAt(0)) continue
    const lock = { layout, deriveKey: testTools().deriveKey, kdfCost: floorCost }
    const member = { vids: [vid], mid: name.replace('.slot', '') }
    return (await openMemberSlot(lock, member, passphrases[who])).bag
  }
  throw new Error(`${who} is not there`)
}

/** The key of a member's own room. */
export function roomKeyBytes(bag: KeyBag): Buffer[] {
  return [Buffer.from(roomFileKey(bag, bag.privateFile).expose())]
}

/** The roots of all that a member owns, as bytes and as the bag spells them. */
export function rootBytes({ dbRoot, signSeed, boxSeed }: KeyBag): Buffer[] {
  return [dbRoot, signSeed, boxSeed].flatMap((root) => [Buffer.from(root, 'base64'), Buffer.from(root, 'latin1')])
}
