import type { PageClock } from '#renderer/api/page-clock.ts'

/** A page's time that stands still until it is moved. */
export class ManualPageClock implements PageClock {
  #monotonic = 0
  #timers: { at: number; work: () => void }[] = []

  monotonic = () => this.#monotonic

  after = (milliseconds: number, work: () => void) => {
    const timer = { at: this.#monotonic + milliseconds, work }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  advance(milliseconds: number): void {
    const end = this.#monotonic + milliseconds
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (next === undefined) break
      this.#timers = this.#timers.filter((other) => other !== next)
      this.#move(Math.max(0, next.at - this.#monotonic)) // after a lag it is late, and time never goes back
      next.work()
    }
    this.#move(end - this.#monotonic)
  }

  /** A busy or sleeping computer: time went on, and no timer came. */
  lag(milliseconds: number): void {
    this.#move(milliseconds)
  }

  #move(milliseconds: number): void {
    this.#monotonic += milliseconds
  }
}
