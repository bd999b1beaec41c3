import { VaultError } from '../vault-error.ts'

/** It is not a picture of a form that is kept, or not a whole one. */
export function refuse(): never {
  throw new VaultError('invalid-input')
}

/** Reads from the beginning to the end of `bytes`; refuses whatever would reach beyond it. */
export interface ByteReader {
  /** The next byte that is read, counted from 0. */
  at(): number
  left(): number
  take(length: number): Uint8Array
  expect(wanted: Uint8Array): void
  uint8(): number
  /** The highest byte first. */
  uint16(): number
  uint32(): number
  /** The lowest byte first. */
  uint32Low(): number
}

export function createReader(bytes: Uint8Array): ByteReader {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const take = (length: number) => {
    if (length > view.length - at) refuse()
    at += length
    return view.subarray(at - length, at)
  }
  return {
    at: () => at,
    left: () => view.length - at,
    take,
    expect(wanted) {
      if (!take(wanted.length).equals(wanted)) refuse()
    },
    uint8: () => take(1).readUInt8(),
    uint16: () => take(2).readUInt16BE(),
    uint32: () => take(4).readUInt32BE(),
    uint32Low: () => take(4).readUInt32LE(),
  }
}
