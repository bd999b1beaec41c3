import type { CheckIn, CheckInMark, Noticing } from '#api/check-ins-contract.ts'
import type { SaidAtReview } from '#api/reviews-contract.ts'
import type { JudgedRecord } from '../shared/judged-record.ts'
import { signedRecord } from '../shared/shared-service.ts'
import { VaultError } from '../vault-error.ts'
import type { AgreementHistory } from './agreement-history.ts'
import { type AgreementRoom, type AgreementsPlace, historyIn, say } from './agreements-place.ts'
import { isRhythmDay, openCheckIn, openReview } from './rhythm.ts'

type Whole = Extract<JudgedRecord, { state: 'whole' }>
type OfKind<Kind extends Whole['kind']> = Extract<Whole, { kind: Kind }>

/** Most that a list shows. Ninety days at the shortest rhythm, for both, are a fraction of it. */
const maxShown = 200

/**
 * Check-ins of one agreement, newest first. What counts is what the author does themselves: nobody says of the other how it
 * went, and nobody says it for a day that is not one of the rhythm that both have signed.
 */
export function checkInsIn(
  { report, members }: Pick<AgreementRoom, 'report' | 'members'>,
  { id, lives, signed }: AgreementHistory,
): CheckIn[] {
  const { records } = report()
  const latest = new Map<string, OfKind<'check-in'>>()
  for (const record of records.filter(isOfKind('check-in'))) {
    const { agreement, version, day } = record.body
    const life = lives.find((other) => other.version === version)
    if (agreement !== id || life === undefined || !signed.has(version)) continue
    const isDoer = life.text.doneBy === 'both' || life.text.doneBy === record.author
    if (isDoer && isRhythmDay(life.text, day)) latest.set(`${record.author} ${version} ${day}`, record)
  }
  const noticed = noticedIn(records)
  return [...latest.values()]
    .map(({ id: own, author, wordsHash, body: { version, day, mark, line } }) => {
      const other = members.find(({ mid }) => mid !== author)
      const said = noticed.get(`${other?.mid} ${own} ${wordsHash}`) ?? 'none'
      return { id: own, version, author, day, mark, line, noticed: said === 'none' ? null : said }
    })
    .toSorted(newestFirst)
    .slice(0, maxShown)
}

/** What each said at the reviews of one agreement, newest first: once at each. */
export function saidIn(
  { report }: Pick<AgreementRoom, 'report'>,
  { id, lives, signed }: AgreementHistory,
): SaidAtReview[] {
  const { records } = report()
  const latest = new Map<string, OfKind<'review-words'>>()
  for (const record of records.filter(isOfKind('review-words'))) {
    const { agreement, version, day } = record.body
    const text = lives.find((life) => life.version === version)?.text
    const isThen = text !== undefined && signed.has(version) && day >= text.start && day <= text.end
    if (agreement === id && isThen) latest.set(`${record.author} ${version} ${day}`, record)
  }
  return [...latest.values()]
    .map(({ id: own, author, body: { version, day, words } }) => ({ id: own, version, author, day, words }))
    .toSorted(newestFirst)
    .slice(0, maxShown)
}

/** Writes a check-in for oneself, in the place of an own one for the same day. */
export function writeCheckIn(
  at: AgreementsPlace,
  given: { id: string; version: number; day: string; mark: CheckInMark; line: string },
): void {
  const { room, author, tools } = at
  const history = historyIn(at, given.id)
  const open = openCheckIn(history, tools.clock.now())
  if (open?.version !== given.version || open.day !== given.day) throw new VaultError('moved-on')
  const { text } = history.lives.find(({ version }) => version === given.version) ?? {}
  if (text?.doneBy !== 'both' && text?.doneBy !== author.mid) throw new VaultError('not-found')
  const before = room.report().records.filter(isOfKind('check-in')).filter(isOwnOf(at, given))
  const { id: agreement, ...words } = given
  say(at, 'check-in', { agreement, ...words })
  for (const record of before) takeBack(at, record)
}

/** Says to a check-in of the other's whether it was noticed. */
export function noticeCheckIn(at: AgreementsPlace, id: string, checkIn: string, noticed: Noticing | null): void {
  const { room, author } = at
  const shown = checkInsIn(room, historyIn(at, id)).find((found) => found.id === checkIn)
  const record = room.report().records.find((found) => found.id === checkIn && found.author === shown?.author)
  if (shown === undefined || record === undefined || shown.author === author.mid) throw new VaultError('not-found')
  if (shown.noticed === noticed) return
  say(at, 'check-in-noticed', { target: checkIn, words: record.wordsHash, noticed: noticed ?? 'none' })
}

/** Says words to both at a review, in the place of what one has said there before. */
export function sayAtReview(
  at: AgreementsPlace,
  given: { id: string; version: number; day: string; words: string },
): void {
  const open = openReview(historyIn(at, given.id))
  if (open?.version !== given.version || open.day !== given.day) throw new VaultError('moved-on')
  const before = at.room.report().records.filter(isOfKind('review-words')).filter(isOwnOf(at, given))
  const { id: agreement, ...words } = given
  say(at, 'review-words', { agreement, ...words })
  for (const record of before) takeBack(at, record)
}

/** Takes an own check-in, or own words of a review, out of the room. `not-found` for anything else. */
export function takeOut(at: AgreementsPlace, kind: 'check-in' | 'review-words', agreement: string, id: string): void {
  const own = at.room.report().records.find((record) => record.id === id && record.author === at.author.mid)
  const isIt = own !== undefined && (isOfKind('check-in')(own) || isOfKind('review-words')(own)) && own.kind === kind
  if (!isIt || own.body.agreement !== agreement) throw new VaultError('not-found')
  takeBack(at, own)
}

function takeBack({ room, author, tools }: AgreementsPlace, target: Pick<JudgedRecord, 'author' | 'id'>): void {
  const createdAt = tools.clock.now().toISOString()
  room.takeBack(signedRecord(room, author, tools, 'taken-back', { createdAt, target: target.id }), target)
}

/** The latest word of each to each check-in, by who said it. Nobody's word about their own counts. */
function noticedIn(records: readonly JudgedRecord[]): Map<string, Noticing | 'none'> {
  const found = records
    .filter(isOfKind('check-in-noticed'))
    .map(({ author, body: { target, words, noticed } }) => [`${author} ${target} ${words}`, noticed] as const)
  return new Map(found)
}

function isOwnOf({ author }: AgreementsPlace, given: { id: string; version: number; day: string }) {
  return ({ author: by, body }: OfKind<'check-in' | 'review-words'>) =>
    by === author.mid && body.agreement === given.id && body.version === given.version && body.day === given.day
}

function isOfKind<Kind extends Whole['kind']>(kind: Kind) {
  return (record: JudgedRecord): record is OfKind<Kind> => record.state === 'whole' && record.kind === kind
}

function newestFirst(a: { day: string; author: string }, b: { day: string; author: string }): number {
  return Number(a.day < b.day) - Number(a.day > b.day) || Number(a.author > b.author) - Number(a.author < b.author)
}
