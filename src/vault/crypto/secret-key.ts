import { inspect } from 'node:util'
import { sodium } from './sodium.ts'

/**
 * 32 secret bytes that no log, error or snapshot can print. `wipe` clears this copy; copies inside WebAssembly and
 * SQLite end only with the engine process (docs/decisions/0003-engine-process.md).
 */
export class SecretKey {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    if (bytes.length !== 32) throw new RangeError('a secret key has 32 bytes')
    this.#bytes = bytes
  }

  static random(): SecretKey {
    return new SecretKey(sodium.randombytes_buf(32))
  }

  /** The bytes themselves, not a copy: pass them on, never keep them. */
  expose(): Uint8Array {
    return this.#bytes
  }

  wipe(): void {
    sodium.memzero(this.#bytes)
  }

  toJSON(): string {
    return '<secret>'
  }

  toString(): string {
    return '<secret>'
  }

  [inspect.custom](): string {
    return '<secret>'
  }
}
