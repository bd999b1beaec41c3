import { useEffect, useEffectEvent } from 'react'
import { useOutOfSight } from '../../ui/out-of-sight.ts'

/** Where a key already means something: fields, buttons, and what folds out. */
const hasOwnKeys = 'input, textarea, select, button, summary, a, [contenteditable="true"], [role="dialog"]'
const takesText = 'input, textarea, select, [contenteditable="true"]'

interface TalkKeys {
  /** Off where there is no floor to pass. */
  readonly passes: boolean
  /** One letter; empty for none. */
  readonly pauseKey: string
  onPass(): void
  onPause(): void
}

/** The space bar passes the floor, and one key asks for a pause. A key that is held down counts once. */
export function useTalkKeys({ passes, pauseKey, onPass, onPause }: TalkKeys): void {
  const isOutOfSight = useOutOfSight()
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    const target = event.target instanceof Element ? event.target : null
    if (event.key === ' ' && passes && target?.closest(hasOwnKeys) === null) {
      event.preventDefault() // it would scroll
      onPass()
    }
    if (pauseKey !== '' && event.key.toLowerCase() === pauseKey && target?.closest(takesText) === null) {
      event.preventDefault()
      onPause()
    }
  })
  useEffect(() => {
    if (isOutOfSight) return
    const stop = new AbortController()
    window.addEventListener('keydown', pressed, { signal: stop.signal })
    return () => stop.abort()
  }, [isOutOfSight])
}
