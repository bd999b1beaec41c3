import { Button } from './button.tsx'
import { uiCopy } from './ui-copy.ts'

/** Ends a talk of two: locks at once and keeps nothing. One word for it, in the talk and on what stands in front of it. */
export function StopButton({ onStop }: { onStop: () => void }) {
  return <Button onClick={onStop}>{uiCopy.stopTalk}</Button>
}
