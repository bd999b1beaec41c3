import type { Page } from '@playwright/test'

/** Stands between page and engine, and holds calls of one name back until they are let go: a disk that is slow. */
export interface HeldCalls {
  /** From now on calls are held. */
  hold(): void
  /** Those that wait. */
  waiting(): number
  /** Lets all go, and holds no more. */
  release(): void
  /** The next one goes to a call that there is none of, and fails. */
  failNext(): void
}

/** Before the page is opened. `call` is "/area/name". */
export async function holdCalls(page: Page, call: string): Promise<HeldCalls> {
  let isHolding = false
  let isFailing = false
  let waiting: (() => void)[] = []
  await page.routeWebSocket('**/engine', (socket) => {
    const engine = socket.connectToServer()
    socket.onMessage((message) => {
      const isIt = String(message).includes(call)
      if (isIt && isFailing) {
        isFailing = false
        engine.send(String(message).replace(call, '/session/of-no-name'))
      } else if (isIt && isHolding) waiting.push(() => engine.send(message))
      else engine.send(message)
    })
    engine.onMessage((message) => socket.send(message))
  })
  return {
    hold() {
      isHolding = true
    },
    waiting: () => waiting.length,
    release() {
      isHolding = false
      for (const send of waiting) send()
      waiting = []
    },
    failNext() {
      isFailing = true
    },
  }
}
