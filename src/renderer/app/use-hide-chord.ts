import { useEffect, useEffectEvent } from 'react'
import { chordOf, isAltGraph } from '../ui/key-chord.ts'

/** Calls back when the person's own keys are pressed, wherever the focus is. Null while there are none. */
export function useHideChord(chord: string | null, onChord: () => void): void {
  const hide = useEffectEvent(onChord)
  useEffect(() => {
    if (chord === null) return
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || isAltGraph(event) || chordOf(event) !== chord) return
      event.preventDefault()
      event.stopPropagation()
      hide()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [chord])
}
