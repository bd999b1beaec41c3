import * as z from 'zod'
import { cardAnswers, cardSchema } from '#api/cards-contract.ts'
import { sharedDocumentSchema } from '#api/journal-document.ts'
import { memberName } from '#api/vault-contract.ts'
import { domainBytes } from '../crypto/domain-bytes.ts'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from '../crypto/encoding.ts'
import type { ChainHead } from '../crypto/key-bag.ts'
import { sodium } from '../crypto/sodium.ts'
import { agreementBodies } from './agreement-bodies.ts'
import { checkInBodies } from './check-in-bodies.ts'

import { questionBodies } from './question-bodies.ts'

/**
 * One record of the shared room. Whoever holds the room's key can write any row; only its author can sign it. The
 * signature covers whose it is, where it stands in the author's chain, what of the other chain its author had seen,
 * and a hash of the words.
 */

/** Longest body, in characters of JSON. A shared piece is a letter, not a book. */
export const maxBodyLength = 256 * 1024

/**
 * The highest place in a chain. Two people who write every minute come nowhere near it, and sums of two places stay
 * exact: with larger numbers a member could push the other's records out of their order.
 */
export const maxSeq = 1_000_000_000

const createdAt = z.iso.datetime()

/** What a record may hold, by kind. Everything else was not written by this program and is not shown. */
export const bodySchemas = {
  /** How the author wants to be called by the other. */
  'member-name': z.strictObject({ createdAt, name: memberName }),
  note: z.strictObject({ createdAt, document: sharedDocumentSchema }),
  /** What both kept while they sat together. Each has signed it, with a lent key (`kept-together.ts`). */
  'kept-together': z.strictObject({ createdAt, document: sharedDocumentSchema }),
  /** What one shares of a feeling. */
  card: z.strictObject({ createdAt, card: cardSchema }),
  /**
   * What the other said to a card. Only the latest one counts, and only the other's. It names the card's words by their
   * salted hash: an author could otherwise sign other words under the same id, and the answer would stand below them.
   */
  'card-answer': z.strictObject({
    createdAt,
    target: z.uuid(),
    words: base64Of(32),
    answer: z.enum([...cardAnswers, 'none']),
  }),
  /** A record was taken back, by its author or by either of both: its words and their salt are gone from the room. */
  'taken-back': z.strictObject({ createdAt, target: z.uuid() }),
  ...agreementBodies,
  ...questionBodies,
  ...checkInBodies,
} as const
export type RecordKind = keyof typeof bodySchemas
/** Records of what binds two. None of them can be taken back. */
export function isAgreementKind(kind: RecordKind): boolean {
  return kind in agreementBodies
}
export const recordKinds = Object.keys(bodySchemas) as [RecordKind, ...RecordKind[]]
export type RecordBody<Kind extends RecordKind> = z.infer<(typeof bodySchemas)[Kind]>

/** A row as it lies in the room, after its shape was checked and before anything in it is believed. */
export const recordRowSchema = z.strictObject({
  author: hexIdSchema,
  seq: z.int().min(1).max(maxSeq),
  id: z.uuid(),
  kind: z.enum(recordKinds),
  /** Hash of the author's record before this one; of nothing before the first. */
  prev: base64Of(32),
  seen_seq: z.int().min(0).max(maxSeq),
  seen_hash: base64Of(32),
  body_hash: base64Of(32),
  salt: base64Of(32).nullable(),
  body: z.string().max(maxBodyLength).nullable(),
  delegation: z.string().max(2048).nullable(),
  signature: base64Of(64),
})
export type RecordRow = z.infer<typeof recordRowSchema>

/** Where a chain begins: no record, and a hash of zeros. */
export const emptyHead: ChainHead = { seq: 0, hash: toBase64(new Uint8Array(32)) }

export type UnsignedRecord = Omit<RecordRow, 'signature' | 'delegation'>

/** What the author signs. */
export function recordBytes(vid: string, row: UnsignedRecord): Uint8Array {
  const { author, seq, id, kind, prev, seen_seq, seen_hash, body_hash } = row
  const [before, seen, body] = [prev, seen_hash, body_hash].map(fromBase64)
  if (before === undefined || seen === undefined || body === undefined) throw new RangeError('a hash is missing')
  return domainBytes('three-rooms/record/v1', vid, id, author, seq, before, seen_seq, seen, kind, body)
}

/** Hash of a signed record, in base64: what the next record of the same author names as `prev`. */
export function recordHash(vid: string, row: RecordRow): string {
  const bytes = domainBytes('three-rooms/chain/v1', recordBytes(vid, row), fromBase64(row.signature))
  return toBase64(sodium.crypto_generichash(32, bytes, null))
}

/**
 * Hash of the words, in base64, under a salt of the record's own. When the salt is deleted with the words, the hash
 * that stays behind cannot be tried against guesses.
 */
export function bodyHash(salt: string, body: string): string {
  return toBase64(sodium.crypto_generichash(32, domainBytes('three-rooms/record-body/v1', body), fromBase64(salt)))
}

export function newBodySalt(): string {
  return toBase64(sodium.randombytes_buf(32))
}
