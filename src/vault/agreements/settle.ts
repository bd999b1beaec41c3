import { toBase64 } from '../crypto/encoding.ts'
import { sodium } from '../crypto/sodium.ts'
import { signedRecord } from '../shared/shared-service.ts'
import { type AgreementHistory, comingIn } from './agreement-history.ts'
import { canonicalAgreement, isAgreementSigned } from './agreement-signature.ts'
import { type AgreementsPlace, historiesOf, say } from './agreements-place.ts'
import {
  dropSignature,
  hasReceipt,
  keepReceipt,
  keepSignature,
  type StandIn,
  signatureRows,
  type WaitingSignature,
  waitingSignatures,
} from './agreements-store.ts'
import { isPostOf, makePost, openPost, type PostContext } from './blind-post.ts'
import { isClockNews, noteClock } from './clock-seen.ts'
import type { VersionLife } from './version-life.ts'

/**
 * Brings to their end what two have done apart: signatures that meet, dates that are over, receipts that are owed.
 * Called whenever somebody looks. What it writes follows from what lies in the rooms, and says nothing of who looked
 * for what.
 */
export function settle(place: AgreementsPlace): void {
  const { room, store, tools } = place
  const found = historiesOf(place)
  if (room.isFrozen) {
    // Nothing is written there any more. What both had signed before one of them left is still owed a receipt.
    keepReceipts(place, found)
    forgetSignatures(place, found)
    return
  }
  const now = tools.clock.now()
  if (found.length > 0 && store.read((db) => isClockNews(db, now))) store.write((db) => noteClock(db, now))
  // What one of these wrote is looked at before anything else is done.
  const hasWritten = found
    .filter(({ isIntact }) => isIntact)
    .map((history) => witnessDates(place, history) || (!history.isBehind && meet(place, history)))
    .includes(true)
  const settled = hasWritten ? historiesOf(place) : found
  keepReceipts(place, settled)
  forgetSignatures(place, settled)
}

/**
 * Leaves one post for each agreement that is being signed, whatever this member has done. It is left when the room
 * closes, by every session alike: a post that came with a signature would tell that there is one.
 */
export function leavePosts(place: AgreementsPlace): void {
  const { room, author, store, tools } = place
  if (room.isFrozen) return
  const own = store.read(waitingSignatures)
  const rows: WaitingSignature[] = []
  for (const history of historiesOf(place)) {
    const life = comingIn(history)
    if (life?.state !== 'signing' || !history.isIntact) continue
    const { mine, theirs } = lastPosts(history, life, author.mid)
    const waiting = own.find((signature) => isAbout(signature, history, life) && isStillGiven(signature, mine))
    const [id, noPost] = [tools.newId(), tools.newId()]
    const post = makePost(contextOf(room.vid, history, life), { id, own: waiting ?? null, other: theirs, noPost })
    const { point, answers, box } = post
    room.append(
      signedRecord(room, author, { ...tools, newId: () => id }, 'agreement-post', {
        agreement: history.id,
        version: life.version,
        point,
        answers,
        box,
      }),
    )
    rows.push(waiting ?? standIn({ id: history.id, version: life.version }, mine?.id ?? null))
  }
  // Written whether it is new or not: a page that only changes when somebody has signed would tell.
  if (rows.length === 0) return
  store.write((db) => {
    for (const row of rows) keepSignature(db, row)
  })
}

/** Takes the place of an own signature that is not given, or not any more. */
export function standIn({ id, version }: { id: string; version: number }, after: string | null): StandIn {
  const [signature, secret] = [toBase64(sodium.randombytes_buf(64)), toBase64(sodium.randombytes_buf(32))]
  return { agreement: id, version, signature, secret, after, isStandIn: true }
}

