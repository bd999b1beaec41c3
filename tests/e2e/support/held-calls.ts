import type { Page } from '@playwright/test'

/** Stands between page and engine, and holds calls of one name back until they are let go: a disk that is slow. */
export interface HeldCalls {
  /** From now on calls are held. */
  hold(): void
  /** Those that wait. */
  waiting(): number
  /** Lets all go, and holds no more. */
  release(): void
  /** The next ones go to a call that there is none of, and fail. */
  failNext(count?: number): void
  /** The next one is done, and answered as one that failed. */
  failDone(): void
  /** The next one goes, and what the engine answers it is held, piece by piece. */
  holdAnswers(): void
  /** From now on it is about another call. Nothing may wait. */
  about(call: string): void
}

const noCall = '/session/of-no-name'
const ofNobody = 'of-nobody'

/** Before the page is opened. `call` is "/area/name". */
export async function holdCalls(page: Page, first: string): Promise<HeldCalls> {
  let call = first
  let isHolding = false
  let failing = 0
  let isDoneInVain = false
  let afterDone = () => {}
  let isHoldingAnswers = false
  let answered: string | null = null
  let waiting: (() => void)[] = []
  await page.routeWebSocket('**/engine', (socket) => {
    const engine = socket.connectToServer()
    socket.onMessage((message) => {
      const isIt = String(message).includes(call)
      const fail = () => engine.send(String(message).replace(call, noCall))
      if (isIt && isHoldingAnswers) answered = idOf(message)
      if (isIt && isDoneInVain) {
        isDoneInVain = false
        afterDone = fail
        engine.send(JSON.stringify({ ...JSON.parse(String(message)), i: ofNobody }))
      } else if (isIt && failing > 0) {
        failing -= 1
        fail()
      } else if (isIt && isHolding) waiting.push(() => engine.send(message))
      else engine.send(message)
    })
    engine.onMessage((message) => {
      if (idOf(message) === ofNobody) return afterDone()
      if (answered !== null && idOf(message) === answered) waiting.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  return {
    hold() {
      isHolding = true
    },
    waiting: () => waiting.length,
    release() {
      isHolding = false
      isHoldingAnswers = false
      answered = null
      for (const send of waiting) send()
      waiting = []
    },
    failNext(count = 1) {
      failing = count
    },
    failDone() {
      isDoneInVain = true
    },
    holdAnswers() {
      isHoldingAnswers = true
    },
    about(other) {
      call = other
    },
  }
}

/** Of a message that is text. One that holds bytes has its text before them. */
function idOf(message: string | Buffer): string | null {
  return /^\{"i":"?([^",]+)/.exec(String(message))?.[1] ?? null
}
