import type { TalkKind, TalkPlace } from '#api/talk-contract.ts'
import { canRepeat, closingParts, saidAfter, type Turn, turnsOf } from './talk-rounds.ts'

/**
 * A guided talk as states and moves; `docs/talk.md` lists them. It knows no clock but the one that is handed in, draws
 * nothing and keeps nothing. A move that does not belong to a state leaves it as it is.
 */

interface Going {
  readonly kind: TalkKind
  /** Ids of the two: who speaks first, and the other. */
  readonly first: string
  readonly second: string
  /** Minutes for a turn; null with the timer off. */
  readonly minutes: number | null
  /** When it began, or when the two came back to it, on the clock that cannot be set. */
  readonly began: number
}

interface InTurns extends Going {
  readonly step: number
  /** How often "not yet" was said to this piece. */
  readonly notYet: number
}

interface AfterTurns extends Going {
  /** The turn before the closing round, to go back to. */
  readonly from: number
}

export type Talk =
  | { readonly at: 'kind' }
  /** Both have come back from a pause. */
  | { readonly at: 'back' }
  /** A talk was under way when the app went away. */
  | { readonly at: 'cut-off'; readonly place: TalkPlace }
  /** One of the two takes the seat, then answers alone. `wasReady` is what the one before said. */
  | { readonly at: 'seat' | 'ask'; readonly kind: TalkKind; readonly asked: 0 | 1; readonly wasReady: boolean | null }
  /** It holds nothing of how it came to this, so nothing can be told from it. */
  | { readonly at: 'not-today' }
  | { readonly at: 'setting'; readonly kind: TalkKind }
  /** `since`: on the clock that cannot be set. `adds` after "nearly", `writes` after the offer to write it. */
  | ({ readonly at: 'turn'; readonly since: number; readonly how: 'speaks' | 'adds' | 'shorter' | 'writes' } & InTurns)
  | ({ readonly at: 'mirror' } & InTurns)
  /** After two "not yet". */
  | ({ readonly at: 'offers' } & InTurns)
  | ({ readonly at: 'closing'; readonly step: number } & AfterTurns)
  | ({ readonly at: 'note' } & AfterTurns)
  | { readonly at: 'over' }

export type Move =
  | { readonly do: 'choose'; readonly kind: TalkKind }
  | { readonly do: 'sit' }
  /** `isReady` is false for "not today" and for "a gentler kind": the screen after it is one. */
  | { readonly do: 'answer'; readonly isReady: boolean }
  | { readonly do: 'begin'; readonly first: string; readonly second: string; readonly minutes: number | null }
  | { readonly do: 'minutes'; readonly minutes: number | null }
  | { readonly do: 'pass' }
  | { readonly do: 'heard'; readonly how: 'yes' | 'nearly' | 'not-yet' }
  | { readonly do: 'offer'; readonly how: 'shorter' | 'writes' }
  | { readonly do: 'again' }
  | { readonly do: 'close' }
  | { readonly do: 'on' }
  /** To the turn before, or the part before: a press too much must not cost anybody their turn. */
  | { readonly do: 'back' }
  | { readonly do: 'back-to'; readonly first: string; readonly second: string }
  | { readonly do: 'anew' }
  | { readonly do: 'end' }

/** A talk that begins, or that comes back to where it was. */
export function beginTalk({ place, cameBack }: { place: TalkPlace | null; cameBack: boolean }): Talk {
  if (place !== null) return { at: 'cut-off', place }
  return { at: cameBack ? 'back' : 'kind' }
}

export function turnOf({ kind, step }: { readonly kind: TalkKind; readonly step: number }): Turn {
  const turns = turnsOf[kind]
  const last = turns.at(-1)
  const turn = turns[step] ?? last
  if (turn === undefined) throw new RangeError('a kind has no turns')
  return turn
}

