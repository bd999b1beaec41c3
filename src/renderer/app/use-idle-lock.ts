import { useEffect, useEffectEvent, useState } from 'react'
import { pageClock } from '../api/page-clock.ts'
import { createIdleLock } from './idle-lock.ts'

const warning = 20_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const

/** Locks after `minutes`. True while the warning stands; any key, click or movement takes it away. */
export function useIdleLock(minutes: number, onWarning: () => void, onLock: () => void): boolean {
  const [warned, setWarned] = useState(false)
  const warn = useEffectEvent((shown: boolean) => {
    if (shown) onWarning()
    setWarned(shown)
  })
  const lock = useEffectEvent(onLock)

  useEffect(() => {
    const idle = createIdleLock({ clock: pageClock, limit: minutes * 60_000, warning, onWarning: warn, onLock: lock })
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

  return warned
}
