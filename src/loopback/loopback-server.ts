import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { responseHeaders } from '#host/content-policy.ts'
import type { UiFiles } from '#host/ui-files.ts'
import { allHeaders, firstRefusal, type Guard, handshakeHeaders, type Incoming, pagePath } from './guards.ts'
import { answerData } from './page-answers.ts'
import type { PageDesk } from './page-desk.ts'

export interface LoopbackServer {
  /** http://127.0.0.1:PORT */
  readonly origin: string
  close(): void
}

export interface LoopbackServerOptions {
  readonly ui: UiFiles
  readonly desk: PageDesk
  /** In production all of them. */
  readonly guards: readonly Guard[]
  /** Called whenever the start page was served: a page is there, or is there again after a reload. */
  readonly onPageServed: () => void
}

/**
 * Serves the built page and the few answers that a page needs before it talks to the engine, to this computer only.
 * It never reads a frame of the page's connection: the socket goes to the engine as it is.
 */
export async function openLoopbackServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const { ui, desk, guards, onPageServed } = options
  let host = ''

  const server = createServer({
    maxHeaderSize: 8_192,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
    insecureHTTPParser: false,
    // A request without a Host is refused by a guard, whose answer carries the policy; Node's own would not.
    requireHostHeader: false,
  })
  server.maxConnections = 64

  const look = (request: IncomingMessage, kind: Incoming['kind'], headBytes: number): Incoming => ({
    kind,
    method: request.method ?? '',
    url: request.url ?? '',
    headers: allHeaders(request.rawHeaders),
    host,
    headBytes,
    hasSession: desk.hasSession,
    isTaken: desk.isTaken,
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = firstRefusal(guards, look(request, 'request', 0))
    if (refused !== null) return refuse(response, refused)
    const data = await answerData(request, desk)
    if (data !== null) return send(response, data.status, 'application/json', JSON.stringify(data.body))
    const file = ui.respond(request.url ?? '', 'browser')
    response.writeHead(file.status, { ...file.headers, 'content-length': file.body.length }).end(file.body)
    if (request.url === pagePath && file.status === 200) onPageServed()
  }

  server.on('request', (request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  // Node would answer these two by itself, without the policy.
  server.on('checkContinue', (_request, response) => refuse(response, 417))
  server.on('checkExpectation', (_request, response) => refuse(response, 417))
  server.on('connect', (_request, socket) => refuseSocket(socket, 405))
  server.on('clientError', (error, socket) => {
    if (!isTimeUp(error)) return refuseSocket(socket, 400)
    // A browser opens connections before it needs them. An answer on one that it has said nothing on would be taken for
    // the answer to what it asks next; when the connection is closed instead, it asks again on another.
    if (hasSaidNothing(socket)) return void socket.destroy()
    refuseSocket(socket, 408)
  })
  server.on('upgrade', (request, socket, head) => {
    const refused = firstRefusal(guards, look(request, 'upgrade', head.length))
    if (refused !== null) return refuseSocket(socket, refused)
    const { method = '', url = '' } = request
    try {
      stopReading(socket)
      desk.join({ method, url, headers: handshakeHeaders(request.headers) }, host, socket)
    } catch {
      refuseSocket(socket, 503)
    }
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve)
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server's address is always of this type

  return {
    origin: `http://${host}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/**
 * Pausing a socket keeps its bytes from the listeners, but goes on taking them from the system. This process would then
 * swallow what the page says first, its bearer, until it has let go of a socket that the engine serves already.
 */
function stopReading(socket: Duplex): void {
  const { _handle: handle } = socket as Duplex & { _handle?: { readStop?: () => number } | null }
  if (handle?.readStop === undefined || handle.readStop() !== 0) throw new Error('the socket cannot be handed over')
  socket.pause()
}

function isTimeUp(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
}

function hasSaidNothing(socket: Duplex): boolean {
  return 'bytesRead' in socket && socket.bytesRead === 0
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...freshHeaders(), 'content-type': type, 'content-length': bytes.length }).end(bytes)
}

function refuse(response: ServerResponse, status: number): void {
  response.setHeader('connection', 'close')
  send(response, status, 'application/json', '{}')
}

/** The same refusal where Node hands over a bare socket. */
function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) return void socket.destroy()
  const headers = { ...freshHeaders(), 'content-length': '0', connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy())
}

function freshHeaders(): Record<string, string> {
  return responseHeaders({ shell: 'browser', nonce: randomBytes(16).toString('base64') })
}
