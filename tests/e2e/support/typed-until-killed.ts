import type { Page } from '@playwright/test'
import { idOf } from './held-calls.ts'

/** How long the engine takes to keep words, as it is seen from here. */
export interface KeepingTimes {
  /** In milliseconds. What is still under way counts as far as it is. */
  slowest(): number
}

const keeps = /\/(?:journal|reflection)\/(?:create|save|change|begin|keep)\b/

/** Before the page is opened. */
export function watchKeeping(page: Page): KeepingTimes {
  const asked = new Map<string, number>()
  let slowest = 0
  const since = (time: number) => performance.now() - time
  page.on('websocket', (socket) => {
    asked.clear() // what another engine was asked is over
    socket.on('framesent', ({ payload }) => {
      const id = idOf(payload)
      if (id !== null && keeps.test(String(payload))) asked.set(id, performance.now())
    })
    socket.on('framereceived', ({ payload }) => {
      const id = idOf(payload) ?? ''
      const time = asked.get(id)
      if (time !== undefined) slowest = Math.max(slowest, since(time))
      asked.delete(id)
    })
  })
  return { slowest: () => Math.max(slowest, ...[...asked.values()].map(since)) }
}

interface Typed {
  /** All of it. */
  readonly text: string
  /** How much of its beginning has to be found: what was typed a second before the kill. */
  readonly certain: number
}

/**
 * Types the words, as often as it takes until well over a second lies behind, and kills the engine in the middle of them.
 * To the second comes what this computer needs to keep words. Where they may not come twice, `delay` makes them last.
 */
export async function typeUntilKilled(
  page: Page,
  engine: number,
  words: string,
  keeping: KeepingTimes,
  once: { delay: number } | null = null,
): Promise<Typed> {
  const typedAt: number[] = []
  const isShort = (now: number) => once === null && (typedAt[0] ?? now) > now - 1500 - keeping.slowest()
  while (typedAt.length < words.length || isShort(performance.now())) {
    await page.keyboard.type(words.charAt(typedAt.length % words.length), { delay: once?.delay ?? 6 })
    typedAt.push(performance.now())
  }
  const killedAt = performance.now()
  const slowest = keeping.slowest()
  process.kill(engine, 'SIGKILL')
  process.stdout.write(`killed in mid-sentence: words were kept within ${Math.round(slowest)} ms here\n`)
  const text = typedAt.map((_, at) => words.charAt(at % words.length)).join('')
  return { text, certain: typedAt.filter((time) => time <= killedAt - 1000 - slowest).length }
}
