import { systemClock } from '#vault/clock.ts'
import { type DerivePassphraseKey, passphraseBytes } from '#vault/crypto/passphrase-key.ts'
import { SecretKey } from '#vault/crypto/secret-key.ts'
import { sodium } from '#vault/crypto/sodium.ts'
import { type EngineTools, productionTools } from '#vault/engine-tools.ts'

const kdfWorker = new URL('../../src/vault/crypto/kdf-worker.ts', import.meta.url)

/** The lowest cost that the format accepts. */
export const floorCost = { ops: 3, memBytes: 64 * 1024 * 1024 }

/** The shipped tools at the lowest accepted cost of key derivation, with what a test replaces. */
export function testTools(replaced: Partial<EngineTools> = {}): EngineTools {
  return { ...productionTools(kdfWorker), kdfCost: floorCost, clock: systemClock, ...replaced }
}

/** A quick key for tests whose subject lies below the passphrase: one hash in place of Argon2id. */
export const quickKey: DerivePassphraseKey = async (passphrase, salt) =>
  new SecretKey(sodium.crypto_generichash(32, passphraseBytes(passphrase), salt))

export const goodPassphrase = 'wisdom bovine carton although cramp prepaid'
export const anasMark = { letter: 'A', colour: 'teal' } as const
