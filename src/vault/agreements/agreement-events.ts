import type { AgreementText } from '#api/agreement-text.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import type { AgreementStep } from '../shared/agreement-bodies.ts'
import type { ChainReport } from '../shared/chain.ts'
import type { JudgedRecord } from '../shared/judged-record.ts'
import { isAgreementKind } from '../shared/record.ts'
import { canonicalAgreement, isAgreementSigned } from './agreement-signature.ts'
import { type BlindPost, isBoxOf, type PostContext } from './blind-post.ts'

/** Where a record about an agreement stands: in whose chain, and what its author had seen of the other's. */
interface EventPlace {
  readonly author: string
  readonly seq: number
  readonly seen: number
  readonly version: number
}

/** What a record says about an agreement. Only `post` has no time. */
export type AgreementEvent = EventPlace &
  (
    | { readonly kind: 'text'; readonly at: number; readonly text: AgreementText; readonly isBeside: boolean }
    | { readonly kind: 'step'; readonly at: number; readonly step: AgreementStep }
    | { readonly kind: 'post'; readonly post: BlindPost }
    | { readonly kind: 'signed'; readonly at: number; readonly signed: BothSigned }
  )

export interface BothSigned {
  readonly signatures: Readonly<Record<string, string>>
  /** Id of the other's post that the author of the record has the other's signature from. */
  readonly post: string
  readonly key: string
}

/** The records about one agreement, in their order. */
export interface AgreementRecords {
  readonly id: string
  readonly events: readonly AgreementEvent[]
  /** Every record of the two since it began is there and whole: nothing that one of them has said can have gone. */
  readonly isIntact: boolean
}

type Whole = Extract<JudgedRecord, { state: 'whole' }>

/** Most agreements, and most records about one. This program never writes as many; somebody who fills the room could. */
const maxAgreements = 500
const maxEvents = 5000

export function agreementsIn(report: ChainReport, members: readonly PublicIdentity[]): AgreementRecords[] {
  const found = new Map<string, { first: JudgedRecord; events: AgreementEvent[] }>()
  for (const record of report.records) {
    const event = record.state === 'whole' ? eventOf(record) : null
    if (event === null || record.state !== 'whole' || !('agreement' in record.body)) continue
    const { agreement } = record.body
    const about = found.get(agreement) ?? { first: record, events: [] }
    about.events.push(event)
    if (found.size < maxAgreements) found.set(agreement, about)
  }
  const wholeFrom = wholeFromIn(report, members)
  return [...found].map(([id, { first, events }]) => ({
    id,
    events: events.slice(0, maxEvents),
    isIntact:
      events.length <= maxEvents && members.every(({ mid }) => firstAfter(first, mid) >= (wholeFrom.get(mid) ?? 0)),
  }))
}

/** The first place in the chain of `mid` that can hold something about an agreement that began with `first`. */
function firstAfter(first: JudgedRecord, mid: string): number {
  return mid === first.author ? first.seq : first.seen + 1
}

/**
 * From which place on the chain of each member is there and whole. Whoever holds the room's key can take a row away or
 * change it: "I have ended this", for one. Then nobody can know any more what holds, and nothing does.
 */
function wholeFromIn(
  { records, heads, rewritten }: ChainReport,
  members: readonly PublicIdentity[],
): Map<string, number> {
  return new Map(
    members.map(({ mid }) => {
      const head = heads[mid]?.seq ?? 0
      const known = new Set(
        records
          .filter(({ author }) => author === mid)
          .filter(isKnown)
          .map(({ seq }) => seq),
      )
      let from = head + 1
      while (from > 1 && known.has(from - 1)) from -= 1
      return [mid, rewritten.includes(mid) ? Number.POSITIVE_INFINITY : from]
    }),
  )
}

/** What was taken back by its author was a piece, or what they said while it went on, and no agreement. */
function isKnown({ state, signedKind }: JudgedRecord): boolean {
  return state === 'whole' || (state === 'taken-back' && signedKind !== null && !isAgreementKind(signedKind))
}

/** A judged record never changes, so what it says is read once. */
const known = new WeakMap<Whole, AgreementEvent | null>()

function eventOf(record: Whole): AgreementEvent | null {
  const before = known.get(record)
  if (before !== undefined) return before
  const event = readEvent(record)
  known.set(record, event)
  return event
}

function readEvent(record: Whole): AgreementEvent | null {
  const { author, seq, seen } = record
  switch (record.kind) {
    case 'agreement-text': {
      const { version, text, createdAt, beside } = record.body
      return { kind: 'text', author, seq, seen, version, text, isBeside: beside, at: Date.parse(createdAt) }
    }
    case 'agreement-step': {
      const { version, step, createdAt } = record.body
      return { kind: 'step', author, seq, seen, version, step, at: Date.parse(createdAt) }
    }
    case 'agreement-post': {
      const { version, point, answers, box } = record.body
      return { kind: 'post', author, seq, seen, version, post: { id: record.id, point, answers, box } }
    }
    case 'agreement-signed': {
      const { version, signatures, post, key, createdAt } = record.body
      return {
        kind: 'signed',
        author,
        seq,
        seen,
        version,
        signed: { signatures, post, key },
        at: Date.parse(createdAt),
      }
    }
    default:
      return null
  }
}

interface SignedAbout extends PostContext {
  readonly text: AgreementText
  /** The member who says that both have signed. */
  readonly author: string
  readonly members: readonly PublicIdentity[]
}

/** What was checked of these very signatures, words and post, so that not every look checks it again. */
const checked = new WeakMap<BothSigned, { text: AgreementText; post: BlindPost; areBoth: boolean }>()

/** Whether these are both signatures, and the other's comes from the post that it is said to come from. */
export function areBothSignatures(both: BothSigned, about: SignedAbout, post: BlindPost): boolean {
  const { text } = about
  const before = checked.get(both)
  if (before?.text === text && before.post === post) return before.areBoth
  const areBoth = checkSignatures(both, about, post)
  checked.set(both, { text, post, areBoth })
  return areBoth
}

function checkSignatures({ signatures, key }: BothSigned, about: SignedAbout, post: BlindPost): boolean {
  const { vid, agreement: id, version, text, author, members } = about
  const canonical = canonicalAgreement({ id, version, body: text })
  const other = members.find(({ mid }) => mid !== author)
  const isSigned = members.every((member) => {
    const signature = signatures[member.mid]
    return signature !== undefined && isAgreementSigned(vid, canonical, signature, member)
  })
  return isSigned && other !== undefined && isBoxOf(about, post, key, signatures[other.mid] ?? '')
}
