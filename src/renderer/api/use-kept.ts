import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { pageClock } from './page-clock.ts'
import { watchOver } from './unsaved-words.ts'

export interface Kept<T> {
  readonly state: SaveState
  /** What is being made has changed. */
  change(value: T): void
  /** As it was changed last. */
  current(): T
  save(): Promise<boolean>
  /** What is unsaved is no longer wanted. */
  discard(): void
  /** Settles when nothing is being written. */
  idle(): Promise<void>
}

/** Keeps what is being made on the disk: `write` settles when it is there. It may change from one draw to the next. */
export function useKept<T>(initial: T, write: (value: T) => Promise<void>): Kept<T> {
  const latest = useRef(initial)
  const latestWrite = useRef(write)
  latestWrite.current = write

  const [autosave] = useState(
    (): Autosave =>
      createAutosave<T>({
        clock: pageClock,
        read: () => latest.current,
        write: (value) => latestWrite.current(value),
      }),
  )
  useEffect(() => {
    const forget = watchOver(autosave)
    return () => {
      void autosave.flush() // the way out is guarded; this is for ways that nobody thought of
      forget()
    }
  }, [autosave])

  // The same functions at every draw: what is only given these need not be drawn anew with each save.
  const [functions] = useState(() => ({
    change(value: T) {
      latest.current = value
      autosave.touch()
    },
    current: () => latest.current,
    save: autosave.flush,
    discard: autosave.discard,
    idle: autosave.idle,
  }))
  return { state: useSyncExternalStore(autosave.subscribe, autosave.state), ...functions }
}
