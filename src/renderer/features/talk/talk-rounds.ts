import type { TalkKind } from '#api/talk-contract.ts'

export type Round =
  | 'good'
  | 'agreements'
  | 'request'
  | 'plan'
  | 'hurt'
  | 'hurt-more'
  | 'heard'
  | 'wish'
  | 'decide'
  | 'thanks'
  | 'thanks-more'

export interface Turn {
  readonly round: Round
  /** Whose turn, counted from who began; null when nobody has the floor. */
  readonly speaker: 'first' | 'second' | null
  /** Whether the other says it back before it goes on. */
  readonly isMirrored: boolean
}

const each = (round: Round, isMirrored: boolean): Turn[] => [
  { round, speaker: 'first', isMirrored },
  { round, speaker: 'second', isMirrored },
]
const both = (round: Round): Turn => ({ round, speaker: null, isMirrored: false })

/** The turns of each kind, in their order. About the hurt, one is heard twice before the other speaks. */
export const turnsOf: Readonly<Record<TalkKind, readonly Turn[]>> = {
  'check-in': [...each('good', false), ...each('agreements', true), ...each('request', true), both('plan')],
  hurt: [
    { round: 'hurt', speaker: 'first', isMirrored: true },
    { round: 'hurt-more', speaker: 'first', isMirrored: true },
    { round: 'heard', speaker: 'second', isMirrored: true },
  ],
  review: [...each('wish', true), both('decide')],
  appreciation: [...each('thanks', false), ...each('thanks-more', false)],
}

/** Kinds whose turns can begin again: with the next agreement, or with one thank-you more. */
export const canRepeat: Readonly<Record<TalkKind, boolean>> = {
  'check-in': false,
  hurt: false,
  review: true,
  appreciation: true,
}

/** Minutes that a talk of this kind is meant for. Nothing is cut off when they are over. */
export const minutesOf: Readonly<Record<TalkKind, number>> = { 'check-in': 20, hurt: 30, review: 20, appreciation: 10 }

/**
 * After how many minutes a quiet line says how long it has been, with a timer on. A talk about the hurt is offered a rest
 * before its time is over, so that the closing round falls within it.
 */
export const saidAfter: Readonly<Record<TalkKind, number>> = { ...minutesOf, hurt: 25 }

/** What the closing round asks, one after the other. Each may be passed. */
export const closingParts = ['heard', 'appreciate', 'step', 'word'] as const
export type ClosingPart = (typeof closingParts)[number]

export const defaultMinutes = 3
/** A turn without a speaker has no timer. */
export const minuteChoices = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
