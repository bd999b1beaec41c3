import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { Contract } from '#api/contract.ts'
import { guards } from '#loopback/guards.ts'
import { runShell } from '#loopback/run-shell.ts'

export type ContractClient = ContractRouterClient<Contract>

export const testEnginePath = fileURLToPath(new URL('./test-engine.ts', import.meta.url))

export interface RunningShell {
  /** The next link that the shell prints; asks for one. */
  link(): Promise<string>
  /** As if the computer had slept. */
  sleep(): void
  /** Its exit code, whoever ends it. */
  readonly ended: Promise<number>
  stop(): Promise<number>
}

/** The browser shell with an engine process of its own, and a terminal that a test reads. */
export function startShell(vaultDir: string, workFolder: string, enginePath = testEnginePath): RunningShell {
  const uiDir = join(workFolder, 'ui')
  mkdirSync(uiDir, { recursive: true })
  writeFileSync(join(uiDir, 'index.html'), '<!doctype html><title>Notes</title>')

  const waiting: ((link: string) => void)[] = []
  const links: string[] = []
  let enter = () => {}
  let wake = () => {}
  const stop = Promise.withResolvers<void>()
  const ended = runShell({
    vaultDir,
    uiDir,
    enginePath,
    terminal: {
      line(text: string) {
        const link = text.match(/http:\/\/127\.0\.0\.1:\d+\/#\S+/)?.[0]
        if (link === undefined) return
        const next = waiting.shift()
        if (next) next(link)
        else links.push(link)
      },
      hears: true,
      onEnter(listener: () => void) {
        enter = listener
      },
      stop: stop.promise,
    },
    openBrowser: null,
    browserOutlivesWindow: false,
    now: () => performance.now(),
    guards,
    watchSleep: (onWake) => {
      wake = onWake
      return () => {}
    },
  })
  let isFirst = true
  return {
    ended,
    sleep: () => wake(),
    link() {
      if (!isFirst) enter()
      isFirst = false
      const ready = links.pop()
      if (ready !== undefined) return Promise.resolve(ready)
      return new Promise((resolve) => waiting.push(resolve))
    },
    stop() {
      stop.resolve()
      return ended
    },
  }
}

export interface PageConnection {
  readonly client: ContractClient
  readonly socket: WebSocket
  /** Settles when the engine has closed the connection. */
  readonly closed: Promise<void>
}

/** What the page does with a link: exchanges its token, opens the socket, sends the bearer, speaks the contract. */
export async function openPage(link: string): Promise<PageConnection> {
  return joinPage(link, await buyBearer(link))
}

export async function buyBearer(link: string): Promise<string> {
  const { origin, hash } = new URL(link)
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token: hash.slice(1) }),
  })
  if (answer.status !== 200) throw new Error(`no session: ${answer.status}`)
  const { bearer } = (await answer.json()) as { bearer: string }
  return bearer
}

export async function joinPage(link: string, bearer: string): Promise<PageConnection> {
  const { origin, host } = new URL(link)
  const socket = new WebSocket(`ws://${host}/engine`, { origin })
  socket.binaryType = 'arraybuffer'
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  socket.send(bearer)
  const transport = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }) // `ws` has the same events
  return { client: createORPCClient(transport), socket, closed }
}
