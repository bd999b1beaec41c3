import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { RPCHandler } from '@orpc/server/ws'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { HostToEngine } from '#api/engine-control.ts'
import { engineRouter } from '../engine.ts'
import type { HandlerContext } from '../handler-base.ts'
import { maxMessageBytes } from './message-limit.ts'

/** How long a socket may stay silent before its first message, in milliseconds. */
const bearerPatience = 5000

export interface SocketEvents {
  /** Called with the right bearer. False when another page was quicker. */
  admitted(): boolean
  /** The first message was not the bearer, or did not come in time. */
  turnedAway(): void
  /** The page went away before its first message. */
  goneSilent(): void
  /** The admitted page went away. */
  gone(): void
}

/**
 * Completes a WebSocket handshake that the host read and handed over, and serves the contract on it. The host saw a
 * request line and headers; every frame, the bearer first, is seen by this process alone.
 */
export function joinSocket(
  socket: Socket,
  join: Extract<HostToEngine, { type: 'join-socket' }>,
  context: HandlerContext,
  events: SocketEvents,
): void {
  const { headers } = join.request
  // The host has checked both. This process does so again, because it is the one with something to lose.
  if (headers.host !== join.host || headers.origin !== `http://${join.host}`) {
    socket.destroy()
    return
  }
  const server = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false })
  const request = { ...join.request, socket } as unknown as IncomingMessage // all that `ws` reads of a request
  server.handleUpgrade(request, socket, Buffer.alloc(0), (page) => awaitBearer(page, join.bearer, context, events))
  socket.resume()
}

function awaitBearer(page: WebSocket, bearer: string, context: HandlerContext, events: SocketEvents): void {
  const leftSilent = () => {
    cancel()
    events.goneSilent()
  }
  const turnAway = () => {
    page.off('close', leftSilent)
    events.turnedAway()
    page.terminate()
  }
  const cancel = context.tools.clock.after(bearerPatience, turnAway)
  page.on('error', () => page.terminate()) // a broken frame ends the connection; `close` follows
  page.once('close', leftSilent)
  page.once('message', (data, isBinary) => {
    cancel()
    page.off('close', leftSilent)
    if (isBinary || !isBearer(data, bearer)) return turnAway()
    if (!events.admitted()) return page.terminate()
    // In the same tick: the page's first call may already be waiting behind its bearer.
    new RPCHandler<HandlerContext>(engineRouter).upgrade(page, { context })
    page.once('close', events.gone)
  })
}

function isBearer(data: RawData, bearer: string): boolean {
  const given = Buffer.isBuffer(data) ? data : Buffer.alloc(0)
  const right = Buffer.from(bearer, 'utf8')
  return given.length === right.length && timingSafeEqual(given, right)
}
