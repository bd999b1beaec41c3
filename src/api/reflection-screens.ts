import * as z from 'zod'
import { type PathId, type QuestionId, questionIds, type Stand, type StepId, stepIds } from './reflection-steps.ts'

// Every screen of the reflection, and what the way from one to the next can depend on.

const namedScreens = [
  /** Forgiving, trusting and being together are three things. */
  'card',
  /** Two questions before every sitting. Their answers are kept nowhere. */
  'gate',
  'closed',
  /** After 22:00: now, or later. */
  'late',
  'steps',
  /** About what one did oneself: is it still happening? Asked before every sitting of that path, and kept nowhere. */
  'still',
  'still-closed',
  'word',
  'a7',
  'a9',
  'b5',
  'settle',
  /** After 25 minutes: a rest is offered. */
  'long',
  'full-answer',
  'good-life',
  'repair-first',
  'stopped',
  /** Out of the flow. */
  'away',
] as const
export const restOf = (step: StepId) => `${step}.rest` as const
/** Every step has an end of its own, but the one whose every answer is the end. */
export const stepsWithRest = stepIds.filter((step) => step !== 'b5')
export type Screen = (typeof namedScreens)[number] | QuestionId | `${StepId}.rest`
export const screens: readonly Screen[] = [...namedScreens, ...questionIds, ...stepsWithRest.map(restOf)]
export const screenSchema = z.enum(screens as [Screen, ...Screen[]])

export type FlowEvent =
  | 'begin'
  | 'gate-open'
  | 'gate-closed'
  | 'now'
  | 'later'
  | 'resume'
  | 'not-still'
  | 'still'
  | 'next'
  | 'back'
  | 'choose'
  | 'stop'
  | 'go-on'
  | 'one-more'
  | 'close'
  | `to-${StepId}`
  | `stand-${Stand}`

/** What the way on depends on beside the screen. */
export interface FlowFacts {
  /** Whether it is after 22:00 on the person's own clock. */
  readonly isLate: boolean
  /** Whether this sitting has taken 25 minutes, and no rest was offered yet. */
  readonly isLong: boolean
  /** Whether the question on the screen was answered with a word. */
  readonly hasWords: boolean
  /** Whether anything was said about repair, in this sitting or before. */
  readonly hasRepair: boolean
  /** Whether the person's stage is 0, 1 or not named: nothing big is offered then. */
  readonly isEarly: boolean
  /** Whether this is one of the thirty days after "not ready" and its like: where one stands is not asked by itself then. */
  readonly isResting: boolean
  /** Whether this person was hurt, has said nothing yet at the first step, and left nothing to go on with. */
  readonly isFirst: boolean
  /** Where they stood last towards the other. */
  readonly stand: Stand | null
  /** Where a sitting was left, and on which path. `isWanted`: it is the one that the person has chosen to go on with. */
  readonly left: { readonly screen: Screen; readonly path: PathId; readonly isWanted: boolean } | null
}

export const guards = {
  'it is late': ({ isLate }: FlowFacts) => isLate,
  'it has taken long': ({ isLong }: FlowFacts) => isLong,
  'it was answered': ({ hasWords }: FlowFacts) => hasWords,
  'nothing is said about repair': ({ hasWords, hasRepair }: FlowFacts) => !hasWords && !hasRepair,
  'something is said about repair': ({ hasRepair }: FlowFacts) => hasRepair,
  'in stage 2 or later': ({ isEarly }: FlowFacts) => !isEarly,
  'hurt, and new here': ({ isFirst }: FlowFacts) => isFirst,
  'decided how to act': ({ stand }: FlowFacts) => stand === 'decided',
  'something has shifted': ({ stand }: FlowFacts) => stand === 'shifted',
  'in stage 2 or later, and not resting': ({ isEarly, isResting }: FlowFacts) => !isEarly && !isResting,
  'not resting': ({ isResting }: FlowFacts) => !isResting,
  'left on the path about oneself, where it may be gone on with': (facts: FlowFacts) =>
    facts.left?.path === 'self' && mayGoOn(facts),
  'left on another path, where it may be gone on with': (facts: FlowFacts) =>
    facts.left !== null && facts.left.path !== 'self' && mayGoOn(facts),
} as const satisfies Record<string, (facts: FlowFacts) => boolean>
export type Guard = keyof typeof guards

/**
 * What could not be begun today is not gone on with either. Where one stands is gone on with outside a rest, or when the
 * person has chosen that very sitting.
 */
function mayGoOn({ left, isEarly, isResting, hasRepair }: FlowFacts): boolean {
  const step = left === null ? null : stepOfScreen(left.screen)
  if (left === null || step === null) return false
  if (step === 'a5' && isEarly) return false
  if ((step === 'b4' || step === 'b5') && !hasRepair) return false
  if (left.screen === 'a7') return left.isWanted || !(isEarly || isResting)
  if (left.screen === 'b5') return left.isWanted || !isResting
  return true
}

/** Screens that stand between two others and remember what comes after them. */
type Between = 'settle' | 'long' | 'still'

/** The first row that fits is the way. `after` is what a screen in between remembers; `left` is where a sitting was left. */
export interface Row {
  readonly from: Screen
  readonly on: FlowEvent
  readonly when?: Guard
  readonly by?: Between
  readonly to: Screen | 'after' | 'left'
}

/** The step that a screen belongs to; null for what stands before, between and after them. */
export function stepOfScreen(screen: Screen): StepId | null {
  if (screen === 'word') return 'a1'
  return stepIds.find((step) => screen === step || screen.startsWith(`${step}.`)) ?? null
}
