import { randomBytes, randomUUID } from 'node:crypto'
import { type Clock, systemClock } from './clock.ts'
import { type KdfCost, productionKdfCost } from './crypto/kdf-policy.ts'
import { argon2idIn, type DerivePassphraseKey } from './crypto/passphrase-key.ts'

/** Everything that a test replaces, and nothing else does. */
export interface EngineTools {
  readonly clock: Clock
  /** 16 random bytes in hex. */
  readonly newHexId: () => string
  readonly newUuid: () => string
  readonly deriveKey: DerivePassphraseKey
  readonly kdfCost: KdfCost
}

/** What the shipped engine runs with. `kdfWorker` is the program of the key-derivation thread. */
export function productionTools(kdfWorker: URL): EngineTools {
  return {
    clock: systemClock,
    newHexId: () => randomBytes(16).toString('hex'),
    newUuid: () => randomUUID(),
    deriveKey: argon2idIn(kdfWorker),
    kdfCost: productionKdfCost,
  }
}
