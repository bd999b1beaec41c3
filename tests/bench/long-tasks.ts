interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

/** Pieces of work on the main thread of a page that took longer than 50 ms, from a trace of Chromium. */
export function longTasks(trace: Buffer): { over50: number; longest: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}.${tid}`),
  )
  const took = traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && mainThreads.has(`${pid}.${tid}`))
    .map(({ dur = 0 }) => dur / 1000)
  if (took.length === 0) throw new Error('the trace has no work in it')
  return { over50: took.filter((time) => time > 50).length, longest: Math.round(Math.max(...took)) }
}