/** Who has the floor and who listens; null in a turn of both. */
export function rolesIn(talk: InTurns): { speaker: string; listener: string } | null {
  const { speaker } = turnOf(talk)
  if (speaker === null) return null
  return speaker === 'first'
    ? { speaker: talk.first, listener: talk.second }
    : { speaker: talk.second, listener: talk.first }
}

/** Whether this is the last turn of a kind whose turns can begin again. */
export function canBeginAgain(talk: InTurns): boolean {
  return canRepeat[talk.kind] && talk.step === turnsOf[talk.kind].length - 1
}

/** Whether there is a turn or a part before this one. Where it is said back, "nearly" leads back already. */
export function canGoBack(talk: Talk): boolean {
  return (talk.at === 'turn' && talk.step > 0) || talk.at === 'closing' || talk.at === 'note'
}

/** The talk after `move`, at `now` of the clock that cannot be set. */
export function moved(talk: Talk, move: Move, now: number): Talk {
  if (move.do === 'end') return { at: 'over' }
  switch (talk.at) {
    case 'kind':
      return move.do === 'choose' ? { at: 'seat', kind: move.kind, asked: 0, wasReady: null } : talk
    case 'back':
    case 'not-today':
      if (move.do === 'anew') return { at: 'kind' }
      return talk
    case 'cut-off':
      if (move.do === 'anew') return { at: 'kind' }
      return move.do === 'back-to' ? restored(talk.place, move, now) : talk
    case 'seat':
      return move.do === 'sit' ? { ...talk, at: 'ask' } : talk
    case 'ask':
      return move.do === 'answer' ? answered(talk, move.isReady) : talk
    case 'setting': {
      if (move.do !== 'begin') return talk
      const { first, second, minutes } = move
      return onTurn({ kind: talk.kind, first, second, minutes, began: now, step: 0, notYet: 0 }, 'speaks', now)
    }
    case 'turn':
      return fromTurn(talk, move, now)
    case 'mirror':
      return move.do === 'heard' ? heard(talk, move.how, now) : aside(talk, move)
    case 'offers':
      return move.do === 'offer' ? onTurn({ ...talk, notYet: 0 }, move.how, now) : aside(talk, move)
    case 'closing':
      if (move.do === 'on') return afterClosing(talk)
      return move.do === 'back' ? beforeClosing(talk, now) : talk
    case 'note':
      return move.do === 'back' ? closingOf(talk, closingParts.length - 1) : talk
    case 'over':
      return talk
  }
}

type TurnTalk = Extract<Talk, { at: 'turn' }>

function onTurn(
  { kind, first, second, minutes, began, step, notYet }: InTurns,
  how: TurnTalk['how'],
  now: number,
): Talk {
  return { at: 'turn', kind, first, second, minutes, began, step, notYet, how, since: now }
}

function answered({ kind, asked, wasReady }: Extract<Talk, { at: 'seat' | 'ask' }>, isReady: boolean): Talk {
  if (asked === 0) return { at: 'seat', kind, asked: 1, wasReady: isReady }
  return wasReady === true && isReady ? { at: 'setting', kind } : { at: 'not-today' }
}

function fromTurn(talk: TurnTalk, move: Move, now: number): Talk {
  switch (move.do) {
    case 'minutes':
      return { ...talk, minutes: move.minutes, since: now }
    case 'pass':
      return turnOf(talk).isMirrored ? mirrorOf(talk) : nextTurn(talk, now)
    case 'back':
      return canGoBack(talk) ? onTurn({ ...talk, step: talk.step - 1, notYet: 0 }, 'speaks', now) : talk
    case 'again':
      return canBeginAgain(talk) ? onTurn({ ...talk, step: 0, notYet: 0 }, 'speaks', now) : talk
    default:
      return aside(talk, move)
  }
}

/** What can be done at any moment of the turns. */
function aside<Going extends Extract<Talk, { at: 'turn' | 'mirror' | 'offers' }>>(talk: Going, move: Move): Talk {
  if (move.do === 'minutes') return { ...talk, minutes: move.minutes }
  return move.do === 'close' ? closingOf({ ...talk, from: talk.step }, 0) : talk
}

