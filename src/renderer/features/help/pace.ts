import type { PageClock } from '../../api/page-clock.ts'
import { type Moment, momentAt, type Plan } from './exercises.ts'

interface PaceOptions {
  readonly clock: PageClock
  readonly plan: Plan
  /** At the beginning, and at every whole second. */
  onMoment(moment: Moment): void
  onOver(): void
}

/**
 * Goes through a plan; the returned function stops it. Every moment is read from the clock anew, so a page whose timers
 * came late goes on where it should be, and does not fall behind.
 */
export function startPace({ clock, plan, onMoment, onOver }: PaceOptions): () => void {
  const began = clock.monotonic()
  let cancel = () => {}
  function tick() {
    const elapsed = clock.monotonic() - began
    const moment = momentAt(plan, elapsed)
    if (moment === null) return onOver()
    cancel = clock.after(1000 - (elapsed % 1000), tick)
    onMoment(moment)
  }
  tick()
  return () => cancel()
}
