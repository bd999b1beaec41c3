import { useEffect, useEffectEvent, useState } from 'react'
import { type ChordRefusal, chordRefusal } from '#api/hide-chord.ts'
import { chordOf, isAltGraph, isModifier } from '../../ui/key-chord.ts'

export interface ChordRecorder {
  readonly recording: boolean
  /** Why the keys that were just pressed cannot be used. */
  readonly refusal: ChordRefusal | null
  start(): void
  stop(): void
}

/**
 * Waits for keys that may hide. Until then no key does what it usually does, but Tab and Escape, which end the waiting,
 * and Shift alone, which may be the first of three.
 */
export function useChordRecorder(onChord: (chord: string) => void): ChordRecorder {
  const [recording, setRecording] = useState(false)
  const [refusal, setRefusal] = useState<ChordRefusal | null>(null)
  const record = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || isModifier(event)) return
    const leaves = event.key === 'Tab' || event.key === 'Escape'
    if (leaves && !event.ctrlKey && !event.altKey && !event.metaKey) return setRecording(false)
    event.preventDefault()
    event.stopImmediatePropagation()
    const chord = chordOf(event)
    const refused = isAltGraph(event) ? 'types' : chordRefusal(chord)
    setRefusal(refused)
    if (refused !== null) return
    setRecording(false)
    onChord(chord)
  })

  useEffect(() => {
    if (!recording) return
    window.addEventListener('keydown', record, { capture: true })
    return () => window.removeEventListener('keydown', record, { capture: true })
  }, [recording])

  return {
    recording,
    refusal,
    start() {
      setRefusal(null)
      setRecording(true)
    },
    stop: () => setRecording(false),
  }
}
