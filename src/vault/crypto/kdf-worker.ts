import { parentPort, workerData } from 'node:worker_threads'
import { sodium } from './sodium.ts'

/**
 * One Argon2id run in a thread that lives no longer than that: WebAssembly memory never shrinks, so a quarter of a
 * gigabyte would otherwise stay with the engine for the whole session.
 */
const { passphrase, salt, ops, memBytes } = workerData as {
  passphrase: Uint8Array
  salt: Uint8Array
  ops: number
  memBytes: number
}

const key = sodium.crypto_pwhash(32, passphrase, salt, ops, memBytes, sodium.crypto_pwhash_ALG_ARGON2ID13)
sodium.memzero(passphrase)
parentPort?.postMessage(key)
