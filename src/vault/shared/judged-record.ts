import { fromBase64 } from '../crypto/encoding.ts'
import { sodium } from '../crypto/sodium.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { delegatedKinds } from './delegation.ts'
import { isSignedByBoth, wasLentThen } from './kept-together.ts'
import { bodyHash, bodySchemas, type RecordBody, type RecordKind, type RecordRow, recordBytes } from './record.ts'

type Words = { [Kind in RecordKind]: { readonly kind: Kind; readonly body: RecordBody<Kind> } }[RecordKind]

/** One record, judged. Only `whole` ones carry words. */
export type JudgedRecord = {
  readonly id: string
  readonly author: string
  readonly seq: number
  /** Salted hash of the words that its author signed. */
  readonly wordsHash: string
  /** Places a record after everything that its author had seen, whatever the clocks said. */
  readonly order: number
  /** How far its author had seen the other's chain, where that is proven. */
  readonly seen: number
  /** What it is by its author's signature, with its words or without; null when nobody has signed it. */
  readonly signedKind: RecordKind | null
} & (
  | ({ readonly state: 'whole' } & Words)
  /** Somebody else changed it, or its words are gone although its author did not take them back. */
  | { readonly state: 'changed' }
  /** Its author signed exactly this, in a form that this version does not know. */
  | { readonly state: 'unreadable' }
  | { readonly state: 'taken-back' }
)

/** Who may have signed a record. */
export interface Signers {
  readonly vid: string
  /** The two members, with the keys that were compared. */
  readonly members: readonly [PublicIdentity, PublicIdentity]
}

/** Whether both have signed it. Then either of the two may take it out. */
export function isKeptByBoth(record: JudgedRecord): boolean {
  return record.state === 'whole' && delegatedKinds.includes(record.kind)
}

/** A second record under an id that its author has given before. */
export function repeated(row: RecordRow): JudgedRecord {
  return { ...placeOf(row, true), state: 'unreadable' }
}

function placeOf({ id, author, seq, kind, body_hash: wordsHash }: RecordRow, isSigned: boolean) {
  return { id, author, seq, wordsHash, order: seq, seen: 0, signedKind: isSigned ? kind : null }
}

export function judgeRecord(row: RecordRow, isSigned: boolean): JudgedRecord {
  const place = placeOf(row, isSigned)
  const body = isSigned ? signedBody(row) : null
  if (body === null) return { ...place, state: 'changed' }
  const words = readWords(row.kind, body)
  if (words === null) return { ...place, state: 'unreadable' }
  const isTimely = words.kind !== 'kept-together' || wasLentThen(row, words.body.createdAt)
  return isTimely ? { ...place, state: 'whole', ...words } : { ...place, state: 'changed' }
}

/** The body whose hash the author signed. */
function signedBody({ salt, body, body_hash }: RecordRow): string | null {
  return salt !== null && body !== null && bodyHash(salt, body) === body_hash ? body : null
}

function readWords(kind: RecordKind, body: string): Words | null {
  try {
    const parsed = bodySchemas[kind].safeParse(JSON.parse(body))
    return parsed.success ? ({ kind, body: parsed.data } as Words) : null // the schema was chosen by the kind
  } catch {
    return null
  }
}

/** What both keep takes both lent keys. Everything else takes its author's own key, and no other will do. */
export function isSignedBy(member: PublicIdentity, row: RecordRow, { vid, members }: Signers): boolean {
  if (delegatedKinds.includes(row.kind)) return isSignedByBoth(vid, row, members)
  if (row.delegation !== null) return false
  const bytes = recordBytes(vid, row)
  return sodium.crypto_sign_verify_detached(fromBase64(row.signature), bytes, fromBase64(member.sign))
}

export function withoutWords({ id, author, seq, wordsHash, order, seen, signedKind }: JudgedRecord): JudgedRecord {
  return { id, author, seq, wordsHash, order, seen, signedKind, state: 'taken-back' }
}

/** An id alone is no name: the other could use it too. */
export function nameOf({ author, id }: Pick<JudgedRecord, 'author' | 'id'>): string {
  return `${author} ${id}`
}
