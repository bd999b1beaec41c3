import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { VaultError } from '../vault-error.ts'
import { readPrivateFile, replacePrivateFile, syncFolder } from './private-file.ts'

/**
 * A small file that is kept twice, `x` and `x.bak`, always with the same content: one flipped bit on a worn disk
 * must not cost a person every word. The second is written only after the first is durable.
 */
export function writePairedFile(path: string, bytes: Uint8Array): void {
  replacePrivateFile(path, bytes)
  replacePrivateFile(`${path}.bak`, bytes)
}

/**
 * Every copy that `decode` accepts, the first one first. A flipped bit may leave a copy that can still be read and only
 * fails its seal, so whoever opens it tries them all. When none can be read, the first copy's error is thrown.
 */
export function readPairedCopies<T>(path: string, maxBytes: number, decode: (bytes: Uint8Array) => T): [T, ...T[]] {
  const found: T[] = []
  let firstError: unknown
  for (const copy of [path, `${path}.bak`]) {
    if (!existsSync(copy)) continue
    try {
      found.push(decode(readPrivateFile(copy, maxBytes)))
    } catch (error) {
      firstError ??= error
    }
  }
  const [first, ...others] = found
  if (first === undefined) throw firstError ?? new VaultError('vault-damaged')
  return [first, ...others]
}

/** Removes both copies, durably. */
export function removePairedFile(path: string): void {
  for (const copy of [path, `${path}.bak`]) rmSync(copy, { force: true })
  syncFolder(dirname(path))
}
