import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { maxPassphraseBytes } from '#api/vault-contract.ts'
import { VaultError } from '../vault-error.ts'
import { isAcceptedKdfCost, type KdfCost } from './kdf-policy.ts'
import { SecretKey } from './secret-key.ts'

/** Turns a passphrase and a 16-byte salt into a key. Injected into the engine, so that a fuzz test can go below it. */
export type DerivePassphraseKey = (passphrase: string, salt: Uint8Array, cost: KdfCost) => Promise<SecretKey>

/**
 * The bytes of a passphrase: NFKC first, because the same é is typed as one character on one keyboard and as two on
 * another, and a person must not be locked out by that.
 */
export function passphraseBytes(passphrase: string): Uint8Array {
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  if (bytes.length === 0 || bytes.length > maxPassphraseBytes) throw new VaultError('wrong-passphrase')
  return bytes
}

/** Argon2id in a short-lived thread. The cost is checked before a byte is allocated. */
export function argon2idIn(workerUrl: URL): DerivePassphraseKey {
  return async (passphrase, salt, cost) => {
    if (!isAcceptedKdfCost(cost)) throw new VaultError('wrong-passphrase')
    const worker = new Worker(workerUrl, {
      workerData: { passphrase: passphraseBytes(passphrase), salt, ...cost },
      execArgv: [],
    })
    try {
      const [key] = (await once(worker, 'message')) as [Uint8Array]
      return new SecretKey(key)
    } finally {
      await worker.terminate()
    }
  }
}
