import type { PageClock } from '../../api/page-clock.ts'

/** The time of a talk, on a clock that cannot be set. */
export interface TalkClock extends PageClock {
  /** It stands still until the returned function is called: two who breathe or choose a pause use up nobody's time. */
  hold(): () => void
}

export function createTalkClock(page: PageClock): TalkClock {
  /** How long it has stood still in all. */
  let stood = 0
  let heldAt: number | null = null
  return {
    monotonic: () => (heldAt ?? page.monotonic()) - stood,
    after: page.after,
    hold() {
      const began = page.monotonic()
      heldAt = began
      return () => {
        stood += page.monotonic() - began
        heldAt = null
      }
    },
  }
}
