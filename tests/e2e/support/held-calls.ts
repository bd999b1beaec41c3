import type { Page, WebSocketRoute } from '@playwright/test'
import type { RunningApp } from './app.ts'

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

type Message = string | Buffer

interface Holder extends HeldCalls {
  /** Both answer whether the message was theirs. */
  ask(message: Message, engine: WebSocketRoute): boolean
  hear(message: Message, page: WebSocketRoute): boolean
}

const noCall = '/session/of-no-name'
const ofNobody = 'of-nobody'
const holders = new WeakMap<Page, Holder[]>()

/** Before the page is opened. `call` is "/area/name". Calls of several names can be held, each by itself. */
export async function holdCalls(page: Page, call: string): Promise<HeldCalls> {
  const holder = holderOf(call)
  const before = holders.get(page)
  if (before !== undefined) {
    before.push(holder)
    return holder
  }
  const all = [holder]
  holders.set(page, all)
  await page.routeWebSocket('**/engine', (socket) => {
    const engine = socket.connectToServer()
    socket.onMessage((message) => {
      if (!all.some(({ ask }) => ask(message, engine))) engine.send(message)
    })
    engine.onMessage((message) => {
      if (!all.some(({ hear }) => hear(message, socket))) socket.send(message)
    })
  })
  return holder
}

/** The same for an app at its lock screen: its room is open afterwards. */
export async function openHolding(app: RunningApp, page: Page, call: string): Promise<HeldCalls> {
  const held = await holdCalls(page, call)
  app.shell.askForLink()
  await app.open()
  await app.lock.unlock(app.passphrase)
  return held
}

function holderOf(first: string): Holder {
  let call = first
  let isHolding = false
  let failing = 0
  let isDoneInVain = false
  let afterDone: (() => void) | null = null
  let isHoldingAnswers = false
  let answered: string | null = null
  let waiting: (() => void)[] = []
  return {
    ask(message, engine) {
      if (!String(message).includes(call)) return false
      const fail = () => engine.send(String(message).replace(call, noCall))
      if (isHoldingAnswers) answered = idOf(message)
      if (isDoneInVain) {
        isDoneInVain = false
        afterDone = fail
        engine.send(JSON.stringify({ ...JSON.parse(String(message)), i: ofNobody }))
      } else if (failing > 0) {
        failing -= 1
        fail()
      } else if (isHolding) waiting.push(() => engine.send(message))
      else engine.send(message)
      return true
    },
    hear(message, socket) {
      const id = idOf(message)
      if (id === ofNobody && afterDone !== null) {
        afterDone()
        afterDone = null
        return true
      }
      if (answered === null || id !== answered) return false
      waiting.push(() => socket.send(message))
      return true
    },
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
export function idOf(message: Message): string | null {
  return /^\{"i":"?([^",]+)/.exec(String(message))?.[1] ?? null
}
