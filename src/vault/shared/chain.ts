import type { ChainHead } from '../crypto/key-bag.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { delegatedKinds } from './delegation.ts'
import {
  isKeptByBoth,
  isSignedBy,
  type JudgedRecord,
  judgeRecord,
  nameOf,
  repeated,
  type Signers,
  withoutWords,
} from './judged-record.ts'
import { emptyHead, type RecordRow, recordHash } from './record.ts'

export interface ChainContext extends Signers {
  /** How far each chain reached when it was last seen. */
  readonly anchors: Readonly<Record<string, ChainHead>>
}

export interface ChainReport {
  readonly records: readonly JudgedRecord[]
  /** How far each member's chain reaches now; never less than it did. */
  readonly heads: Readonly<Record<string, ChainHead>>
  /** What to remember of each chain. One that was rewritten keeps its old anchor, so that it is found every time. */
  readonly anchors: Readonly<Record<string, ChainHead>>
  /** Records of a member that were there, or must have been, and are not. */
  readonly missing: Readonly<Record<string, number>>
  /** Members whose records are other ones than those that were seen earlier. */
  readonly rewritten: readonly string[]
}

/** Signatures of one chain that may fail before no more are tried: rows without one cost the reader time. */
const maxUnsigned = 1000

/** Judges every record of the two members. Rows of anybody else are counted by the caller and never get here. */
export function judgeChains(rows: readonly RecordRow[], context: ChainContext): ChainReport {
  const chains: [JudgedChain, JudgedChain] = [
    judgeChain(context.members[0], rows, context),
    judgeChain(context.members[1], rows, context),
  ]
  const heads = Object.fromEntries(chains.map(({ mid, head }) => [mid, head]))
  const [first, second] = chains
  const takenBack = new Set([...takenOut(first, second), ...takenOut(second, first)])
  const records = withoutTakenBack([...inPlace(first, second), ...inPlace(second, first)], takenBack).toSorted(inOrder)
  return {
    records,
    heads,
    anchors: Object.fromEntries(chains.map(({ mid, head, anchor, isRewritten }) => [mid, isRewritten ? anchor : head])),
    missing: Object.fromEntries(chains.filter(({ missing }) => missing > 0).map(({ mid, missing }) => [mid, missing])),
    rewritten: chains.filter(({ isRewritten }) => isRewritten).map(({ mid }) => mid),
  }
}

/**
 * The report after one more record, without a look at all the others. Null when it is not simply the next one of its
 * author: then everything has to be judged again.
 */
export function judgeNext(report: ChainReport, row: RecordRow, context: ChainContext): ChainReport | null {
  const member = context.members.find(({ mid }) => mid === row.author)
  const head = report.heads[row.author]
  if (member === undefined || head === undefined || row.seq !== head.seq + 1 || row.prev !== head.hash) return null
  const isTaken = report.records.some(
    ({ author, seq, id }) => author === row.author && (seq >= row.seq || id === row.id),
  )
  if (isTaken) return null
  const seen = context.members.find(({ mid }) => mid !== row.author)?.mid ?? ''
  const isUpToDate = row.seen_seq === report.heads[seen]?.seq && row.seen_hash === report.heads[seen]?.hash
  const record = judgeRecord(row, isSignedBy(member, row, context))
  if (!isUpToDate || record.state !== 'whole') return null
  const next = { seq: row.seq, hash: recordHash(context.vid, row) }
  const heads = { ...report.heads, [row.author]: next }
  const target = record.kind === 'taken-back' ? record.body.target : null
  const before = report.records.map((other) =>
    other.id === target && (other.author === row.author || isKeptByBoth(other)) ? withoutWords(other) : other,
  )
  return {
    ...report,
    records: [...before, { ...record, order: row.seq + row.seen_seq, seen: row.seen_seq }].toSorted(inOrder),
    heads,
    anchors: report.rewritten.includes(row.author) ? report.anchors : { ...report.anchors, [row.author]: next },
  }
}

/** The records with those that `names` names as taken back, whatever words of them are still there. */
export function withoutTakenBack(records: readonly JudgedRecord[], names: ReadonlySet<string>): JudgedRecord[] {
  return records.map((record) => (names.has(nameOf(record)) ? withoutWords(record) : record))
}

/** Names of the records that their authors have taken back. */
export function takenBackIn({ records }: ChainReport): string[] {
  return records.filter(({ state }) => state === 'taken-back').map(nameOf)
}

interface JudgedChain {
  readonly mid: string
  /** In the author's own order; their places among the other's are not known yet. */
  readonly records: readonly JudgedRecord[]
  /** What the author of each says to have seen of the other chain; nothing for one without a signature. */
  readonly claims: readonly ChainHead[]
  /** Hash of the row in each place. */
  readonly hashes: ReadonlyMap<number, string>
  /** Ids that its member took back, whosever they are. */
  readonly takenBack: readonly string[]
  /** Ids of the records that both have signed, with their words or without. */
  readonly ofBoth: ReadonlySet<string>
  readonly anchor: ChainHead
  readonly head: ChainHead
  readonly missing: number
  readonly isRewritten: boolean
}

