import { RPCHandler } from '@orpc/server/message-port'
import { engineRouter } from '../engine.ts'
import type { HandlerContext } from '../handler-base.ts'
import { maxMessageBytes } from './message-limit.ts'

/** A MessagePort, of the browser's kind or of Electron's. */
export interface PagePort {
  on(event: 'message', listener: (event: { data?: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start?(): void
  close(): void
}

/** Serves the contract to the page at the other end of `port`. `gone` is called when that page went away. */
export function joinPort(port: PagePort, context: HandlerContext, gone: () => void): void {
  const handler = new RPCHandler<HandlerContext>(engineRouter)
  handler.upgrade(withinLimit(port), { context })
  port.on('close', gone)
  port.start?.()
}

/** Drops what is larger than any honest message, before anything is decoded. */
function withinLimit(port: PagePort): Parameters<RPCHandler<HandlerContext>['upgrade']>[0] {
  return {
    on(event: string, listener: (value?: unknown) => void) {
      if (event !== 'message') return port.on('close', listener)
      return port.on('message', (received: unknown) => {
        const data = received !== null && typeof received === 'object' && 'data' in received ? received.data : received
        if (sizeOf(data) <= maxMessageBytes) listener({ data })
      })
    },
    postMessage: (message: unknown) => port.postMessage(message),
  } as Parameters<RPCHandler<HandlerContext>['upgrade']>[0] // oRPC accepts any of four port shapes; this is the Node one
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length
  if (data instanceof Uint8Array) return data.byteLength
  if (data instanceof ArrayBuffer) return data.byteLength
  return Number.POSITIVE_INFINITY // oRPC sends text and bytes only
}
