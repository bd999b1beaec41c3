import { problemsForReady, problemsOf } from '#api/agreement-rules.ts'
import { type AgreementDraft, type AgreementText, lastDayOf, maxPauseDays } from '#api/agreement-text.ts'
import type { KeptDraft } from '#api/agreements-contract.ts'
import { localDay } from '#api/calendar.ts'
import { openGuards } from '#lens/guards/agreement-guards.ts'
import { toBase64 } from '../crypto/encoding.ts'
import { sodium } from '../crypto/sodium.ts'
import type { AgreementStep } from '../shared/agreement-bodies.ts'
import { VaultError } from '../vault-error.ts'
import { type AgreementHistory, changedBy, comingIn, comparedWith, runningIn } from './agreement-history.ts'
import { canonicalAgreement, fingerprintOf, signAgreement } from './agreement-signature.ts'
import { type AgreementsPlace, historyIn, say } from './agreements-place.ts'
import { hasDraft, keepSignature, removeDraft, writeDraft } from './agreements-store.ts'
import { noteClock } from './clock-seen.ts'
import { unsigned } from './life-cycle.ts'
import { lastPosts, standIn } from './settle.ts'
import type { VersionLife } from './version-life.ts'

/** One version of one agreement. */
export interface OneVersion {
  readonly id: string
  readonly version: number
}

/** Keeps a draft in the own room; the answer is its id. */
export function keepDraft(
  { store, tools }: AgreementsPlace,
  given: { readonly id: string | null; readonly changes: KeptDraft['changes']; readonly draft: AgreementDraft },
): string {
  const { id, changes, draft } = given
  if (id !== null && !store.read((db) => hasDraft(db, id))) throw new VaultError('not-found')
  const kept = { id: id ?? tools.newId(), changes, draft, updatedAt: tools.clock.now().toISOString() }
  store.write((db) => writeDraft(db, kept))
  return kept.id
}

export function discardDraft({ store }: AgreementsPlace, id: string): void {
  if (!store.erase((db) => removeDraft(db, id))) throw new VaultError('not-found')
}

/**
 * Puts words before both, as a new agreement or as the next version of one. What is blocked, what nobody has given a
 * reason for and what lacks a part is refused here, whatever the page has said.
 */
export function place(
  at: AgreementsPlace,
  { changes, text, draft }: { changes: OneVersion | null; text: AgreementText; draft: string | null },
): OneVersion {
  const { author, store, tools } = at
  if (problemsOf(text, author.mid).length > 0) throw new VaultError('invalid-input')
  assertNoGuard(text)
  const before = changes === null ? null : newestIn(at, changes)
  if (changes !== null) assertClock(at, changes)
  assertOwnLines(at, text, changes === null ? null : changedBy(historyIn(at, changes.id)))
  const next = { id: changes?.id ?? tools.newId(), version: (before?.version ?? 0) + 1 }
  write(at, next, text, before)
  // The words are in the shared room. A draft that stays behind after a crash is only one too many.
  if (draft !== null) store.erase((db) => removeDraft(db, draft))
  return next
}

/** Begins the cooling time. */
export function ready(at: AgreementsPlace, given: OneVersion): void {
  const { author, tools } = at
  const life = comingOf(at, given, ['draft'])
  assertClock(at, given)
  if (problemsForReady(life.text, author.mid, tools.clock.now()).length > 0) throw new VaultError('invalid-input')
  assertNoGuard(life.text)
  step(at, given, { kind: 'ready' })
}

/**
 * Shows what would be signed, and what it is compared with. Whoever begins anew begins with nothing signed: an end that
 * comes without a signature needs no word to anybody, and leaves none.
 */
export function beginSigning(at: AgreementsPlace, given: OneVersion) {
  const { room, author, store } = at
  const history = intactHistory(at, given.id)
  assertClock(at, given) // before an own signature is taken back that could not be given again, as the next one
  const life = comingOf(at, given, ['signing'])
  const { text } = life
  assertNoGuard(text)
  const last = lastPosts(history, life, author.mid).mine
  store.erase((db) => keepSignature(db, standIn(given, last?.id ?? null)))
  const words = canonicalAgreement({ ...given, body: text })
  const before = comparedWith(history, given.version, author.mid)
  return { text, before, fingerprint: fingerprintOf(room.vid, words) }
}

/** Signs for whoever is in. It stays in their own room until both have signed. */
export function sign(at: AgreementsPlace, given: OneVersion): void {
  const { room, author, store } = at
  const history = intactHistory(at, given.id)
  const life = comingOf(at, given, ['signing'])
  assertClock(at, given)
  assertNoGuard(life.text)
  const signature = signAgreement(author.bag, room.vid, canonicalAgreement({ ...given, body: life.text }))
  const after = lastPosts(history, life, author.mid).mine?.id ?? null
  const secret = toBase64(sodium.randombytes_buf(32))
  const { id: agreement, version } = given
  store.write((db) => keepSignature(db, { agreement, version, signature, secret, after }))
}

/** Back to a draft with the same words, before it has begun. It takes one of the two, and names nobody. */
export function undo(at: AgreementsPlace, given: OneVersion): OneVersion {
  const life = comingOf(at, given, ['second-thoughts'])
  const next = { id: given.id, version: given.version + 1 }
  write(at, next, life.text, life)
  return next
}

export function putAway(at: AgreementsPlace, given: OneVersion): void {
  comingOf(at, given, [...unsigned, 'second-thoughts'])
  step(at, given, { kind: 'put-away' })
}