function mirrorOf({ kind, first, second, minutes, began, step, notYet }: InTurns): Talk {
  return { at: 'mirror', kind, first, second, minutes, began, step, notYet }
}

function heard(talk: Extract<Talk, { at: 'mirror' }>, how: 'yes' | 'nearly' | 'not-yet', now: number): Talk {
  if (how === 'yes') return nextTurn(talk, now)
  if (how === 'nearly') return onTurn(talk, 'adds', now)
  const notYet = talk.notYet + 1
  return notYet < 2 ? { ...talk, notYet } : { ...talk, notYet: 2, at: 'offers' }
}

function nextTurn(talk: InTurns, now: number): Talk {
  const step = talk.step + 1
  return step < turnsOf[talk.kind].length
    ? onTurn({ ...talk, step, notYet: 0 }, 'speaks', now)
    : closingOf({ ...talk, from: talk.step }, 0)
}

function closingOf({ kind, first, second, minutes, began, from }: AfterTurns, step: number): Talk {
  return { at: 'closing', kind, first, second, minutes, began, from, step }
}

function afterClosing(talk: Extract<Talk, { at: 'closing' }>): Talk {
  const { step, ...after } = talk
  return step + 1 < closingParts.length ? { ...talk, step: step + 1 } : { ...after, at: 'note' }
}

function beforeClosing(talk: Extract<Talk, { at: 'closing' }>, now: number): Talk {
  if (talk.step > 0) return { ...talk, step: talk.step - 1 }
  return onTurn({ ...talk, step: talk.from, notYet: 0 }, 'speaks', now)
}

/** What of a talk outlives the page; null when there is nothing to come back to. */
export function placeOf(talk: Talk): TalkPlace | null {
  switch (talk.at) {
    case 'turn':
    case 'mirror':
    case 'offers': {
      const { kind, first, step, notYet, minutes } = talk
      return { kind, first, at: talk.at === 'turn' ? 'turn' : 'mirror', step, notYet, minutes }
    }
    case 'closing':
      return { kind: talk.kind, first: talk.first, at: 'closing', step: talk.step, notYet: 0, minutes: talk.minutes }
    case 'cut-off':
      return talk.place
    default:
      return null
  }
}

/** The same turn again, with its whole time; the closing round where what stands there is no turn of this kind. */
function restored(place: TalkPlace, { first, second }: { first: string; second: string }, now: number): Talk {
  const { kind, at, step, notYet, minutes } = place
  const after = { kind, first, second, minutes, began: now, from: turnsOf[kind].length - 1 }
  if (at === 'closing') return closingOf(after, Math.min(step, closingParts.length - 1))
  if (step >= turnsOf[kind].length) return closingOf(after, 0)
  const inTurns = { kind, first, second, minutes, began: now, step, notYet }
  if (at === 'turn' || !turnOf(inTurns).isMirrored) return onTurn(inTurns, 'speaks', now)
  return { ...inTurns, at: notYet < 2 ? 'mirror' : 'offers' }
}

/** Milliseconds of the turn that are left; null without a timer. It never goes below zero, and zero changes nothing. */
export function timeLeft(talk: Talk, now: number): number | null {
  if (talk.at !== 'turn' || talk.minutes === null || turnOf(talk).speaker === null) return null
  return Math.max(0, talk.minutes * 60_000 - (now - talk.since))
}

/** Milliseconds until the talk has taken as long as is good for it; null without a timer. Zero changes nothing either. */
export function untilLong(talk: Talk, now: number): number | null {
  if ((talk.at !== 'turn' && talk.at !== 'mirror' && talk.at !== 'offers') || talk.minutes === null) return null
  return Math.max(0, saidAfter[talk.kind] * 60_000 - (now - talk.began))
}
