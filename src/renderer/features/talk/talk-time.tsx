import { useEffect, useState } from 'react'
import { pageClock } from '../../api/page-clock.ts'
import { Note } from '../../ui/note.tsx'
import { talkCopy } from './talk-copy.ts'
import { type Talk, untilLong } from './talk-machine.ts'

/** A quiet line once a talk has taken as long as is good for it, said once. It moves nothing and cuts nobody off. */
export function TalkTime({ talk, minutes }: { talk: Talk; minutes: number }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    let cancel = () => {}
    function look() {
      const left = untilLong(talk, pageClock.monotonic())
      setLong(left === 0)
      if (left !== null && left > 0) cancel = pageClock.after(left, look)
    }
    look()
    return () => cancel()
  }, [talk])
  return <div role="status">{isLong && <Note tone="quiet">{talkCopy.time.over(minutes)}</Note>}</div>
}