function judgeChain(member: PublicIdentity, rows: readonly RecordRow[], context: ChainContext): JudgedChain {
  const { vid } = context
  const anchor = context.anchors[member.mid] ?? emptyHead
  const own = rows.filter(({ author }) => author === member.mid).toSorted((a, b) => a.seq - b.seq)
  const hashes = own.map((row) => recordHash(vid, row))
  const known = knownPart(own, hashes, anchor)

  let isRewritten = false
  let unsigned = 0
  let head = anchor
  let before: { seq: number; hash: string; isSigned: boolean } = { ...emptyHead, isSigned: true }
  const records: JudgedRecord[] = []
  const claims: ChainHead[] = []
  const takenBack: string[] = []
  const ofBoth = new Set<string>()
  const ids = new Set<string>()
  for (const [index, row] of own.entries()) {
    const hash = hashes[index] ?? ''
    const isKnown = index >= known.from && index <= known.to
    const isForBoth = delegatedKinds.includes(row.kind)
    const isProven = (!isKnown || isForBoth) && unsigned < maxUnsigned && isSignedBy(member, row, context)
    const isSigned = isKnown || isProven
    // A place that leads to the anchor is the author's own. It does not say that the other has signed there as well.
    const isBelieved = isForBoth ? isProven : isSigned
    if (!isBelieved) unsigned += 1
    // Signed, and yet not what was seen here earlier, or not what follows the signed record before it: its author wrote
    // this place of the chain twice.
    const isOther = row.seq === anchor.seq && hash !== anchor.hash
    const isUnfit = before.isSigned && row.seq === before.seq + 1 && row.prev !== before.hash
    if (isSigned && (isOther || isUnfit)) isRewritten = true
    if (isSigned && row.seq > head.seq) head = { seq: row.seq, hash }
    // An id names one record. An author who gives it to another one could put other words where somebody has answered.
    // Only what its author signed takes an id: a row that somebody else planted makes nothing unreadable.
    const record = isBelieved && ids.has(row.id) ? repeated(row) : judgeRecord(row, isBelieved)
    if (isBelieved) ids.add(row.id)
    records.push(record)
    if (isForBoth && isBelieved) ofBoth.add(row.id)
    claims.push(isSigned ? { seq: row.seen_seq, hash: row.seen_hash } : emptyHead)
    if (record.state === 'whole' && record.kind === 'taken-back') takenBack.push(record.body.target)
    before = { seq: row.seq, hash, isSigned }
  }
  // Places up to the last one that the author surely wrote. A row without a signature further up proves nothing.
  const missing = head.seq - own.filter(({ seq }) => seq <= head.seq).length
  const places = new Map(own.map(({ seq }, index) => [seq, hashes[index] ?? '']))
  return { mid: member.mid, records, claims, hashes: places, takenBack, ofBoth, anchor, head, missing, isRewritten }
}

/**
 * Rows that lead without a break to the hash that was seen last. They need no signature checked again: each of them is
 * part of that hash.
 */
function knownPart(own: readonly RecordRow[], hashes: readonly string[], anchor: ChainHead) {
  const to = own.findIndex(({ seq }) => seq === anchor.seq)
  if (to < 0 || hashes[to] !== anchor.hash) return { from: 0, to: -1 }
  let from = to
  while (from > 0 && own[from - 1]?.seq === Number(own[from]?.seq) - 1 && own[from]?.prev === hashes[from - 1])
    from -= 1
  return { from, to }
}

/**
 * Places each record of a chain after everything that its author had seen. What an author says to have seen counts when
 * the hash beside it is that of the record, which nobody can know before it is written; otherwise the record stands
 * where the one before it stood. A large number would pin it to the top.
 */
function inPlace(chain: JudgedChain, other: JudgedChain): JudgedRecord[] {
  let seen = 0
  return chain.records.map((record, index) => {
    const claim = chain.claims[index] ?? emptyHead
    const hash = other.hashes.get(claim.seq)
    if (claim.seq <= other.head.seq && (hash === undefined || hash === claim.hash)) seen = Math.max(seen, claim.seq)
    return { ...record, order: Math.min(record.seq, chain.head.seq + 1) + seen, seen }
  })
}

function inOrder(a: JudgedRecord, b: JudgedRecord): number {
  return a.order - b.order || Number(a.author > b.author) - Number(a.author < b.author) || a.seq - b.seq
}

/** What a member took out: records of their own, and of the other's chain those that both have signed. */
function takenOut({ mid, takenBack }: JudgedChain, other: JudgedChain): string[] {
  return takenBack.flatMap((id) => [
    nameOf({ author: mid, id }),
    ...(other.ofBoth.has(id) ? [nameOf({ author: other.mid, id })] : []),
  ])
}
