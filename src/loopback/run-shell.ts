import type { EngineEnd, EngineProcess } from '#host/engine-process.ts'
import { createEngineSuccession } from '#host/engine-succession.ts'
import { loadUiFiles } from '#host/ui-files.ts'
import { forkEngine } from './engine-fork.ts'
import type { Guard } from './guards.ts'
import type { HostBrowser } from './host-browser.ts'
import { openLoopbackServer } from './loopback-server.ts'
import { createPageDesk } from './page-desk.ts'
import type { Terminal } from './terminal.ts'
import { createWindowKeeper } from './window-keeper.ts'

/** Engines in a row that fail before any page joined them, before the shell gives up. */
const maxFailedStarts = 3

const whyNotStarted = {
  'node-too-old': 'This needs Node 24, which comes with the app. Start it with: npm start',
  'binary-changed':
    'A program file was changed, so nothing was opened. Install the app again; the vault is not touched.',
  unknown: 'The part that opens the vault could not be started.',
} as const

export interface ShellOptions {
  readonly vaultDir: string
  /** The built page: a folder with index.html. */
  readonly uiDir: string
  /** The built engine, engine.js. */
  readonly enginePath: string
  readonly terminal: Terminal
  /** Opens a link in a browser window of our own, or null where the person opens it. */
  readonly openBrowser: ((link: string) => HostBrowser) | null
  readonly browserOutlivesWindow: boolean
  /** Milliseconds on a clock that never jumps. */
  readonly now: () => number
  readonly guards: readonly Guard[]
  /** Calls back after the computer has slept. Returns a function that ends the watch. */
  readonly watchSleep: (onWake: () => void) => () => void
}

/**
 * Runs the browser shell until the person ends it. One engine serves one page; when it ends, for whatever reason, its
 * page ends too and the next engine waits at the lock screen. Returns the exit code.
 */
export async function runShell(options: ShellOptions): Promise<number> {
  const { terminal, vaultDir, enginePath, openBrowser } = options
  const stop = Promise.withResolvers<number>()
  terminal.stop.then(() => stop.resolve(0))

  const desk = createPageDesk({
    now: options.now,
    showLink: printLink,
    onSession: () => windows.sessionOpened(),
    onTooManyBadAttempts() {
      terminal.line('Too many wrong links were tried, so everything is locked. Another program may be trying them.')
      stop.resolve(1)
    },
  })
  const windows = createWindowKeeper({
    openBrowser: openBrowser && (() => openBrowser(makeLink('window'))),
    browserOutlivesWindow: options.browserOutlivesWindow,
    onClosed: () => stop.resolve(0),
    onFailed() {
      terminal.line('The browser did not start.')
      printLink()
    },
  })
  const server = await openLoopbackServer({
    ui: loadUiFiles(options.uiDir),
    desk,
    guards: options.guards,
    onPageServed: () => windows.pageServed(),
  })
  const makeLink = (holder: 'person' | 'window') => `${server.origin}/#${desk.issueToken(holder)}`

  function printLink(): void {
    terminal.line('Open this link in a browser on this computer. It works once, within 60 seconds:')
    terminal.line(makeLink('person'))
    if (terminal.hears) terminal.line('Enter prints another link. Ctrl-C locks and ends.')
  }

  const engines = createEngineSuccession(() => forkEngine(enginePath), vaultDir)

  async function startEngine(before: EngineEnd | null): Promise<EngineProcess> {
    const engine = await engines.next(before)
    engine.ready.then(
      () => desk.attach(engine),
      () => {},
    )
    return engine
  }

  /** Serves one engine's life. Returns an exit code, or how it ended when the next engine is due. */
  async function serveEngine(engine: EngineProcess): Promise<number | EngineEnd> {
    const event = await Promise.race([engine.ended, stop.promise])
    if (typeof event === 'number') {
      await engine.lock()
      return event
    }
    const wasJoined = desk.isTaken
    desk.detach()
    const code = wasJoined ? await afterPage(event) : event.inOrder ? null : countFailedStart(event)
    return code ?? event
  }

  async function afterPage(end: EngineEnd): Promise<number | null> {
    failedStarts = 0
    return windows.opensWindows ? replaceWindow(end) : null
  }

  let failedStarts = 0
  function countFailedStart({ refused }: EngineEnd): number | null {
    failedStarts += 1
    if (refused === null && failedStarts < maxFailedStarts) return null
    terminal.line(whyNotStarted[refused ?? 'unknown'])
    return 1
  }

  /** The page of a locked engine is destroyed with its whole browser: what it showed may still be in its memory. */
  async function replaceWindow({ hidden }: EngineEnd): Promise<number | null> {
    const isThere = hidden || (await windows.isStillThere())
    await windows.end()
    if (!isThere) return 0
    if (hidden && !(await isCalledBack())) return 0
    windows.show()
    return null
  }

  /** After Hide nothing appears by itself: whoever is standing there must not see a lock screen come up. */
  async function isCalledBack(): Promise<boolean> {
    if (!terminal.hears) return false
    terminal.line('Hidden. Enter opens the window again. Ctrl-C ends.')
    const { promise: enter, resolve } = Promise.withResolvers<void>()
    terminal.onEnter(resolve)
    const event = await Promise.race([enter, stop.promise])
    terminal.onEnter(printLink)
    return typeof event !== 'number'
  }

  let engine = await startEngine(null)
  const stopWatching = options.watchSleep(() => void engine.lock())
  try {
    terminal.onEnter(printLink)
    if (windows.opensWindows) windows.show()
    else printLink()
    for (;;) {
      const event = await serveEngine(engine)
      if (typeof event === 'number') return event
      engine = await startEngine(event)
    }
  } finally {
    stopWatching()
    server.close()
    await engines.end()
    await windows.end()
  }
}
