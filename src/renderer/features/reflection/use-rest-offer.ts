import { useEffect, useState } from 'react'
import { pageClock } from '../../api/page-clock.ts'

/** After this long, a rest is offered. In milliseconds. */
const longSitting = 25 * 60 * 1000

/** Whether this sitting has taken so long that a rest is offered, and whether that was done. */
export function useRestOffer(): { isOver: boolean; isDue: boolean; offered(): void } {
  const [isOver, setOver] = useState(false)
  const [isOffered, setOffered] = useState(false)
  useEffect(() => pageClock.after(longSitting, () => setOver(true)), [])
  return { isOver, isDue: isOver && !isOffered, offered: () => setOffered(true) }
}
