import { type FailureCode, failureCode } from './api-error.ts'
import type { PageClock } from './page-clock.ts'
import type { UnsavedWords } from './unsaved-words.ts'

/** A save follows the last keystroke by this much. */
const pause = 400
/** However steadily a person writes, no keystroke waits longer than this. */
const patience = 800

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly code: FailureCode }

export interface Autosave extends UnsavedWords {
  /** Something was typed. */
  touch(): void
  /** Settles when nothing is being written. */
  idle(): Promise<void>
  state(): SaveState
  subscribe(listener: () => void): () => void
}

export interface AutosaveOptions<T> {
  readonly clock: Pick<PageClock, 'after' | 'monotonic'>
  /** The words as they are now. */
  read(): T
  /** Settles when they are on the disk. */
  write(value: T): Promise<void>
}

/** Saves one after the other, never two at once; while one is under way only the latest words wait. */
export function createAutosave<T>({ clock, read, write }: AutosaveOptions<T>): Autosave {
  const listeners = new Set<() => void>()
  let state: SaveState = { kind: 'untouched' }
  let typed = 0
  let saved = 0
  let waitingSince: number | null = null
  let cancelTimer = () => {}
  let lastTouched = Number.NEGATIVE_INFINITY
  let cancelTelling = () => {}
  let waiting: { value: T; upTo: number } | null = null
  let running: Promise<void> | null = null

  function become(next: SaveState): void {
    // Nobody is told again at every key: what shows the state would be drawn anew each time, and the editor with it.
    if (next.kind === state.kind && next.kind !== 'failed') return
    state = next
    for (const listener of listeners) listener()
  }

  /** Whoever writes on hears nothing of the saves between two words: each would be drawn, and drawn over at the next key. */
  function tellSaved(): void {
    cancelTelling()
    const rest = lastTouched + pause - clock.monotonic()
    if (rest > 0) {
      if (state.kind === 'failed') become({ kind: 'unsaved' })
      cancelTelling = clock.after(rest, () => become({ kind: 'saved' }))
    } else become({ kind: 'saved' })
  }

  async function drain(): Promise<void> {
    while (waiting !== null) {
      const { value, upTo } = waiting
      waiting = null
      try {
        await write(value)
        saved = Math.max(saved, upTo)
        if (saved >= typed) tellSaved()
        else become({ kind: 'unsaved' })
      } catch (error) {
        if (saved < upTo && waiting === null) become({ kind: 'failed', code: failureCode(error) })
      }
    }
    running = null // in the same breath as the last look at `waiting`, so that no flush falls in between
  }

  async function keep(): Promise<boolean> {
    cancelTimer()
    waitingSince = null
    const upTo = typed
    if (saved >= upTo) {
      if (state.kind === 'unsaved') tellSaved()
      return true
    }
    waiting = { value: read(), upTo }
    running ??= drain()
    await running
    return saved >= upTo
  }

  return {
    touch() {
      typed += 1
      if (state.kind !== 'failed') become({ kind: 'unsaved' })
      const now = clock.monotonic()
      lastTouched = now
      waitingSince ??= now
      cancelTelling()
      cancelTimer()
      cancelTimer = clock.after(Math.max(0, Math.min(pause, waitingSince + patience - now)), () => void keep())
    },
    hasAny: () => saved < typed,
    flush() {
      lastTouched = Number.NEGATIVE_INFINITY // who asks for it waits for the answer
      return keep()
    },
    discard() {
      cancelTelling()
      cancelTimer()
      waiting = null
      saved = typed
      become({ kind: 'untouched' })
    },
    idle: async () => {
      await running
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
