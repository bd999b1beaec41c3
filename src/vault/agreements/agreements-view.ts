import {
  type AgreementDetail,
  type AgreementSummary,
  type AgreementVersion,
  type Life,
  type Receipt,
  unsureState,
} from '#api/agreements-contract.ts'
import { type AgreementHistory, comingIn, runningIn } from './agreement-history.ts'
import { canonicalAgreement, fingerprintOf } from './agreement-signature.ts'
import { type CheckedReceipt, isReadable, type ReadReceipt } from './checked-receipts.ts'
import { deadlinesOf, type VersionLife } from './version-life.ts'

/**
 * What the two may see: the same for both, and nothing of who did what. Own receipts count for one thing: a version that
 * they prove and that the shared room does not know any more makes the agreement void.
 */
export function summariesOf(
  histories: readonly AgreementHistory[],
  receipts: readonly CheckedReceipt[],
): AgreementSummary[] {
  const known = histories.toReversed().flatMap((history) => summaryOf(history, receipts) ?? [])
  const lost = receipts.filter(isReadable).filter(({ agreement }) => !known.some(({ id }) => id === agreement))
  const newest = lost.filter((receipt) => lost.find(({ agreement }) => agreement === receipt.agreement) === receipt)
  return [...known, ...newest.map(lostSummary)]
}

export function summaryOf(history: AgreementHistory, receipts: readonly CheckedReceipt[]): AgreementSummary | null {
  const newest = history.lives.at(-1)
  if (newest === undefined) return null
  const about = { history, receipts: receipts.filter(({ agreement }) => agreement === history.id) }
  const isVoid = isVoidBeside(about)
  const [running, coming] = [runningIn(history), comingIn(history)]
  const { title, level, template, doneBy } = (running ?? newest).text
  const isOver = isVoid || (running === null && coming === null)
  const last = (isVoid ? (running ?? coming) : null) ?? lastEnded(history) ?? newest
  return {
    id: history.id,
    title,
    level,
    template,
    doneBy,
    running: running === null || isVoid ? null : lifeOf(running, about),
    coming: coming === null || isVoid ? null : lifeOf(coming, about),
    ended: isOver ? lifeOf(last, about) : null,
  }
}

/**
 * Most versions that are shown of those that not both have signed. One of the two can write thousands with a program of
 * their own, and a page that draws them all would keep the other from ending it.
 */
const mostUnsigned = 20

/** Null when nobody knows of such an agreement. */
export function detailOf(
  vid: string,
  history: AgreementHistory | null,
  receipts: readonly CheckedReceipt[],
): AgreementDetail | null {
  const summary = history === null ? null : summaryOf(history, receipts)
  if (history === null || summary === null) return lostDetail(receipts)
  const about = { history, receipts }
  const shown = history.lives
    .toReversed()
    .filter(({ version, signedAt }, at) => at < mostUnsigned || signedAt !== null || version === summary.ended?.version)
  const versions = shown.map((life): AgreementVersion => {
    const { version, text, signedAt } = life
    const fingerprint = fingerprintOf(vid, canonicalAgreement({ id: history.id, version, body: text }))
    return { life: lifeOf(life, about), text, fingerprint, signedAt: instantOrNull(signedAt) }
  })
  return { ...summary, versions, older: history.lives.length - versions.length }
}

export function receiptOf(receipt: ReadReceipt, histories: readonly AgreementHistory[]): Receipt {
  const { agreement: id, version, vid, words, text, signedAt, isSigned } = receipt
  const history = histories.find((other) => other.id === id)
  const isShared = history?.isIntact === true && holds(history, receipt)
  return { id, version, text, fingerprint: fingerprintOf(vid, words), signedAt, isSigned, isShared }
}

interface About {
  readonly history: AgreementHistory
  /** Own receipts of this agreement. */
  readonly receipts: readonly CheckedReceipt[]
}

function isVoidBeside({ history, receipts }: About): boolean {
  return !history.isIntact || receipts.some((receipt) => !holds(history, receipt))
}

/** Whether the shared room still says what both have signed, and the receipt as well. */
function holds({ id, lives, signed }: AgreementHistory, { version, words, isSigned }: CheckedReceipt): boolean {
  const life = lives.find((other) => other.version === version)
  if (!isSigned || life === undefined || !signed.has(version)) return false
  return canonicalAgreement({ id, version, body: life.text }) === words
}

/** The version that was the last to end, the newer one of two at a time. One that both had signed comes before a draft. */
function lastEnded({ lives }: AgreementHistory): VersionLife | null {
  const ended = lives.filter(({ endedAt }) => endedAt !== null)
  const rank = ({ signedAt }: VersionLife) => Number(signedAt !== null)
  const later = (a: VersionLife, b: VersionLife) => Number(b.endedAt) - Number(a.endedAt) || b.version - a.version
  return ended.toSorted((a, b) => rank(b) - rank(a) || later(a, b))[0] ?? null
}

function lifeOf(life: VersionLife, about: About): Life {
  const { history, receipts } = about
  const { version, state, endsOn, ending, endedAt } = life
  const isLost = receipts.some((receipt) => receipt.version === version && !holds(history, receipt))
  if (isLost || (state !== 'ended' && isVoidBeside(about))) return voidLife(version, endsOn, instant(history.latest))
  if (history.isBehind && state !== 'ended' && state !== 'draft')
    return { version, state: unsureState, until: instant(history.seenAt), endsOn, ending: null, endedAt: null }
  return { version, state, until: untilOf(life), endsOn, ending, endedAt: instantOrNull(endedAt) }
}

function voidLife(version: number, endsOn: string, endedAt: string): Life {
  return { version, state: 'ended', until: null, endsOn, ending: 'void', endedAt }
}

/** When this state passes. While it is signed, nothing is said: a date would be a way to hurry somebody. */
function untilOf(life: VersionLife): string | null {
  if (life.state === 'signing') return null
  const [next] = deadlinesOf(life).filter(({ ends }) => !ends)
  return next === undefined ? null : instant(next.at)
}

/** What only a receipt knows any more. */
function lostSummary(receipt: ReadReceipt): AgreementSummary {
  const { title, level, template, doneBy, end } = receipt.text
  const ended = voidLife(receipt.version, end, receipt.signedAt)
  return { id: receipt.agreement, title, level, template, doneBy, running: null, coming: null, ended }
}

function lostDetail(receipts: readonly CheckedReceipt[]): AgreementDetail | null {
  const read = receipts.filter(isReadable)
  const [newest] = read
  if (newest === undefined) return null
  const versions = read.map((receipt): AgreementVersion => {
    const { version, vid, words, text, isSigned } = receipt
    const life = voidLife(version, text.end, receipt.signedAt)
    return { life, text, fingerprint: fingerprintOf(vid, words), signedAt: isSigned ? receipt.signedAt : null }
  })
  return { ...lostSummary(newest), versions, older: 0 }
}

function instant(at: number): string {
  return new Date(at).toISOString()
}

function instantOrNull(at: number | null): string | null {
  return at === null ? null : instant(at)
}
