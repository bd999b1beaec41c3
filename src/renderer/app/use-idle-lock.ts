import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { pageClock } from '../api/page-clock.ts'
import { createIdleLock, type IdleLock, noteAsThere } from './idle-lock.ts'

const warning = 20_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const

/**
 * Locks after `minutes`. True while the warning stands; any key, click or movement takes it away. With `isThere` the
 * person counts as there all the while: only for what ends by itself after minutes.
 */
export function useIdleLock(minutes: number, onWarning: () => void, onLock: () => void, isThere = false): boolean {
  const current = useRef<IdleLock | null>(null)
  const [warned, setWarned] = useState(false)
  const warn = useEffectEvent((shown: boolean) => {
    if (shown) onWarning()
    setWarned(shown)
  })
  const lock = useEffectEvent(onLock)

  useEffect(() => {
    const idle = createIdleLock({ clock: pageClock, limit: minutes * 60_000, warning, onWarning: warn, onLock: lock })
    current.current = idle
    const stop = new AbortController()
    for (const sign of signs) {
      window.addEventListener(sign, idle.activity, { capture: true, passive: true, signal: stop.signal })
    }
    return () => {
      stop.abort()
      idle.stop()
      setWarned(false)
    }
  }, [minutes])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other minutes have made another one
  useEffect(() => {
    if (isThere && current.current !== null) return noteAsThere(current.current, pageClock)
  }, [isThere, minutes])

  return warned
}
