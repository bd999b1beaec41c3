interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  /** The part of `dur` in which the thread was at work. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

export interface LongTasks {
  readonly over50: number
  readonly longest: number
  readonly worked: number
}

/** Pieces of work on the main thread of a page that took longer than 50 ms, from a trace of Chromium. */
export function longTasks(trace: Buffer): LongTasks {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}.${tid}`),
  )
  const tasks = traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mainThreads.has(`${pid}.${tid}`))
  if (tasks.length === 0) throw new Error('the trace has no work in it')
  const longest = (times: readonly number[]) => Math.round(Math.max(...times) / 1000)
  return {
    over50: tasks.filter(({ dur = 0 }) => dur > 50_000).length,
    longest: longest(tasks.map(({ dur = 0 }) => dur)),
    worked: longest(tasks.map(({ tdur = 0 }) => tdur)),
  }
}
