import { isWholeText } from '#api/agreement-rules.ts'
import { type AgreementText, lastDayOf, maxPauseDays } from '#api/agreement-text.ts'
import { localDay } from '#api/calendar.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import { type AgreementEvent, type AgreementRecords, areBothSignatures, type BothSigned } from './agreement-events.ts'
import { believedTimes } from './believed-times.ts'
import type { BlindPost } from './blind-post.ts'
import { type LifeEvent, running, unsigned } from './life-cycle.ts'
import { deadlinesOf, draftedLife, endingOn, inTime, moved, seenToBeOver, type VersionLife } from './version-life.ts'

/** An agreement as the records of both make it, at one moment. The same records and moment give the same, whoever looks. */
export interface AgreementHistory {
  readonly id: string
  readonly isIntact: boolean
  readonly lives: readonly VersionLife[]
  readonly signed: ReadonlyMap<number, BothSigned>
  /** The posts of each member about each version, in their order. */
  readonly posts: ReadonlyMap<number, ReadonlyMap<string, readonly BlindPost[]>>
  /** The latest time that any of its records names, in milliseconds since 1970. */
  readonly latest: number
  /** The latest time that was seen: that, or one at which whoever looks has had their room open. */
  readonly seenAt: number
  /** The latest that its records name since somebody said that the clock is right, and waits for the other's word. */
  readonly sinceWord: number
  /**
   * The clock shows an earlier time than one that was seen: it was ahead then, or it is behind now, and nothing here can
   * know which. Each version stands where it would if the clock is right, and nothing is in force: what was ahead has ended
   * nothing and made nothing begin, and what is behind makes nothing last.
   */
  readonly isBehind: boolean
  /** The same, by the records alone: then it takes a word of both. */
  readonly isBehindRecords: boolean
}

export interface HistoryContext {
  readonly vid: string
  readonly members: readonly [PublicIdentity, PublicIdentity]
  readonly now: Date
  /** One of the two has left. */
  readonly isFrozen: boolean
  /** The latest time that whoever looks has seen, in milliseconds since 1970; null in front of both. */
  readonly seen: number | null
}

/** Milliseconds that whoever corrects a clock may set it back, without its being called behind. */
const slack = 2 * 60 * 1000

export function historyOf({ id, events, isIntact }: AgreementRecords, context: HistoryContext): AgreementHistory {
  const now = context.now.getTime()
  const lives: VersionLife[] = []
  const signed = new Map<number, BothSigned>()
  const posts = new Map<number, Map<string, BlindPost[]>>()
  /** What binds counts only where nothing of the other's stands beside it unseen. */
  const isAgreedPlace = ({ author, seq, seen }: AgreementEvent) =>
    events.every((other) => other.author === author || other.seq <= seen || other.seen >= seq)
  const believed = believedTimes(events, context.members, isAgreedPlace)
  const seenAt = Math.max(believed.latest, context.seen ?? Number.NEGATIVE_INFINITY)
  const [isBehind, isBehindRecords] = [now + slack < seenAt, now + slack < believed.latest]
  let latest = Number.NEGATIVE_INFINITY

  const change = (version: number, work: (life: VersionLife) => VersionLife) => {
    const at = lives.findIndex((life) => life.version === version)
    const life = lives[at]
    if (life !== undefined) lives[at] = work(life)
  }
  const move = (version: number, on: LifeEvent, at: number) => change(version, (life) => moved(life, on, at))
  /** What has not begun, by this clock or by what is left of the records, begins paused. */
  const pause = (version: number, until: string, at: number) => {
    const limit = lastDayOf(localDay(new Date(at)), maxPauseDays)
    move(version, 'pause', at)
    change(version, (life) => {
      if (life.state === 'second-thoughts') return { ...life, pausedUntil: until }
      if (life.state !== 'paused' && life.state !== 'resting') return life
      // Whoever pauses what is paused already takes back that it goes on.
      return { ...life, keptBy: new Set(), pausedUntil: until < limit ? until : limit }
    })
  }
  /** What somebody left before it began, where they were, may have begun further east: no zone brings it back. */
  const leave = (version: number, on: LifeEvent, at: number) => {
    for (const way of [on, 'end'] as const) move(version, way, at)
  }
  const last = () => lives.at(-1) ?? null

  /** Everything that time alone has done, in its order: until `time`, and what ends something until `end`. */
  const pass = (time: number, end: number) => {
    for (;;) {
      const [due] = lives
        .flatMap((life) => deadlinesOf(life).map((deadline) => ({ life, ...deadline })))
        .filter(({ at, ends }) => at <= (ends ? end : time))
        .toSorted(inTime)
      if (due === undefined) return
      move(due.life.version, due.on, due.at)
      if (due.on !== 'begun') continue
      const { version: begun, pausedUntil } = due.life
      if (pausedUntil !== null) pause(begun, pausedUntil, due.at)
      for (const { version } of lives.filter((life) => life.version < due.life.version)) {
        move(version, 'replaced', due.at)
        move(version, 'rewritten', due.at)
      }
    }
  }

  const place = (event: Extract<AgreementEvent, { kind: 'text' }>, at: number) => {
    const before = last()
    const isOpen = lives.length === 0 || lives.some(({ state }) => state !== 'ended')
    // What it changes may have been over for a clock that was ahead, and is not over by this one.
    const changed = at < event.at ? lives : [changedBy({ lives })].filter((life) => life !== null)
    if (!isOpen || event.version !== (before?.version ?? 0) + 1 || !isOwnWriting(event, changed, context)) return
    const hasNotBegun = before === null || before.state === 'second-thoughts' || unsigned.includes(before.state)
    // What it was written beside had begun then. A clock that is behind does not make it a draft again.
    const hadBegun = isBehind && at < event.at && before !== null && before.signedAt !== null
    const staysBeside = event.isBeside && (!hasNotBegun || hadBegun)
    if (before !== null && !staysBeside) leave(before.version, 'rewritten', at)
    lives.push(draftedLife(event, at))
  }

  const take = (event: Extract<AgreementEvent, { kind: 'step' }>, at: number) => {
    const { version, author, step } = event
    switch (step.kind) {
      case 'ready':
        if (version === last()?.version && isAgreedPlace(event) && isWhole(last())) move(version, 'ready', at)
        return
      case 'put-away':
        return leave(version, 'put-away', at)
      case 'pause':
        return pause(version, step.until, at)
      case 'keep':
        if (!isAgreedPlace(event)) return
        change(version, (life) => ({ ...life, keptBy: new Set([...life.keptBy, author]) }))
        if (context.members.every(({ mid }) => lives.find((life) => life.version === version)?.keptBy.has(mid)))
          move(version, 'kept', at)
        return
      case 'end-on':
        return change(version, (life) => endingOn(life, step.day))
      case 'end':
        for (const life of lives) move(life.version, 'end', at)
        return
      case 'over': {
        // What was over where somebody has seen it stays over in every other time zone. A clock that was ahead has seen nothing.
        const on = at < event.at ? null : seenToBeOver(version, lives, at)
        if (on !== null) move(version, on, at)
        return
      }
      case 'clock-right':
        return // its time is all that it says
    }
  }

  const sign = (event: Extract<AgreementEvent, { kind: 'signed' }>, at: number) => {
    const { version, author, signed: both } = event
    const life = last()
    const other = context.members.find(({ mid }) => mid !== author)
    const post = posts
      .get(version)
      ?.get(other?.mid ?? '')
      ?.at(-1)
    if (life === null || life.version !== version || post?.id !== both.post) return
    // By the clock that was ahead it had cooled. Both have signed since, and their second thoughts begin now.
    if (at < event.at) move(version, 'cooled', at)
    if (lives.at(-1)?.state !== 'signing') return
    const { vid, members } = context
    const about = { vid, agreement: id, version, text: life.text, author, members }
    if (!isAgreedPlace(event) || !areBothSignatures(both, about, post)) return
    move(version, 'signed', at)
    signed.set(version, both)
  }

  for (const [index, event] of events.entries()) {
    if (event.kind === 'post') {
      const known = posts.get(event.version) ?? new Map<string, BlindPost[]>()
      posts.set(event.version, known.set(event.author, [...(known.get(event.author) ?? []), event.post]))
      continue
    }
    // No record is older than what stands before it, whatever its author says, and none comes from a time ahead.
    const time = believed.times[index] ?? event.at
    latest = Math.max(latest, isBehind ? Math.min(time, now) : time)
    pass(latest, latest)
    if (event.kind === 'text') place(event, latest)
    if (event.kind === 'step') take(event, latest)
    if (event.kind === 'signed') sign(event, latest)
  }
  pass(now, Math.max(latest, now))
  if (context.isFrozen) for (const { version } of lives) move(version, 'parted', latest)
  const { latest: written, sinceWord } = believed
  return { id, isIntact, lives, signed, posts, latest: written, seenAt, sinceWord, isBehind, isBehindRecords }
}

