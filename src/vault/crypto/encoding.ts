import * as z from 'zod'

/** 16 random bytes in hex: the id of a vault, a member or a file. Random, so it says nothing about when. */
export const hexIdSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** Exactly `length` bytes in base64, in its one canonical spelling: spare bits at the end have to be zero. */
export function base64Of(length: number) {
  return z
    .string()
    .max(Math.ceil(length / 3) * 4)
    .refine((text) => isCanonicalBase64(text, length))
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

function isCanonicalBase64(text: string, length: number): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text
}
