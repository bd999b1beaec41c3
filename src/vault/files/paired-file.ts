import { existsSync } from 'node:fs'
import { VaultError } from '../vault-error.ts'
import { readPrivateFile, replacePrivateFile } from './private-file.ts'

/**
 * A small file that is kept twice, `x` and `x.bak`, always with the same content: one flipped bit on a worn disk
 * must not cost a person every word. The second is written only after the first is durable.
 */
export function writePairedFile(path: string, bytes: Uint8Array): void {
  replacePrivateFile(path, bytes)
  replacePrivateFile(`${path}.bak`, bytes)
}

/** Reads the first copy that `decode` accepts. When neither is, the first copy's error is thrown. */
export function readPairedFile<T>(path: string, maxBytes: number, decode: (bytes: Uint8Array) => T): T {
  let firstError: unknown
  for (const copy of [path, `${path}.bak`]) {
    if (!existsSync(copy)) continue
    try {
      return decode(readPrivateFile(copy, maxBytes))
    } catch (error) {
      firstError ??= error
    }
  }
  throw firstError ?? new VaultError('vault-damaged')
}
