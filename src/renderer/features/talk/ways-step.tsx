import { PlainStep } from './plain-step.tsx'
import { talkCopy } from './talk-copy.ts'
import type { Move, Talk } from './talk-machine.ts'

interface WaysStepProps {
  talk: Extract<Talk, { at: 'back' | 'cut-off' | 'not-today' | 'offers' }>
  onMove(move: Move): void
  /** Back to the turn at which the talk was cut off. */
  onResume(): void
  onLeave(): void
  onPause(): void
}

/** The steps that are one sentence and a few ways on. */
export function WaysStep({ talk, onMove, onResume, onLeave, onPause }: WaysStepProps) {
  const anew = () => onMove({ do: 'anew' })
  switch (talk.at) {
    case 'back': {
      const copy = talkCopy.back
      const ways = [
        { label: copy.anew, go: anew },
        { label: copy.leave, go: onLeave },
      ]
      return <PlainStep title={copy.title} text={copy.how} ways={ways} />
    }
    case 'cut-off': {
      const copy = talkCopy.cutOff
      const ways = [
        { label: copy.goOn, go: onResume },
        { label: copy.anew, go: anew },
        { label: copy.leave, go: onLeave },
      ]
      return <PlainStep title={copy.title} text={copy.how} ways={ways} />
    }
    case 'not-today': {
      const copy = talkCopy.notToday
      const ways = [
        { label: copy.gentler, go: anew },
        { label: copy.leave, go: onLeave },
      ]
      return <PlainStep title={copy.title} text={copy.text} ways={ways} />
    }
    case 'offers': {
      const copy = talkCopy.offers
      const ways = [
        { label: copy.shorter, go: () => onMove({ do: 'offer', how: 'shorter' }) },
        { label: copy.writes, go: () => onMove({ do: 'offer', how: 'writes' }) },
        { label: copy.pause, go: onPause },
      ]
      return <PlainStep title={copy.title} text={copy.how} ways={ways} />
    }
  }
}
