/** Time as the page sees it; tests pass their own. */
export interface PageClock {
  /** Milliseconds that only ever grow, whatever the clock on the wall is set to. */
  monotonic(): number
  /** Calls back once; the returned function takes it back. */
  after(milliseconds: number, callback: () => void): () => void
}

export const pageClock: PageClock = {
  monotonic: () => performance.now(),
  after(milliseconds, callback) {
    const timer = window.setTimeout(callback, milliseconds)
    return () => window.clearTimeout(timer)
  },
}