/** Puts it down for a while, at any time: also when nobody can know whether it has begun. Then it begins paused. */
export function pause(at: AgreementsPlace, given: OneVersion, until: string): void {
  haltableOf(at, given, ['active', 'review-due'])
  const today = localDay(at.tools.clock.now())
  if (until < today || until > lastDayOf(today, maxPauseDays)) throw new VaultError('invalid-input')
  step(at, given, { kind: 'pause', until })
}

/** Says for oneself that it goes on. With the other's word it does. */
export function keep(at: AgreementsPlace, given: OneVersion): void {
  runningOf(at, given, ['review-due', 'paused', 'resting'])
  assertClock(at, given)
  step(at, given, { kind: 'keep' })
}

/** Brings the end nearer. Nothing here puts it off. */
export function endSooner(at: AgreementsPlace, given: OneVersion, day: string): void {
  const { endsOn } = runningOf(at, given)
  if (day < localDay(at.tools.clock.now()) || day >= endsOn) throw new VaultError('invalid-input')
  step(at, given, { kind: 'end-on', day })
}

export function end(at: AgreementsPlace, given: OneVersion): void {
  haltableOf(at, given)
  step(at, given, { kind: 'end' })
}

/**
 * Says for oneself that the clock is right, after it was ahead. What this room has seen itself, its owner takes back alone;
 * what was written for both takes both. It puts no end off: each version stands where it would by this clock.
 */
export function clockRight(at: AgreementsPlace, given: OneVersion): void {
  const history = intactHistory(at, given.id)
  const isOpen = history.lives.some(({ version, state }) => version === given.version && state !== 'ended')
  if (!history.isBehind || !isOpen) throw new VaultError('moved-on')
  if (history.isBehindRecords) step(at, given, { kind: 'clock-right' })
  at.store.write((db) => noteClock(db, at.tools.clock.now()))
}

function write(at: AgreementsPlace, next: OneVersion, text: AgreementText, before: VersionLife | null): void {
  say(at, 'agreement-text', {
    createdAt: at.tools.clock.now().toISOString(),
    agreement: next.id,
    version: next.version,
    beside: before !== null && before.state !== 'second-thoughts' && !unsigned.includes(before.state),
    text,
  })
}

function step(at: AgreementsPlace, { id, version }: OneVersion, what: AgreementStep): void {
  const createdAt = at.tools.clock.now().toISOString()
  say(at, 'agreement-step', { createdAt, agreement: id, version, step: what })
}

/** `moved-on` when something in it was changed or is gone: nothing can be built on it. */
function intactHistory(at: AgreementsPlace, id: string): AgreementHistory {
  const history = historyIn(at, id)
  if (!history.isIntact) throw new VaultError('moved-on')
  return history
}

/** The newest version of an agreement that goes on; `moved-on` when that is another one. */
function newestIn(at: AgreementsPlace, { id, version }: OneVersion): VersionLife {
  const { lives } = intactHistory(at, id)
  const newest = lives.at(-1)
  const goesOn = lives.some(({ state }) => state !== 'ended')
  if (newest?.version !== version || !goesOn) throw new VaultError('moved-on')
  return newest
}

function comingOf(
  at: AgreementsPlace,
  { id, version }: OneVersion,
  states: readonly VersionLife['state'][],
): VersionLife {
  const life = comingIn(intactHistory(at, id))
  if (life === null || life.version !== version || !states.includes(life.state)) throw new VaultError('moved-on')
  return life
}

/** What is in force. Away from it lead also a damaged room and a wrong clock. */
function runningOf(
  at: AgreementsPlace,
  { id, version }: OneVersion,
  states?: readonly VersionLife['state'][],
): VersionLife {
  const life = runningIn(historyIn(at, id))
  const fits = life !== null && life.version === version && (states === undefined || states.includes(life.state))
  if (!fits) throw new VaultError('moved-on')
  return life
}

/**
 * What can be paused and ended. While a wrong clock leaves nobody to know what has begun, that is whatever both have
 * signed: it may be in force once the clock is right.
 */
function haltableOf(at: AgreementsPlace, given: OneVersion, states?: readonly VersionLife['state'][]): void {
  const { isBehind, lives } = historyIn(at, given.id)
  const life = lives.find(({ version }) => version === given.version)
  const isSigned = life !== undefined && life.signedAt !== null && life.state !== 'ended'
  if (!isBehind || !isSigned) runningOf(at, given, states)
}

function assertClock(at: AgreementsPlace, { id }: OneVersion): void {
  if (historyIn(at, id).isBehind) throw new VaultError('clock-behind')
}

/** What is before both may have words that a guard of today asks about: an older app, or another program, let them in. */
function assertNoGuard(text: AgreementText): void {
  if (openGuards(text).length > 0) throw new VaultError('words-guarded')
}

/** The other's line is theirs: it stays as they wrote it. */
function assertOwnLines({ room, author }: AgreementsPlace, text: AgreementText, before: VersionLife | null): void {
  const isOwn = room.members.every(({ mid }) => {
    const line = text.why[mid]
    return line !== undefined && (mid === author.mid || line === (before?.text.why[mid] ?? ''))
  })
  const doers = ['both', ...room.members.map(({ mid }) => mid)]
  if (!isOwn || !doers.includes(text.doneBy)) throw new VaultError('moved-on')
}
