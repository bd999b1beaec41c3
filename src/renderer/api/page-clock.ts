/** Time as the page sees it; tests pass their own. */
export interface PageClock {
  /** Milliseconds that only ever grow. */
  monotonic(): number
  /** Milliseconds since 1970, which jump when the computer slept or its clock was set. */
  wall(): number
  /** Calls back once; the returned function takes it back. */
  after(milliseconds: number, callback: () => void): () => void
}

export const pageClock: PageClock = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  after(milliseconds, callback) {
    const timer = window.setTimeout(callback, milliseconds)
    return () => window.clearTimeout(timer)
  },
}
