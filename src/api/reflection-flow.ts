import { type FlowEvent, type FlowFacts, guards, type Row, type Screen } from './reflection-screens.ts'
import { type PathId, type StepId, steps } from './reflection-steps.ts'
import { rows } from './reflection-ways.ts'

/**
 * The reflection as one machine. Nothing but its table (`reflection-ways.ts`) decides what comes after what;
 * `docs/reflection.md` holds the same table, and a test compares the two and walks all of it.
 */
export interface Flow {
  readonly screen: Screen
  readonly after: Screen | null
}

export const beginning: Flow = { screen: 'card', after: null }

/** The next flow, or the same one where this screen has no such way. */
export function advance(flow: Flow, on: FlowEvent, facts: FlowFacts): Flow {
  const row = rowFor(flow, on, facts)
  if (row === undefined) return flow
  const target = row.to === 'after' ? flow.after : row.to === 'left' ? (facts.left?.screen ?? null) : row.to
  if (target === null) return flow
  return row.by === undefined ? { screen: target, after: null } : { screen: row.by, after: target }
}

export function isOffered(flow: Flow, on: FlowEvent, facts: FlowFacts): boolean {
  return rowFor(flow, on, facts) !== undefined
}

function rowFor({ screen }: Flow, on: FlowEvent, facts: FlowFacts): Row | undefined {
  const ways = rowsFrom.get(screen) ?? []
  return ways.find((row) => row.on === on && (row.when === undefined || guards[row.when](facts)))
}

const rowsFrom: ReadonlyMap<Screen, readonly Row[]> = Map.groupBy(rows, ({ from }) => from)

type LedBy = Pick<FlowFacts, 'isEarly' | 'isResting' | 'hasRepair'>

/**
 * The step that a path goes on with: the first of which nothing was said. Nobody is led to the whole person, and before
 * stage 2, or in the thirty days after "not ready", to no decision.
 */
export function nextStep(path: PathId, said: readonly StepId[], facts: LedBy): StepId {
  const led = steps.filter(({ id, path: of }) => of === path && id !== 'a5' && mayLeadTo(id, facts))
  const [first] = led
  if (first === undefined) throw new RangeError('a path has steps')
  return (led.find(({ id }) => !said.includes(id)) ?? first).id
}

function mayLeadTo(step: StepId, { isEarly, isResting, hasRepair }: LedBy): boolean {
  if (step === 'b4') return hasRepair
  if (step === 'b5') return hasRepair && !isResting
  return !((isEarly || isResting) && ['a7', 'a8', 'a9'].includes(step))
}