/** Nobody writes why it helps the other. */
function isOwnWriting(
  { author, text }: { readonly author: string; readonly text: AgreementText },
  before: readonly VersionLife[],
  { members }: HistoryContext,
): boolean {
  const doers = ['both', ...members.map(({ mid }) => mid)]
  return (
    doers.includes(text.doneBy) &&
    members.every(({ mid }) => {
      const line = text.why[mid]
      const theirs = before.length === 0 ? [''] : before.map((life) => life.text.why[mid] ?? '')
      return line !== undefined && (mid === author || theirs.includes(line))
    })
  )
}

/** Whether every part is there. When it starts is asked of whoever calls it ready, not of whoever reads that they did. */
function isWhole(life: VersionLife | null): boolean {
  return life !== null && isWholeText(life.text)
}

type Lives = Pick<AgreementHistory, 'lives'>

/** The version that is on its way: the newest, unless it has begun or ended. */
export function comingIn({ lives }: Lives): VersionLife | null {
  const life = lives.at(-1)
  return life === undefined || life.state === 'ended' || running.includes(life.state) ? null : life
}

/** The version that both have signed and that goes on while another one is coming, or alone. */
export function runningIn(history: Lives): VersionLife | null {
  const coming = comingIn(history)
  return history.lives.findLast((life) => life.state !== 'ended' && life !== coming) ?? null
}

/** The version that a next one changes: the newest, or what goes on beside a newest one that came to nothing. */
export function changedBy(history: Lives): VersionLife | null {
  const newest = history.lives.at(-1) ?? null
  return newest?.state === 'ended' ? (runningIn(history) ?? newest) : newest
}

/**
 * What a version is compared with before `self` signs it: what is in force, or else the last words of their own before
 * it, so that nothing that the other has changed since then is left out because of an edit in between.
 */
export function comparedWith(history: Lives, version: number, self: string) {
  const running = runningIn(history)
  if (running !== null) return { text: running.text, is: 'running' } as const
  const earlier = history.lives.filter((life) => life.version < version)
  const own = earlier.findLast(({ author }) => author === self)
  if (own !== undefined) return { text: own.text, is: 'own' } as const
  const last = earlier.at(-1)
  return last === undefined ? null : ({ text: last.text, is: 'earlier' } as const)
}
