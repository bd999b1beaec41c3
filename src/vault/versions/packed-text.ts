import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { VaultError } from '../vault-error.ts'

/** Longest text that is unpacked, in bytes: four times what a call can bring. */
const mostBytes = 8 * 1024 * 1024

/** The quickest level: it makes a long text almost as small as the slowest one (docs/decisions/0017-versions.md). */
export function packText(text: string): Buffer {
  return deflateRawSync(text, { level: 1 })
}

/** What does not unpack was not packed by this program. */
export function unpackText(packed: Buffer): string {
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8')
  } catch (cause) {
    throw new VaultError('vault-damaged', { cause })
  }
}
