import {
  app,
  MessageChannelMain,
  type MessagePortMain,
  utilityProcess,
  type WebContents,
  type WebFrameMain,
} from 'electron'
import type { EngineChild, EngineProcess } from '#host/engine-process.ts'
import { keptEnvironment } from '#host/kept-environment.ts'
import { builtFiles } from './built-files.ts'
import { pageUrl } from './page-address.ts'

/**
 * Starts the process that holds keys and open rooms. It is a process of its own because a killed process leaves
 * nothing in memory, where a closed database and a stopped thread still do (threat 12).
 */
export function startEngine(): EngineChild {
  const child = utilityProcess.fork(builtFiles.engine, [], {
    serviceName: 'Notes engine',
    env: keptEnvironment(process.env),
    // Desktop systems keep what an installed app prints in a readable log.
    stdio: app.isPackaged ? 'ignore' : 'inherit',
  })
  return toEngineChild(child)
}

/**
 * Joins the page to the engine by a channel of which this process keeps no end: it never sees a passphrase or a word.
 * A page that loads a second time would be a page without its port, so that counts as a wish to lock.
 */
export function joinPage(engine: EngineProcess, contents: WebContents): void {
  let loads = 0
  let isOver = false
  void engine.ended.then(() => {
    isOver = true
  })
  contents.on('did-finish-load', () => {
    loads += 1
    if (loads > 1) return void engine.lock()
    void engine.ready.then(
      () => {
        // While it waited, the page may have been loaded again, or the engine may have gone.
        if (loads === 1 && !isOver && isOwnPage(contents)) handPortTo(contents, engine)
      },
      () => {}, // an engine that ended before it was ready is dealt with where its end is awaited
    )
  })
}

/** Threats 6 and 16: the port goes to the window's own page and to no frame, window or address beside it. */
function isOwnPage(contents: WebContents): boolean {
  if (contents.isDestroyed()) return false
  // The typings promise a frame; a page that is just going may have none any more.
  const frame: WebFrameMain | null = contents.mainFrame
  return frame !== null && !frame.isDestroyed() && !frame.detached && frame.url === pageUrl
}

function handPortTo(contents: WebContents, engine: EngineProcess): void {
  const { port1, port2 } = new MessageChannelMain()
  engine.join({ type: 'join-port' }, port1)
  contents.postMessage('engine-port', null, [port2])
}

function toEngineChild(child: Electron.UtilityProcess): EngineChild {
  return {
    // The host hands channels through untouched, so a channel is the port that `handPortTo` made.
    send: (message, channel) => child.postMessage(message, channel === undefined ? [] : [channel as MessagePortMain]),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill() {
      const { pid } = child
      child.kill()
      // The polite signal above can be waited out by an engine that hangs; the keys in it cannot wait.
      if (pid !== undefined) endForCertain(pid)
    },
  }
}

function endForCertain(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already, which is what was wanted.
  }
}
