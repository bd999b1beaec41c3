import { toBase64 } from '#vault/crypto/encoding.ts'
import { type ChainHead, type KeyBag, newKeyBag, signWith } from '#vault/crypto/key-bag.ts'
import { identityOf, type PublicIdentity } from '#vault/crypto/statement.ts'
import {
  bodyHash,
  emptyHead,
  newBodySalt,
  type RecordKind,
  type RecordRow,
  recordBytes,
  recordHash,
  type UnsignedRecord,
} from '#vault/shared/record.ts'
import { plainDocument } from './documents.ts'

export const vid = 'f0'.repeat(16)

/** A member who signs records outside any room. */
export interface Signer {
  readonly mid: string
  readonly bag: KeyBag
  readonly identity: PublicIdentity
}

export function signer(mid: string): Signer {
  const bag = newKeyBag('00'.repeat(16))
  return { mid, bag, identity: identityOf(mid, bag) }
}

export interface RecordPlan {
  readonly kind?: RecordKind
  readonly content?: unknown
  readonly id?: string
  readonly seen?: ChainHead
  readonly createdAt?: string
}

/** A validly signed record that follows `before`. */
export function recordAfter(author: Signer, before: ChainHead, plan: RecordPlan = {}): RecordRow {
  const createdAt = plan.createdAt ?? '2026-03-02T20:15:00.000Z'
  const content = plan.content ?? { createdAt, document: plainDocument(`number ${before.seq + 1}`) }
  const body = JSON.stringify(content)
  const salt = newBodySalt()
  const seen = plan.seen ?? emptyHead
  return signedRow(author, {
    author: author.mid,
    seq: before.seq + 1,
    id: plan.id ?? crypto.randomUUID(),
    kind: plan.kind ?? 'note',
    prev: before.hash,
    seen_seq: seen.seq,
    seen_hash: seen.hash,
    body_hash: bodyHash(salt, body),
    salt,
    body,
  })
}

export function signedRow({ bag }: Signer, row: UnsignedRecord, inVault = vid): RecordRow {
  return { ...row, delegation: null, signature: toBase64(signWith(bag, recordBytes(inVault, row))) }
}

/** `count` notes of one author, from the first. */
export function chainOf(author: Signer, count: number, plan: RecordPlan = {}): RecordRow[] {
  const rows: RecordRow[] = []
  for (let before = emptyHead; rows.length < count; before = headOf(rows)) rows.push(recordAfter(author, before, plan))
  return rows
}

/** Where the last of these rows stands. */
export function headOf(rows: readonly RecordRow[]): ChainHead {
  const last = rows.at(-1)
  return last === undefined ? emptyHead : { seq: last.seq, hash: recordHash(vid, last) }
}
