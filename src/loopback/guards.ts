import type { IncomingHttpHeaders } from 'node:http'

/** Largest body that a page may send to this server, in bytes. What a person writes never comes this way. */
const maxBodyBytes = 4_096

/** A request as the guards see it, before anything of it is acted on. */
export interface Incoming {
  readonly kind: 'request' | 'upgrade'
  readonly method: string
  readonly url: string
  /** Every value of every header, so that a doubled header cannot hide behind the first. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>
  /** The one Host that is right: 127.0.0.1:PORT. */
  readonly host: string
  /** Bytes that came right behind an upgrade request. */
  readonly headBytes: number
  readonly hasSession: boolean
  readonly isTaken: boolean
}

export interface Guard {
  readonly name: string
  /** The status to refuse with, or null. */
  refuse(incoming: Incoming): number | null
}

export const pagePath = '/'
export const sessionPath = '/session'
export const renewPath = '/session/renew'
export const linkPath = '/link'
const enginePath = '/engine'
const dataPaths: readonly string[] = [sessionPath, renewPath, linkPath]

/**
 * Everything that stands between another program or another site and this server (security design (d), "Browser
 * shell"). The server asks them in this order. They are a list so that a test can leave one out and see its attack
 * come through.
 */
export const guards: readonly Guard[] = [
  {
    // A name that an attacker points at 127.0.0.1 (DNS rebinding) makes a site same-origin, but keeps its own Host.
    name: 'host',
    refuse: ({ headers, host }) => (isOnly(headers.host, host) ? null : 403),
  },
  {
    // Another site, a sandboxed frame (null), or a program that is no page.
    name: 'origin',
    refuse: ({ kind, method, headers, host }) => {
      if (headers.origin === undefined && kind === 'request' && method === 'GET') return null
      return isOnly(headers.origin, `http://${host}`) ? null : 403
    },
  },
  {
    // What the browser itself says about who asks; a page cannot forge it. Only the start page may be reached from
    // outside, by the file that hands the link over or by a link that was clicked.
    name: 'fetch-site',
    refuse: (incoming) => {
      const site = incoming.headers['sec-fetch-site']
      if (site === undefined || isOnly(site, 'same-origin') || isOnly(site, 'none')) return null
      return isOnly(site, 'cross-site') && isVisitToPage(incoming) ? null : 403
    },
  },
  {
    // Someone put a tunnel or a proxy in front: this is no longer one person on one computer.
    name: 'proxy',
    refuse: ({ headers }) => (Object.keys(headers).some(isProxyHeader) ? 403 : null),
  },
  {
    // Data moves by POST alone: a GET can be caused by an image, a prefetch or a link.
    name: 'method',
    refuse: ({ kind, method, url, headers }) => {
      if (kind === 'upgrade') {
        return method === 'GET' && url === enginePath && isOnly(headers.upgrade, 'websocket') ? null : 404
      }
      return method === (dataPaths.includes(url) ? 'POST' : 'GET') ? null : 405
    },
  },
  {
    // A form of another site can send form, multipart or plain text bodies without asking; JSON it cannot.
    name: 'json',
    refuse: ({ method, headers }) =>
      method === 'POST' && !isOnly(headers['content-type'], 'application/json') ? 415 : null,
  },
  {
    // A body without an exact length can be read in two ways (request smuggling).
    name: 'length',
    refuse: ({ kind, method, headers }) => {
      if (headers['transfer-encoding'] !== undefined) return 411
      const length = headers['content-length']
      if (method !== 'POST' || kind === 'upgrade') return length === undefined ? null : 400
      return length?.length === 1 && /^\d{1,9}$/.test(length[0] ?? '') ? null : 411
    },
  },
  {
    // Memory belongs to the person's own work.
    name: 'size',
    refuse: ({ headers }) => (Number(headers['content-length']?.[0] ?? 0) > maxBodyBytes ? 413 : null),
  },
  {
    // Frames sent before the handshake would be read by this process, which must never hold a passphrase.
    name: 'empty-head',
    refuse: ({ headBytes }) => (headBytes === 0 ? null : 400),
  },
  {
    // Nothing reaches an engine before a link was used.
    name: 'session',
    refuse: ({ kind, hasSession }) => (kind === 'request' || hasSession ? null : 403),
  },
  {
    // A second page could read along.
    name: 'one-page',
    refuse: ({ kind, isTaken }) => (kind === 'upgrade' && isTaken ? 409 : null),
  },
]

/** The status of the first guard that refuses, or null when none does. */
export function firstRefusal(list: readonly Guard[], incoming: Incoming): number | null {
  for (const guard of list) {
    const status = guard.refuse(incoming)
    if (status !== null) return status
  }
  return null
}

/** Lower-cased names with all their values, in the order in which they came. */
export function allHeaders(rawHeaders: readonly string[]): Record<string, string[]> {
  const headers: Record<string, string[]> = Object.create(null)
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    const values = headers[name] ?? []
    values.push(rawHeaders[at + 1] ?? '')
    headers[name] = values
  }
  return headers
}

/** The headers that the engine needs to answer the handshake and to check it again. */
export function handshakeHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    handshakeNames.flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

const handshakeNames = [
  'host',
  'origin',
  'connection',
  'upgrade',
  'sec-websocket-key',
  'sec-websocket-version',
  'sec-websocket-protocol',
  'sec-fetch-site',
]

function isOnly(values: readonly string[] | undefined, expected: string): boolean {
  return values?.length === 1 && values[0] === expected
}

function isVisitToPage({ kind, method, url, headers }: Incoming): boolean {
  return (
    kind === 'request' &&
    method === 'GET' &&
    url === pagePath &&
    isOnly(headers['sec-fetch-mode'], 'navigate') &&
    isOnly(headers['sec-fetch-dest'], 'document')
  )
}

function isProxyHeader(name: string): boolean {
  return name.startsWith('x-forwarded') || name === 'forwarded' || name === 'via' || name === 'x-real-ip'
}
