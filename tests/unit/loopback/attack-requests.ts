import type { ServerFixture } from './shell-fixture.ts'

/** A request that an attacker sends, and what stops it. */
export interface Attack {
  readonly name: string
  /** The guards that all have to be gone before it comes through. Empty: the parser, the routes or the desk stop it. */
  readonly stoppedBy: readonly string[]
  /** Whether a link was used before, and whether a page is already joined. */
  readonly state: 'fresh' | 'session' | 'joined'
  request(fixture: ServerFixture): string | Buffer
}

export type HeaderList = readonly (readonly [name: string, value: string])[]

/** A request as it is sent, line for line. */
export function rawRequest(line: string, headers: HeaderList, body = ''): string {
  return [line, ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n')
}

/** The one right way to buy a bearer. */
export function rightPost(fixture: ServerFixture, body: string): [string, string][] {
  return [
    ['Host', fixture.host],
    ['Origin', fixture.origin],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Content-Type', 'application/json'],
    ['Content-Length', String(Buffer.byteLength(body))],
  ]
}

export function rightUpgrade(fixture: ServerFixture): [string, string][] {
  return [
    ['Host', fixture.host],
    ['Origin', fixture.origin],
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ['Sec-WebSocket-Version', '13'],
  ]
}

export function withHeader(headers: HeaderList, name: string, value: string | null): [string, string][] {
  const others = headers
    .filter(([found]) => found.toLowerCase() !== name.toLowerCase())
    .map(([n, v]): [string, string] => [n, v])
  return value === null ? others : [...others, [name, value]]
}

export const tokenBody = (fixture: ServerFixture) => JSON.stringify({ token: fixture.desk.issueToken('person') })

/** POST /session with a right token and one thing wrong. */
export function post(
  name: string,
  guard: string | null,
  change: (headers: [string, string][], fixture: ServerFixture) => HeaderList,
): Attack {
  return {
    name: `POST: ${name}`,
    stoppedBy: guard === null ? [] : [guard],
    state: 'fresh',
    request(fixture) {
      const body = tokenBody(fixture)
      return rawRequest('POST /session HTTP/1.1', change(rightPost(fixture, body), fixture), body)
    },
  }
}

export function postBody(
  name: string,
  makeBody: (fixture: ServerFixture) => string,
  path = '/session',
  stoppedBy: readonly string[] = [],
): Attack {
  return {
    name: `POST ${path}: ${name}`,
    stoppedBy,
    state: 'fresh',
    request(fixture) {
      const body = makeBody(fixture)
      return rawRequest(`POST ${path} HTTP/1.1`, rightPost(fixture, body), body)
    },
  }
}

type ExtraHeaders = HeaderList | ((fixture: ServerFixture) => HeaderList)

/** A request for the page, its line or headers changed. */
export function get(name: string, stoppedBy: readonly string[], line: string, extra: ExtraHeaders = []): Attack {
  return {
    name: `${line}: ${name}`,
    stoppedBy,
    state: 'fresh',
    request: (fixture) =>
      rawRequest(`${line} HTTP/1.1`, withOneHost(fixture.host, typeof extra === 'function' ? extra(fixture) : extra)),
  }
}

/** What only a page of this server could send. */
export function ownOrigin({ origin }: ServerFixture): HeaderList {
  return [
    ['Origin', origin],
    ['Connection', 'close'],
  ]
}

function withOneHost(host: string, extra: HeaderList): HeaderList {
  return [...(extra.some(([name]) => name === 'Host') ? [] : [['Host', host] as const]), ...extra]
}

export function upgrade(
  name: string,
  guard: string | null,
  change: (headers: [string, string][], fixture: ServerFixture) => HeaderList,
  state: Attack['state'] = 'session',
  path = '/engine',
): Attack {
  return {
    name: `WebSocket: ${name}`,
    stoppedBy: guard === null ? [] : [guard],
    state,
    request: (fixture) => rawRequest(`GET ${path} HTTP/1.1`, change(rightUpgrade(fixture), fixture)),
  }
}
