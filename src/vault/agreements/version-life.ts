import { type AgreementText, levelLimits, secondThoughtsHours, signingDays } from '#api/agreement-text.ts'
import type { Ending, LifeState } from '#api/agreements-contract.ts'
import { addDays, daysBetween, localDay, startOfDay } from '#api/calendar.ts'
import { type LifeEvent, moveFrom } from './life-cycle.ts'

const hour = 60 * 60 * 1000
/** The first place in the world to begin a day is so far ahead of UTC. */
const firstPlace = 14 * hour

/** Two moments, in milliseconds since 1970. */
export type Span = readonly [from: number, to: number]

/** Where one version stands. Times are milliseconds since 1970. */
export interface VersionLife {
  readonly version: number
  /** Who put it before both. It is told to nobody. */
  readonly author: string
  readonly text: AgreementText
  readonly state: LifeState
  /** Since when it is in this state. */
  readonly since: number
  /** The last day that it can be in force. It only ever comes nearer. */
  readonly endsOn: string
  /** The first moment after that day. */
  readonly overAt: number
  /** The last day of its pause; of what has not begun, that it begins paused. */
  readonly pausedUntil: string | null
  /** Who has said that it goes on, since a review or a pause began. */
  readonly keptBy: ReadonlySet<string>
  /** When both signatures were there. */
  readonly signedAt: number | null
  /** When the measure began, after second thoughts. */
  readonly begunAt: number | null
  /** From when to when it went on, paused times left out, up to the last change of its state. */
  readonly wentOn: readonly Span[]
  readonly ending: Ending | null
  readonly endedAt: number | null
}

export function draftedLife(
  { version, author, text }: Pick<VersionLife, 'version' | 'author' | 'text'>,
  at: number,
): VersionLife {
  return {
    version,
    author,
    text,
    state: 'draft',
    since: at,
    ...ending(text.end),
    pausedUntil: null,
    keptBy: new Set(),
    signedAt: null,
    begunAt: null,
    wentOn: [],
    ending: null,
    endedAt: null,
  }
}

/** The same life with an end that is nearer. A later one changes nothing. */
export function endingOn(life: VersionLife, day: string): VersionLife {
  return day < life.endsOn ? { ...life, ...ending(day) } : life
}

function ending(endsOn: string): Pick<VersionLife, 'endsOn' | 'overAt'> {
  return { endsOn, overAt: startOfDay(addDays(endsOn, 1)) }
}

/** The life after an event; the same one when the event makes no move. */
export function moved(life: VersionLife, on: LifeEvent, at: number): VersionLife {
  const move = moveFrom(life.state, on)
  if (move === null) return life
  const isEnd = move.to === 'ended'
  return {
    ...life,
    state: move.to,
    since: at,
    keptBy: new Set(),
    signedAt: on === 'signed' ? at : life.signedAt,
    begunAt: on === 'begun' ? at : life.begunAt,
    wentOn: wentOnUntil(life, at),
    ending: move.ending ?? null,
    endedAt: isEnd ? at : null,
  }
}

/** From when to when it went on, up to `at`. */
export function wentOnUntil({ state, since, wentOn }: VersionLife, at: number): readonly Span[] {
  const goesOn = state === 'active' || state === 'review-due'
  return goesOn && at > since ? [...wentOn, [since, at]] : wentOn
}

export interface Deadline {
  readonly on: LifeEvent
  readonly at: number
  /** Whether it ends something. An end counts by the latest time that was ever written down; the rest by the time now. */
  readonly ends: boolean
}

export function inTime(a: Pick<Deadline, 'at' | 'ends'>, b: Pick<Deadline, 'at' | 'ends'>): number {
  return a.at - b.at || Number(b.ends) - Number(a.ends) // on the same moment, the end comes first
}

/** What time alone will do to this version. */
export function deadlinesOf(life: VersionLife): Deadline[] {
  const { state, since, text, overAt, pausedUntil } = life
  const days = signingDays * 24 * hour
  const over: Deadline = { on: 'date-over', at: overAt, ends: true }
  switch (state) {
    case 'cooling': {
      const cooled = since + levelLimits[text.level].coolingHours * hour
      return [
        { on: 'cooled', at: cooled, ends: false },
        { on: 'unsigned', at: cooled + days, ends: true },
      ]
    }
    case 'signing':
      return [{ on: 'unsigned', at: since + days, ends: true }]
    case 'second-thoughts': {
      // Both may undo it until it begins, and it never begins before they had their time.
      const begins = Math.max(since + secondThoughtsHours * hour, startOfDay(text.start))
      return [{ on: 'begun', at: begins, ends: false }, over]
    }
    case 'active': {
      const review = nextReview(life)
      return review === null ? [over] : [{ on: 'review', at: review, ends: false }, over]
    }
    case 'paused':
      return [{ on: 'pause-over', at: pausedUntil === null ? overAt : ending(pausedUntil).overAt, ends: false }, over]
    case 'review-due':
    case 'resting':
      return [over]
    case 'draft':
    case 'ended':
      return []
  }
}

/**
 * What an engine that wrote "over" about `version` at `at` has seen: that its last day was over, or that the next one had
 * begun. Days are those of the place where it was, so anywhere counts; null when that could be nowhere yet.
 */
export function seenToBeOver(version: number, lives: readonly VersionLife[], at: number): LifeEvent | null {
  const life = lives.find((one) => one.version === version)
  if (life === undefined) return null
  if (at >= Date.parse(addDays(life.endsOn, 1)) - firstPlace) return 'date-over'
  const hasNext = lives.some(
    ({ version: next, state, since, text }) =>
      next > version &&
      state === 'second-thoughts' &&
      at >= Math.max(since + secondThoughtsHours * hour, Date.parse(text.start) - firstPlace),
  )
  return hasNext ? 'replaced' : null
}

/** The first review after it began, or after both said the last time that it goes on; null when the end comes first. */
function nextReview({ text, since, endsOn }: VersionLife): number | null {
  const past = Math.max(0, Math.floor(daysBetween(text.start, localDay(new Date(since))) / text.review))
  const day = addDays(text.start, (past + 1) * text.review)
  return day <= endsOn ? startOfDay(day) : null
}
