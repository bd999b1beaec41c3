import { fromBase64 } from '../crypto/encoding.ts'
import type { ChainHead } from '../crypto/key-bag.ts'
import { sodium } from '../crypto/sodium.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { delegatedKinds, delegationSchema, isDelegationFrom } from './delegation.ts'
import {
  bodyHash,
  bodySchemas,
  emptyHead,
  type RecordBody,
  type RecordKind,
  type RecordRow,
  recordBytes,
  recordHash,
} from './record.ts'

export interface ChainContext {
  readonly vid: string
  /** The two members, with the keys that were compared. */
  readonly members: readonly [PublicIdentity, PublicIdentity]
  /** How far each chain reached when it was last seen. */
  readonly anchors: Readonly<Record<string, ChainHead>>
}

type Words = { [Kind in RecordKind]: { readonly kind: Kind; readonly body: RecordBody<Kind> } }[RecordKind]

/** One record, judged. Only `whole` ones carry words. */
export type JudgedRecord = {
  readonly id: string
  readonly author: string
  readonly seq: number
  /** Places a record after everything that its author had seen, whatever the clocks said. */
  readonly order: number
} & (
  | ({ readonly state: 'whole' } & Words)
  /** Somebody else changed it, or its words are gone although its author did not take them back. */
  | { readonly state: 'changed' }
  | { readonly state: 'taken-back' }
)

export interface ChainReport {
  readonly records: readonly JudgedRecord[]
  /** How far each member's chain reaches now; never less than it did. */
  readonly heads: Readonly<Record<string, ChainHead>>
  /** Records of a member that were there, or must have been, and are not. */
  readonly missing: Readonly<Record<string, number>>
  /** Members whose records are other ones than those that were seen earlier. */
  readonly rewritten: readonly string[]
}

/** Judges every record of the two members. Rows of anybody else are counted by the caller and never get here. */
export function judgeChains(rows: readonly RecordRow[], context: ChainContext): ChainReport {
  const chains = context.members.map((member) => judgeChain(member, rows, context))
  const takenBack = new Set(chains.flatMap(({ takenBack: ids }) => ids))
  const records = chains
    .flatMap((chain) => chain.records)
    .map((record) =>
      takenBack.has(`${record.author} ${record.id}`) ? { ...record, state: 'taken-back' as const } : record,
    )
    .toSorted((a, b) => a.order - b.order || (a.author < b.author ? -1 : 1))
  return {
    records,
    heads: Object.fromEntries(chains.map(({ mid, head }) => [mid, head])),
    missing: Object.fromEntries(chains.filter(({ missing }) => missing > 0).map(({ mid, missing }) => [mid, missing])),
    rewritten: chains.filter(({ isRewritten }) => isRewritten).map(({ mid }) => mid),
  }
}

interface JudgedChain {
  readonly mid: string
  readonly records: readonly JudgedRecord[]
  readonly takenBack: readonly string[]
  readonly head: ChainHead
  readonly missing: number
  readonly isRewritten: boolean
}

function judgeChain(member: PublicIdentity, rows: readonly RecordRow[], context: ChainContext): JudgedChain {
  const { vid } = context
  const anchor = context.anchors[member.mid] ?? emptyHead
  const own = rows.filter(({ author }) => author === member.mid).toSorted((a, b) => a.seq - b.seq)
  const hashes = own.map((row) => recordHash(vid, row))
  const anchored = own.findIndex(({ seq }) => seq === anchor.seq)
  // A chain that leads to the hash seen last needs no signature checked again: every record in it is part of that hash.
  const isKnown = anchored >= 0 && hashes[anchored] === anchor.hash && isUnbroken(own.slice(0, anchored + 1), hashes)

  let isRewritten = false
  let missing = 0
  let head = anchor
  let before: { seq: number; hash: string; isSigned: boolean } = { ...emptyHead, isSigned: true }
  const records: JudgedRecord[] = []
  const takenBack: string[] = []
  for (const [index, row] of own.entries()) {
    const hash = hashes[index] ?? ''
    const isSigned = (isKnown && index <= anchored) || isSignedBy(member, row, context)
    missing += row.seq - before.seq - 1
    // Signed, and yet not what was seen here earlier, or not what follows the signed record before it: its author wrote
    // this place of the chain twice.
    const isOther = row.seq === anchor.seq && hash !== anchor.hash
    const isUnfit = before.isSigned && row.seq === before.seq + 1 && row.prev !== before.hash
    if (isSigned && (isOther || isUnfit)) isRewritten = true
    if (isSigned && row.seq > head.seq) head = { seq: row.seq, hash }
    const record = judgeRecord(row, isSigned)
    records.push(record)
    if (record.state === 'whole' && record.kind === 'taken-back') takenBack.push(`${member.mid} ${record.body.target}`)
    before = { seq: row.seq, hash, isSigned }
  }
  if (anchor.seq > before.seq) missing += anchor.seq - before.seq
  return { mid: member.mid, records, takenBack, head, missing, isRewritten }
}

function isUnbroken(rows: readonly RecordRow[], hashes: readonly string[]): boolean {
  return rows.every((row, index) => row.seq === index + 1 && row.prev === (hashes[index - 1] ?? emptyHead.hash))
}

function judgeRecord(row: RecordRow, isSigned: boolean): JudgedRecord {
  const { id, author, seq } = row
  const place = { id, author, seq, order: seq + row.seen_seq }
  const words = isSigned ? readWords(row) : null
  return words === null ? { ...place, state: 'changed' } : { ...place, state: 'whole', ...words }
}

function readWords({ kind, salt, body, body_hash }: RecordRow): Words | null {
  if (salt === null || body === null || bodyHash(salt, body) !== body_hash) return null
  try {
    const parsed = bodySchemas[kind].safeParse(JSON.parse(body))
    return parsed.success ? ({ kind, body: parsed.data } as Words) : null // the schema was chosen by the kind
  } catch {
    return null
  }
}

function isSignedBy(member: PublicIdentity, row: RecordRow, { vid }: ChainContext): boolean {
  const key = row.delegation === null ? member.sign : lentKey(member, row, vid)
  if (key === null) return false
  const bytes = recordBytes(vid, row)
  return sodium.crypto_sign_verify_detached(fromBase64(row.signature), bytes, fromBase64(key))
}

/** The key that signed a session record, when its author lent it for records of this kind. */
function lentKey(member: PublicIdentity, { kind, delegation }: RecordRow, vid: string): string | null {
  if (!delegatedKinds.includes(kind)) return null
  try {
    const parsed = delegationSchema.safeParse(JSON.parse(delegation ?? ''))
    return parsed.success && isDelegationFrom(vid, parsed.data, member) ? parsed.data.key : null
  } catch {
    return null
  }
}
