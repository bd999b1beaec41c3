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

/** Milliseconds between two signs of somebody who touches nothing; well below the shortest time until a warning. */
const presence = 10_000

/**
 * Notes somebody as there who is there without touching anything, until the returned function is called. A computer that
 * slept meanwhile locks when it wakes, as after any other late sign.
 */
export function noteAsThere(idle: IdleLock, clock: PageClock): () => void {
  let cancel = () => {}
  function note() {
    idle.activity()
    cancel = clock.after(presence, note)
  }
  note()
  return () => cancel()
}

/** Locks after a stretch without activity, with a warning before it. Locks once and then stays quiet. */
export function createIdleLock({ clock, limit, warning, onWarning, onLock }: IdleLockOptions): IdleLock {
  let last = clock.monotonic()
  let warned = false
  let over = false
  let cancel = clock.after(limit - warning, check)

  /** On a clock that nobody can set. It may stand still while the computer sleeps; the shell locks after that. */
  const idle = () => clock.monotonic() - last

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
      // A timer may come late: the first movement after the limit must lock, not count as having been here all along.
      if (idle() >= limit) check()
      if (over) return
      last = clock.monotonic()
      if (warned) check()
    },
    stop() {
      over = true
      cancel()
    },
  }
}
