/** How long the three presses may take together, in milliseconds. */
const within = 5000

export interface KeyPress {
  readonly key: string
  readonly repeat: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
}

/**
 * Recognises Shift pressed alone three times within five seconds. Anything in between starts the count again, so that
 * writing in capitals or selecting with Shift never adds up to it.
 */
export class ThreeShifts {
  #now: () => number
  #onThree: () => void
  #alone = false
  #presses: number[] = []

  constructor(now: () => number, onThree: () => void) {
    this.#now = now
    this.#onThree = onThree
  }

  keyDown(event: KeyPress): void {
    if (event.key === 'Shift' && event.repeat) return // held down: neither a new press nor something in between
    const alone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing
    if (!alone) this.reset()
    this.#alone = alone
  }

  keyUp(event: Pick<KeyPress, 'key'>): void {
    if (event.key !== 'Shift' || !this.#alone) return
    this.#alone = false
    const time = this.#now()
    this.#presses = [...this.#presses.filter((press) => time - press <= within), time]
    if (this.#presses.length < 3) return
    this.reset()
    this.#onThree()
  }

  /** A click, a touch, or another window: what came before no longer counts. */
  reset(): void {
    this.#alone = false
    this.#presses = []
  }
}
