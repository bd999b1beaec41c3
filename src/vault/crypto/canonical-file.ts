import type * as z from 'zod'
import { VaultError } from '../vault-error.ts'

/**
 * Small public files (slot, statement) are JSON, so that a person can see what lies open, but only one spelling of
 * each is accepted: the bytes have to be exactly those that we would write. Otherwise base64 padding, key order or
 * spaces could be changed unseen, and a file that was tampered with would still count as untouched.
 */

/** Upper bound for any such file, in bytes. */
const maxFileBytes = 64 * 1024

/** Encodes `value` and fills it up with spaces to `size` bytes, so that its length says nothing. */
export function encodeCanonical(value: unknown, size: number): Uint8Array {
  const json = JSON.stringify(value)
  const free = size - Buffer.byteLength(json) - 1
  if (free < 0) throw new RangeError('content does not fit its file')
  return Buffer.from(`${json}${' '.repeat(free)}\n`, 'utf8')
}

/** Parses a file written by `encodeCanonical`. Anything else is `vault-damaged`. */
export function decodeCanonical<T>(bytes: Uint8Array, schema: z.ZodType<T>, size: number): T {
  if (bytes.length > maxFileBytes || bytes.length !== size) throw new VaultError('vault-damaged')
  const parsed = schema.safeParse(parseJson(bytes))
  if (!parsed.success) throw new VaultError('vault-damaged')
  if (!Buffer.from(encodeCanonical(parsed.data, size)).equals(bytes)) throw new VaultError('vault-damaged')
  return parsed.data
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw new VaultError('vault-damaged')
  }
}
