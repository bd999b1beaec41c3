import type { Phase, PhaseName } from './exercises.ts'

/** Quiet on purpose: of a full sound, which is 1, a small part. */
const loudness = 0.05

/** Hertz at the end of a phase. A hold has none: it is silent. */
const low = 165
const pitches: Partial<Record<PhaseName, number>> = { in: 220, inAgain: 247, out: low }

export interface Tone {
  /** Rises while one breathes in, falls while one breathes out. */
  follow(phase: Phase): void
  /** Silent at once. */
  stop(): void
}

/** Made in the page: no sound is loaded from anywhere. */
export function startTone(): Tone {
  const context = new AudioContext()
  const oscillator = new OscillatorNode(context, { frequency: low })
  const volume = new GainNode(context, { gain: 0 })
  oscillator.connect(volume).connect(context.destination)
  oscillator.start()
  return {
    follow({ name, seconds }) {
      const now = context.currentTime
      const pitch = pitches[name]
      volume.gain.cancelScheduledValues(now)
      volume.gain.setTargetAtTime(pitch === undefined ? 0 : loudness, now, 0.2)
      if (pitch === undefined) return
      const { frequency } = oscillator
      frequency.cancelScheduledValues(now)
      frequency.setValueAtTime(frequency.value, now)
      frequency.linearRampToValueAtTime(pitch, now + seconds)
    },
    stop: () => void context.close(),
  }
}