/** Completes what both have signed, when the other's post holds a signature for whoever has given their own. */
function meet(place: AgreementsPlace, history: AgreementHistory): boolean {
  const { room, author, store, tools } = place
  const life = comingIn(history)
  if (life?.state !== 'signing') return false
  const own = store.read(waitingSignatures).find((signature) => isAbout(signature, history, life))
  const { theirs } = lastPosts(history, life, author.mid)
  const mine = postsOf(history, life, author.mid).find(({ id }) => id === theirs?.answers)
  if (own === undefined || mine === undefined || theirs === null) return false
  const context = contextOf(room.vid, history, life)
  const found = openPost(context, own, mine, theirs)
  const other = room.members.find(({ mid }) => mid !== author.mid)
  const words = canonicalAgreement({ id: history.id, version: life.version, body: life.text })
  if (found === null || other === undefined || !isAgreementSigned(room.vid, words, found.signature, other)) return false
  say(place, 'agreement-signed', {
    createdAt: tools.clock.now().toISOString(),
    agreement: history.id,
    version: life.version,
    signatures: { [author.mid]: own.signature, [other.mid]: found.signature },
    post: theirs.id,
    key: found.key,
  })
  return true
}

/**
 * Writes down that a date was over, so that a clock that goes back, or another time zone, makes nothing come again unasked.
 * It is not for good: a clock that was ahead has seen it as well, and both may say so (`believed-times.ts`).
 */
function witnessDates(place: AgreementsPlace, { id, lives, sinceWord }: AgreementHistory): boolean {
  const unseen = lives.filter(({ ending, endedAt }) => isOfTime(ending) && endedAt !== null && endedAt > sinceWord)
  const createdAt = place.tools.clock.now().toISOString()
  for (const { version } of unseen)
    say(place, 'agreement-step', { createdAt, agreement: id, version, step: { kind: 'over' } })
  return unseen.length > 0
}

function isOfTime(ending: VersionLife['ending']): boolean {
  return ending === 'on-date' || ending === 'unsigned' || ending === 'replaced'
}

function keepReceipts({ room, store }: AgreementsPlace, histories: readonly AgreementHistory[]): void {
  const keys = Object.fromEntries(room.members.map(({ mid, sign }) => [mid, sign]))
  for (const { id, lives, signed } of histories) {
    for (const { version, text, signedAt } of lives) {
      const both = signed.get(version)
      if (both === undefined || signedAt === null || store.read((db) => hasReceipt(db, id, version))) continue
      const words = canonicalAgreement({ id, version, body: text })
      const { signatures } = both
      const receipt = { agreement: id, version, vid: room.vid, words, signatures, keys }
      store.write((db) => keepReceipt(db, { ...receipt, signedAt: new Date(signedAt).toISOString() }))
    }
  }
}

/** An own signature stays as long as it waits: not for another version, and not after it was taken back. */
function forgetSignatures({ author, store }: AgreementsPlace, histories: readonly AgreementHistory[]): void {
  for (const row of store.read(signatureRows)) {
    const history = histories.find(({ id }) => id === row.agreement)
    if (history?.isBehind === true) continue // it may come to be signed yet
    const life = history === undefined ? null : comingIn(history)
    if (history === undefined || life?.state !== 'signing') {
      store.erase((db) => dropSignature(db, row.agreement))
      continue
    }
    const { mine } = lastPosts(history, life, author.mid)
    const isWaiting = isAbout(row, history, life) && ('isStandIn' in row || isStillGiven(row, mine))
    const next = standIn({ id: history.id, version: life.version }, mine?.id ?? null)
    if (!isWaiting) store.erase((db) => keepSignature(db, next))
  }
}

/**
 * Whether a signature that an own room holds was given and not taken back. An earlier copy of the room could bring one
 * back that was: posts that went out since then, without it, say so.
 */
function isStillGiven(signature: WaitingSignature, mine: ReturnType<typeof lastPosts>['mine']): boolean {
  return mine === null || mine.id === signature.after || isPostOf(signature, mine)
}

function isAbout({ agreement, version }: WaitingSignature, { id }: AgreementHistory, life: VersionLife): boolean {
  return agreement === id && version === life.version
}

function contextOf(vid: string, { id }: AgreementHistory, { version }: VersionLife): PostContext {
  return { vid, agreement: id, version }
}

function postsOf({ posts }: AgreementHistory, { version }: VersionLife, mid: string) {
  return posts.get(version)?.get(mid) ?? []
}

export function lastPosts(history: AgreementHistory, { version }: VersionLife, self: string) {
  const posts = history.posts.get(version)
  const other = [...(posts?.keys() ?? [])].find((mid) => mid !== self)
  return { mine: posts?.get(self)?.at(-1) ?? null, theirs: posts?.get(other ?? '')?.at(-1) ?? null }
}
