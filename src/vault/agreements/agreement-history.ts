import { problemsForReady } from '#api/agreement-rules.ts'
import { type AgreementText, maxPauseDays } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import type { PublicIdentity } from '../crypto/statement.ts'
import type { AgreementStep } from '../shared/agreement-bodies.ts'
import { type AgreementEvent, type AgreementRecords, areBothSignatures, type BothSigned } from './agreement-events.ts'
import type { BlindPost } from './blind-post.ts'
import { type LifeEvent, running, unsigned } from './life-cycle.ts'
import { type Deadline, deadlinesOf, draftedLife, endingOn, moved, type VersionLife } from './version-life.ts'

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
  /**
   * The clock shows an earlier time than that. What was written stays in its order, and nothing is in force: a clock that
   * was ahead has made nothing begin, and one that goes back makes nothing last.
   */
  readonly isBehind: boolean
}

export interface HistoryContext {
  readonly vid: string
  readonly members: readonly [PublicIdentity, PublicIdentity]
  readonly now: Date
  /** One of the two has left. */
  readonly isFrozen: boolean
}

/** Milliseconds that whoever corrects a clock may set it back, without its being called behind. */
const slack = 2 * 60 * 1000

export function historyOf({ id, events, isIntact }: AgreementRecords, context: HistoryContext): AgreementHistory {
  const now = context.now.getTime()
  const lives: VersionLife[] = []
  const signed = new Map<number, BothSigned>()
  const posts = new Map<number, Map<string, BlindPost[]>>()
  let latest = Number.NEGATIVE_INFINITY

  const change = (version: number, work: (life: VersionLife) => VersionLife) => {
    const at = lives.findIndex((life) => life.version === version)
    const life = lives[at]
    if (life !== undefined) lives[at] = work(life)
  }
  const move = (version: number, on: LifeEvent, at: number) => change(version, (life) => moved(life, on, at))
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
      for (const { version } of lives.filter((life) => life.version < due.life.version)) {
        move(version, 'replaced', due.at)
        move(version, 'rewritten', due.at)
      }
    }
  }
  /** What binds counts only where nothing of the other's stands beside it unseen. */
  const isAgreedPlace = ({ author, seq, seen }: AgreementEvent) =>
    events.every((other) => other.author === author || other.seq <= seen || other.seen >= seq)

  const place = (event: Extract<AgreementEvent, { kind: 'text' }>, at: number) => {
    const before = last()
    const isOpen = lives.length === 0 || lives.some(({ state }) => state !== 'ended')
    if (!isOpen || event.version !== (before?.version ?? 0) + 1 || !isOwnWriting(event, changedBy({ lives }), context))
      return
    const staysBeside = event.isBeside && before !== null && !unsigned.includes(before.state)
    if (before !== null && !staysBeside) move(before.version, 'rewritten', at)
    lives.push(draftedLife(event, at))
  }

  const take = (event: AgreementEvent, step: AgreementStep, at: number) => {
    const { version, author } = event
    switch (step.kind) {
      case 'ready':
        if (version === last()?.version && isAgreedPlace(event) && isWhole(last()?.text)) move(version, 'ready', at)
        return
      case 'put-away':
        return move(version, 'put-away', at)
      case 'pause': {
        const limit = addDays(localDay(new Date(at)), maxPauseDays)
        move(version, 'pause', at)
        const until = step.until < limit ? step.until : limit
        return change(version, (life) => (life.state === 'paused' ? { ...life, pausedUntil: until } : life))
      }
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
      case 'over':
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
    if (life === null || life.version !== version || life.state !== 'signing' || post?.id !== both.post) return
    const { vid, members } = context
    const about = { vid, agreement: id, version, text: life.text, author, members }
    if (!isAgreedPlace(event) || !areBothSignatures(both, about, post)) return
    move(version, 'signed', at)
    signed.set(version, both)
  }

  for (const event of events) {
    if (event.kind === 'post') {
      const known = posts.get(event.version) ?? new Map<string, BlindPost[]>()
      posts.set(event.version, known.set(event.author, [...(known.get(event.author) ?? []), event.post]))
      continue
    }
    // No record is older than what stands before it, whatever its author says.
    latest = Math.max(latest, event.at)
    pass(latest, latest)
    if (event.kind === 'text') place(event, latest)
    if (event.kind === 'step') take(event, event.step, latest)
    if (event.kind === 'signed') sign(event, latest)
  }
  pass(now, Math.max(latest, now))
  if (context.isFrozen) for (const { version } of lives) move(version, 'parted', latest)
  return { id, isIntact, lives, signed, posts, latest, isBehind: now + slack < latest }
}

/** Nobody writes why it helps the other. */
function isOwnWriting(
  { author, text }: { readonly author: string; readonly text: AgreementText },
  before: VersionLife | null,
  { members }: HistoryContext,
): boolean {
  const doers = ['both', ...members.map(({ mid }) => mid)]
  return (
    doers.includes(text.doneBy) &&
    members.every(({ mid }) => {
      const line = text.why[mid]
      return line !== undefined && (mid === author || line === (before?.text.why[mid] ?? ''))
    })
  )
}

/** Whether every part is there. When it starts is asked of whoever calls it ready, not of whoever reads that they did. */
function isWhole(text: AgreementText | undefined): boolean {
  if (text === undefined) return false
  const [self = ''] = Object.keys(text.why)
  return problemsForReady(text, self, new Date(0)).length === 0
}

function inTime(a: Pick<Deadline, 'at' | 'ends'>, b: Pick<Deadline, 'at' | 'ends'>): number {
  return a.at - b.at || Number(b.ends) - Number(a.ends) // on the same moment, the end comes first
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
