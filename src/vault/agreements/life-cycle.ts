import type { Ending, LifeState } from '#api/agreements-contract.ts'

/** What moves a version on. The words are those of `docs/agreements.md`. */
export type LifeEvent =
  | 'ready'
  | 'cooled'
  | 'signed'
  | 'unsigned'
  | 'begun'
  | 'rewritten'
  | 'put-away'
  | 'pause'
  | 'pause-over'
  | 'review'
  | 'kept'
  | 'end'
  | 'date-over'
  | 'replaced'
  | 'parted'

export interface Move {
  readonly from: readonly LifeState[]
  readonly on: LifeEvent
  /** Who brings it about: one of the two alone, both, or the time. */
  readonly by: 'one' | 'both' | 'time'
  readonly to: LifeState
  /** Set where it ends. */
  readonly ending?: Ending
}

/** What nobody has signed yet, or not both. */
export const unsigned: readonly LifeState[] = ['draft', 'cooling', 'signing']
/** What both have signed, has begun and has not ended. */
export const running: readonly LifeState[] = ['active', 'review-due', 'paused', 'resting']

/**
 * The life of one version: every move that there is. What is not here does not happen, whoever wants it and whatever a
 * record says. One person alone leads away from an agreement; into one, or back into one, lead only both and the time.
 */
export const lifeCycle: readonly Move[] = [
  { from: ['draft'], on: 'ready', by: 'one', to: 'cooling' },
  { from: ['cooling'], on: 'cooled', by: 'time', to: 'signing' },
  { from: ['signing'], on: 'signed', by: 'both', to: 'second-thoughts' },
  { from: ['second-thoughts'], on: 'begun', by: 'time', to: 'active' },
  { from: ['active'], on: 'review', by: 'time', to: 'review-due' },
  { from: ['active', 'review-due'], on: 'pause', by: 'one', to: 'paused' },
  { from: ['paused'], on: 'pause-over', by: 'time', to: 'resting' },
  { from: ['review-due', 'paused', 'resting'], on: 'kept', by: 'both', to: 'active' },

  { from: ['cooling', 'signing'], on: 'unsigned', by: 'time', to: 'ended', ending: 'unsigned' },
  { from: [...unsigned, 'second-thoughts'], on: 'rewritten', by: 'one', to: 'ended', ending: 'rewritten' },
  { from: [...unsigned, 'second-thoughts'], on: 'put-away', by: 'one', to: 'ended', ending: 'put-away' },
  { from: unsigned, on: 'end', by: 'one', to: 'ended', ending: 'put-away' },
  { from: ['second-thoughts', ...running], on: 'end', by: 'one', to: 'ended', ending: 'early' },
  { from: ['second-thoughts', ...running], on: 'date-over', by: 'time', to: 'ended', ending: 'on-date' },
  { from: running, on: 'replaced', by: 'both', to: 'ended', ending: 'replaced' },
  { from: [...unsigned, 'second-thoughts', ...running], on: 'parted', by: 'one', to: 'ended', ending: 'parted' },
]

/** The move that `on` makes from `from`; null when it makes none. */
export function moveFrom(from: LifeState, on: LifeEvent): Move | null {
  return lifeCycle.find((move) => move.on === on && move.from.includes(from)) ?? null
}
