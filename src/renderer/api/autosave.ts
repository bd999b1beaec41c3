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
  let waiting: { value: T; upTo: number } | null = null
  let running: Promise<void> | null = null

  function become(next: SaveState): void {
    // Nobody is told again at every key: what shows the state would be drawn anew each time, and the editor with it.
    if (next.kind === state.kind && next.kind !== 'failed') return
    state = next
    for (const listener of listeners) listener()
  }

  async function drain(): Promise<void> {
    while (waiting !== null) {
      const { value, upTo } = waiting
      waiting = null
      try {
        await write(value)
        saved = Math.max(saved, upTo)
        become(saved >= typed ? { kind: 'saved' } : { kind: 'unsaved' })
      } catch (error) {
        if (saved < upTo && waiting === null) become({ kind: 'failed', code: failureCode(error) })
      }
    }
    running = null // in the same breath as the last look at `waiting`, so that no flush falls in between
  }

  async function flush(): Promise<boolean> {
    cancelTimer()
    waitingSince = null
    const upTo = typed
    if (saved >= upTo) return true
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
      waitingSince ??= now
      cancelTimer()
      cancelTimer = clock.after(Math.max(0, Math.min(pause, waitingSince + patience - now)), () => void flush())
    },
    hasAny: () => saved < typed,
    flush,
    discard() {
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
