import { createHmac, randomBytes } from 'node:crypto'
import { type BrowserWindow, type Clipboard, clipboard } from 'electron'

/** How long copied words stay, in milliseconds, unless something else is copied first. */
const keepFor = 30_000
/** How long the system may take to tell what is on the clipboard, in milliseconds. */
const patience = 1000

export interface ClipboardGuard {
  /** Notices what is copied while this window has the keyboard. */
  watch(window: BrowserWindow): void
  /** Clears what was copied from the app if it is still there. Settles in any case, and soon. */
  clear(): Promise<void>
}

/**
 * Threat 3, the next person at the computer: copied words do not outlive the lock. What changed on the clipboard while
 * the window had the keyboard is taken to be ours. Only a keyed digest is remembered, never the words.
 */
export function createClipboardGuard(platform: NodeJS.Platform = process.platform): ClipboardGuard {
  // On Linux, selecting is copying too: the middle mouse button pastes what was last marked.
  const boards = [clipboard, ...(platform === 'linux' ? [clipboard.selection] : [])].map(watchBoard)
  return {
    watch(window) {
      window.on('focus', () => boards.forEach((board) => void board.enter()))
      window.on('blur', () => boards.forEach((board) => void board.leave()))
    },
    async clear() {
      const cleared = Promise.all(boards.map((board) => board.clear()))
      await Promise.race([cleared, new Promise((resolve) => setTimeout(resolve, patience))])
    },
  }
}

function watchBoard(board: Clipboard) {
  const key = randomBytes(32)
  let atEntry: string | null = null
  let own: string | null = null
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()

  async function digest(): Promise<string> {
    return createHmac('sha256', key)
      .update(await board.readText())
      .digest('base64')
  }

  async function leave(): Promise<void> {
    if (atEntry === null) return
    const now = await digest()
    if (now !== atEntry) {
      own = now
      clearTimeout(timer)
      timer = setTimeout(() => void inOrder(clearOwn), keepFor).unref()
    }
    atEntry = null
  }

  async function clearOwn(): Promise<void> {
    if (own !== null && (await digest()) === own) board.clear()
    own = null
    clearTimeout(timer)
  }

  /** One step after the other, as reading takes its time. A clipboard that cannot be read is left alone. */
  function inOrder(step: () => Promise<void>): Promise<void> {
    last = last.then(step).catch(() => {})
    return last
  }

  return {
    enter: () =>
      inOrder(async () => {
        atEntry = await digest()
      }),
    leave: () => inOrder(leave),
    clear: () =>
      inOrder(async () => {
        await leave()
        await clearOwn()
      }),
  }
}
