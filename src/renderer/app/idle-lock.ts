import type { PageClock } from '../api/page-clock.ts'

export interface IdleLockOptions {
  readonly clock: PageClock
  /** Milliseconds without a sign of the person until the lock. */
  readonly limit: number
  /** How long before the lock the warning stands. */
  readonly warning: number
  onWarning(shown: boolean): void
  onLock(): void
}

export interface IdleLock {
  /** The person did something. */
  activity(): void
  stop(): void
}

/** Locks after a stretch without activity, with a warning before it. Locks once and then stays quiet. */
export function createIdleLock({ clock, limit, warning, onWarning, onLock }: IdleLockOptions): IdleLock {
  let last = now()
  let warned = false
  let over = false
  let cancel = clock.after(limit - warning, check)

  function now() {
    return { monotonic: clock.monotonic(), wall: clock.wall() }
  }

  /** The larger of two clocks: one stands still while the computer sleeps, the other may be set back. */
  function idle(): number {
    const current = now()
    return Math.max(current.monotonic - last.monotonic, current.wall - last.wall)
  }

  function warn(shown: boolean): void {
    if (warned === shown) return
    warned = shown
    onWarning(shown)
  }

  function check(): void {
    if (over) return
    cancel()
    const idled = idle()
    if (idled >= limit) {
      over = true
      onLock()
      return
    }
    warn(idled >= limit - warning)
    cancel = clock.after(warned ? limit - idled : limit - warning - idled, check)
  }

  return {
    activity() {
      // The first movement after a long sleep must lock, not count as having been here all along.
      if (idle() >= limit) check()
      if (over) return
      last = now()
      if (warned) check()
    },
    stop() {
      over = true
      cancel()
    },
  }
}
