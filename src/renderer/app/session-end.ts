import type { Link } from '../api/link.ts'
import { flushUnsavedWords } from '../api/unsaved-words.ts'

/** How long the last words may take before the lock goes on without an answer, in milliseconds. */
const wordsPatience = 1000
/** How long the engine may take to go, in milliseconds. */
const enginePatience = 2500
/** How long the way back to the lock screen may still take once the engine is gone: on a slow computer it is worth it. */
const returnPatience = 10_000

export interface SessionEnd {
  /** Locks. `hidden` asks the shell to keep the window out of sight. */
  end(options: { hidden: boolean }): void
}

/**
 * The one way out of an open room, whether asked for by a button, a key, the idle clock, the system or the engine's own
 * end: the words are handed over, the sheet is drawn in the same tick, and this page is never used again.
 */
export function createSessionEnd(link: Link, cover: () => void): SessionEnd {
  let ending = false

  async function end({ hidden }: { hidden: boolean }): Promise<void> {
    if (ending) return
    ending = true
    const words = flushUnsavedWords() // reads the words before the cover takes the editor away
    cover()
    const returning = link.prepareReturn().catch(() => {})
    await Promise.race([words.catch(() => {}), wait(wordsPatience)])
    await Promise.race([link.client.session.lock({ hidden }).catch(() => {}), wait(enginePatience)])
    await Promise.race([link.closed, wait(enginePatience)])
    await Promise.race([returning, wait(returnPatience)])
    link.leave({ hidden })
  }

  void link.closed.then(async () => {
    if (ending) return
    ending = true
    cover()
    await Promise.race([link.prepareReturn().catch(() => {}), wait(returnPatience)])
    link.leave({ hidden: false })
  })

  return { end: (options) => void end(options) }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
