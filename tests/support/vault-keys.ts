import * as fs from 'node:fs'
import { join } from 'node:path'
import { type KeyBag, roomFileKey } from '#vault/crypto/key-bag.ts'
import type { DerivePassphraseKey } from '#vault/crypto/passphrase-key.ts'
import type { SecretKey } from '#vault/crypto/secret-key.ts'
import { decodeSlotFile, openSlotFile, type SlotFile } from '#vault/crypto/slot.ts'
import { slotPath } from './vault-files.ts'

/** Everything that a vault's first slot holds, for a test that knows the passphrase. The product hands none of it out. */
export interface VaultKeys {
  readonly slot: SlotFile
  /** What the passphrase becomes. */
  readonly passphraseKey: SecretKey
  /** What lies under it and opens the key bag. */
  readonly unlockKey: SecretKey
  readonly bag: KeyBag
  readonly roomKey: SecretKey
  readonly roomPath: string
}

/** Opens the first slot of a vault as the engine does, with the same functions, in the process of the test. */
export async function readVaultKeys(
  folder: string,
  passphrase: string,
  deriveKey: DerivePassphraseKey,
): Promise<VaultKeys> {
  const slot = decodeSlotFile(fs.readFileSync(slotPath(folder)))
  const { salt, ops, memBytes } = slot.passphrase
  const passphraseKey = await deriveKey(passphrase, Buffer.from(salt, 'base64'), { ops, memBytes })
  const { unlockKey, bag } = openSlotFile(slot, passphraseKey)
  return {
    slot,
    passphraseKey,
    unlockKey,
    bag,
    roomKey: roomFileKey(bag, bag.privateFile),
    roomPath: join(folder, 'db', `${bag.privateFile}.db`),
  }
}
