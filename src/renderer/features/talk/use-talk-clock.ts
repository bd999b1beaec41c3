import { useLayoutEffect, useState } from 'react'
import { pageClock } from '../../api/page-clock.ts'
import { useOutOfSight } from '../../ui/out-of-sight.ts'
import { createTalkClock, type TalkClock } from './talk-clock.ts'

/** The clock of a talk. It stands still while a pause is chosen, and while Help stands in front of the talk. */
export function useTalkClock(isPausing: boolean): { clock: TalkClock; isHeld: boolean } {
  const [clock] = useState(() => createTalkClock(pageClock))
  const isOutOfSight = useOutOfSight()
  const isHeld = isPausing || isOutOfSight
  // Before anything looks at the time: what stood still must not look as if it had gone by.
  useLayoutEffect(() => (isHeld ? clock.hold() : undefined), [isHeld, clock])
  return { clock, isHeld }
}
