import { RPCLink } from '@orpc/client/message-port'
import { createEngineClient, errorInterceptor } from './engine-client.ts'
import type { Connection } from './link.ts'

/** The desktop window: the shell hands over one end of a channel, and replaces the whole window at lock. */
export async function connectInWindow(): Promise<Connection> {
  const port = await enginePort()
  const closed = new Promise<void>((resolve) => port.addEventListener('close', () => resolve(), { once: true }))
  const client = createEngineClient(new RPCLink({ port, interceptors: [errorInterceptor] }))
  port.start()
  return {
    kind: 'linked',
    covered: false,
    link: { client, shell: 'window', closed, prepareReturn: async () => {}, leave: () => {} },
  }
}

function enginePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', function listen(event: MessageEvent<unknown>) {
      const [port] = event.ports
      if (event.source !== window || event.origin !== window.location.origin) return
      if (!isEnginePort(event.data) || port === undefined) return
      window.removeEventListener('message', listen)
      resolve(port)
    })
  })
}

function isEnginePort(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'engine-port'
}
