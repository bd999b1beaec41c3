import { useEffect, useEffectEvent } from 'react'
import { ThreeShifts } from './three-shifts.ts'

/** Calls back when Shift was pressed alone three times within five seconds, wherever the focus is. */
export function useThreeShifts(onThree: () => void): void {
  const hide = useEffectEvent(onThree)
  useEffect(() => {
    const shifts = new ThreeShifts(() => performance.now(), hide)
    const stop = new AbortController()
    const options = { capture: true, signal: stop.signal }
    window.addEventListener('keydown', (event) => shifts.keyDown(event), options)
    window.addEventListener('keyup', (event) => shifts.keyUp(event), options)
    window.addEventListener('pointerdown', () => shifts.reset(), options)
    window.addEventListener('blur', () => shifts.reset(), options)
    return () => stop.abort()
  }, [])
}
