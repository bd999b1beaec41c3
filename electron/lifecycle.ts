import { randomBytes } from 'node:crypto'
import { app, type BrowserWindow, dialog, session } from 'electron'
import type { EngineEnd, EngineProcess } from '#host/engine-process.ts'
import { createEngineSuccession } from '#host/engine-succession.ts'
import type { UiFiles } from '#host/ui-files.ts'
import type { ClipboardGuard } from './clipboard-guard.ts'
import { joinPage, startEngine } from './engine.ts'
import { lockWithWindow } from './os-lock.ts'
import { pageUrl } from './page-address.ts'
import { guardSession } from './session-guard.ts'
import { serveUi } from './ui-protocol.ts'
import { createWindow, type Placement, windowTitle } from './window.ts'

/** A pair that breaks within this time of its start, in milliseconds, has had a short life. */
const shortLife = 10_000
/** After so many short lives in a row the app ends, instead of opening one broken window after the other. */
const shortLivesAllowed = 3

export interface Lifecycle {
  /** Opens the first lock screen. */
  open(): Promise<void>
  lock(): void
  /** Brings the window to the front, also after it was hidden. */
  show(): void
  /** Locks, then ends the app. */
  quit(): void
  /** Whether an engine runs that has to be locked before the app may end. */
  isOpen(): boolean
  /** Minutes without a key or a click after which to lock; null between two engines. */
  idleLimit(): number | null
}

/** One engine and its one window. They begin together and end together. */
interface Pair {
  readonly engine: EngineProcess
  readonly window: BrowserWindow
  readonly openedAt: number
  placement: Placement
  ready: boolean
  locking: boolean
  pageCrashed: boolean
}

/**
 * Threats 3 and 12, what is left after a lock: when an engine ends, for whatever reason, its window is destroyed with
 * everything that was on it, copied words are cleared, and a fresh engine stands behind a fresh lock screen.
 */
export function createLifecycle({
  vaultDir,
  ui,
  clipboard,
}: {
  vaultDir: string
  ui: UiFiles
  clipboard: ClipboardGuard
}): Lifecycle {
  let pair: Pair | null = null
  let quitting = false
  let shortLives = 0

  const engines = createEngineSuccession(startEngine, vaultDir)

  async function open(placement: Placement, before: EngineEnd | null): Promise<void> {
    const partition = `space-${randomBytes(16).toString('hex')}`
    const space = session.fromPartition(partition, { cache: false })
    serveUi(space, ui)
    await guardSession(space)
    if (quitting) return
    const engine = await engines.next(before)
    if (quitting) return engine.kill()
    const window = createWindow({ partition, placement })
    const opened: Pair = {
      engine,
      window,
      openedAt: performance.now(),
      placement,
      ready: false,
      locking: false,
      pageCrashed: false,
    }
    pair = opened
    void engine.ready.then(
      () => {
        opened.ready = true
      },
      () => {}, // told apart by its end, below
    )
    void engine.ended.then((end) => close(opened, end)).catch(giveUp)
    lockWithWindow(window, lock)
    window.webContents.on('render-process-gone', () => {
      opened.pageCrashed = true
    })
    clipboard.watch(window)
    joinPage(engine, window.webContents)
    window.on('close', (event) => {
      event.preventDefault() // the page stays until its last words are saved
      quit()
    })
    window.loadURL(pageUrl).catch(() => {
      if (!window.isDestroyed()) giveUp()
    })
  }

  async function close(ended: Pair, end: EngineEnd): Promise<void> {
    const placement = currentPlacement(ended)
    pair = null
    ended.window.destroy()
    const cleared = clipboard.clear()
    if (quitting) return void Promise.all([cleared, engines.end()]).then(() => app.quit())
    const unasked = !ended.locking && !end.inOrder
    const broken = (unasked || ended.pageCrashed) && performance.now() - ended.openedAt < shortLife
    shortLives = broken ? shortLives + 1 : 0
    if (end.refused !== null || (unasked && !ended.ready) || shortLives >= shortLivesAllowed) return giveUp()
    await open(end.hidden ? { ...placement, show: 'minimised' } : placement, end)
  }

  function lock(): void {
    if (pair === null || pair.locking) return
    pair.placement = currentPlacement(pair)
    pair.locking = true
    if (!pair.window.isDestroyed()) pair.window.hide() // at once: closing the files takes a moment
    void pair.engine.lock()
  }

  function quit(): void {
    quitting = true
    if (pair === null) app.quit()
    else lock()
  }

  function giveUp(): void {
    if (!quitting) {
      quitting = true
      pair?.engine.kill()
      dialog.showErrorBox(windowTitle, 'Notes could not start. Everything that was saved is still in its folder.')
    }
    app.quit()
  }

  return {
    open: () => open({ bounds: null, show: 'in-front' }, null),
    lock,
    show() {
      if (pair === null || pair.locking) return
      if (pair.window.isMinimized()) pair.window.restore()
      pair.window.show()
      pair.window.focus()
    },
    quit,
    isOpen: () => pair !== null,
    idleLimit: () => pair?.engine.autoLockMinutes() ?? null,
  }
}

/** Where the window is now, or was when its lock began or its window went. */
function currentPlacement({ window, locking, placement }: Pair): Placement {
  if (locking || window.isDestroyed()) return placement
  const show = window.isMinimized() ? 'minimised' : window.isFocused() ? 'in-front' : 'behind'
  return { bounds: window.getNormalBounds(), show }
}
