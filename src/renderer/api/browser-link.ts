import { RPCLink } from '@orpc/client/websocket'
import { createEngineClient, errorInterceptor } from './engine-client.ts'
import type { Connection, Link } from './link.ts'
import { readReturnLink, writeReturnLink } from './return-link.ts'

/** The browser shell: a single-use token in the address buys a bearer, which lives in this module's memory only. */
export async function connectInBrowser(): Promise<Connection> {
  const found = readReturnLink(window.location.hash)
  // Erased before anything else happens: an address is remembered in more places than the page can reach.
  window.history.replaceState(null, '', '/')
  // A link pasted into this very tab changes only the fragment, and would otherwise do nothing.
  window.addEventListener('hashchange', () => window.location.reload())
  if (found === null) return { kind: 'unlinked' }

  const bearer = await exchange('/session', { token: found.token }, 'bearer')
  if (bearer === null) return { kind: 'unlinked' }
  const socket = await openSocket(bearer)
  if (socket === null) return { kind: 'unlinked' }
  return { kind: 'linked', covered: found.covered, link: createLink(socket, bearer) }
}

function createLink(socket: WebSocket, bearer: string): Link {
  const closed = new Promise<void>((resolve) => {
    if (socket.readyState >= WebSocket.CLOSING) resolve()
    socket.addEventListener('close', () => resolve(), { once: true })
  })
  let nextToken: string | null = null
  return {
    client: createEngineClient(new RPCLink({ websocket: socket, interceptors: [errorInterceptor] })),
    shell: 'browser',
    closed,
    async prepareReturn() {
      nextToken ??= await exchange('/session/renew', {}, 'token', bearer)
    },
    leave({ hidden }) {
      window.location.replace(nextToken === null ? '/' : writeReturnLink({ token: nextToken, covered: hidden }))
      window.location.reload()
    },
  }
}

function openSocket(bearer: string): Promise<WebSocket | null> {
  const socket = new WebSocket(`ws://${window.location.host}/engine`)
  return new Promise((resolve) => {
    socket.addEventListener(
      'open',
      () => {
        socket.send(bearer)
        resolve(socket)
      },
      { once: true },
    )
    socket.addEventListener('close', () => resolve(null), { once: true })
  })
}

/** Asks the shell to print a fresh link in the terminal that it runs in. */
export async function askForNewLink(): Promise<boolean> {
  return (await post('/link', {})) !== null
}

async function exchange(path: string, body: object, field: string, bearer?: string): Promise<string | null> {
  const answer = await post(path, body, bearer)
  const value: unknown = await answer?.json().catch(() => null)
  if (typeof value !== 'object' || value === null) return null
  const text: unknown = Reflect.get(value, field)
  return typeof text === 'string' ? text : null
}

async function post(path: string, body: object, bearer?: string): Promise<Response | null> {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`)
  try {
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), cache: 'no-store' })
    return answer.ok ? answer : null
  } catch {
    return null // the shell is gone
  }
}
