/** What a browser writes about one stretch of work, as far as it is needed here. Times are in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** The part of `dur` in which the thread was at work. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

/** What a trace has to be asked for. */
export const traceCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']

export interface KeyCosts {
  /** From key to key, in milliseconds: what the page did in the events of the key itself. */
  readonly handling: readonly number[]
  /** The same with everything else that its main thread did before the next key: layout, drawing, saving. */
  readonly busy: readonly number[]
  /** As `busy`, without what the thread had to wait for a processor. */
  readonly worked: readonly number[]
}

const keyEvents = new Set(['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup', 'selectionchange'])

/** Reads from a trace what each key cost. The first keys, which warm up, are left out. */
export function keyCostsOf(trace: Buffer, warmUp: number): KeyCosts {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] }
  const dispatched = traceEvents.filter(({ name, args }) => name === 'EventDispatch' && keyEvents.has(typeOf(args)))
  const first = dispatched.find(({ args }) => typeOf(args) === 'keydown')
  if (first === undefined) throw new Error('no key is in the trace')
  const isHere = (event: TraceEvent) => event.pid === first.pid && event.tid === first.tid
  const events = outermost(dispatched.filter(isHere))
  const tasks = outermost(traceEvents.filter((event) => isHere(event) && event.name === 'RunTask'))
  const keys = events.filter(({ args }) => typeOf(args) === 'keydown')

  const handling: number[] = []
  const busy: number[] = []
  const worked: number[] = []
  for (const [n, key] of keys.entries()) {
    const next = keys[n + 1]
    if (n < warmUp || next === undefined) continue
    const isOfKey = ({ ts, dur = 0 }: TraceEvent) => ts + dur > key.ts && ts + dur <= next.ts
    handling.push(sumOf(events.filter(isOfKey)))
    const done = tasks.filter(isOfKey)
    busy.push(sumOf(done))
    worked.push(done.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000)
  }
  return { handling, busy, worked }
}

function typeOf(args: TraceEvent['args']): string {
  return args?.data?.type ?? ''
}

/** Those that lie in no other, so that nothing is counted twice. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY
  return events
    .filter(({ dur }) => dur !== undefined)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false
      end = ts + dur
      return true
    })
}

function sumOf(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000
}
