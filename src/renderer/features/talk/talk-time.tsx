import { useEffect, useState } from 'react'
import { Note } from '../../ui/note.tsx'
import type { TalkClock } from './talk-clock.ts'
import { talkCopy } from './talk-copy.ts'
import { type Talk, untilLong } from './talk-machine.ts'

/** A quiet line once a talk has taken as long as is good for it, said once. It moves nothing and cuts nobody off. */
export function TalkTime({ talk, clock, minutes }: { talk: Talk; clock: TalkClock; minutes: number }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    let cancel = () => {}
    function look() {
      const left = untilLong(talk, clock.monotonic())
      setLong(left === 0)
      if (left !== null && left > 0) cancel = clock.after(left, look)
    }
    look()
    return () => cancel()
  }, [talk, clock])
  return <div role="status">{isLong && <Note tone="quiet">{talkCopy.time.over(minutes)}</Note>}</div>
}
