/** Time as the vault sees it. It is handed in, so that a test can move it; nothing in the vault asks the system. */
export interface Clock {
  now(): Date
  /** Runs `work` once after `ms` milliseconds; the answer cancels it. */
  after(ms: number, work: () => void): () => void
}

export const systemClock: Clock = {
  now: () => new Date(),
  after(ms, work) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}
