import {
  type Attack,
  get,
  ownOrigin,
  post,
  postBody,
  rawRequest,
  rightPost,
  rightUpgrade,
  tokenBody,
  upgrade,
  withHeader,
} from './attack-requests.ts'

/** What other sites, other programs and old links may try on the browser shell's server (security check 41). */
export const attacks: readonly Attack[] = [
  get('a name that was pointed at this computer (DNS rebinding)', ['host'], 'GET /', [['Host', 'notes.example:80']]),
  {
    name: 'GET /: no Host',
    stoppedBy: ['host'],
    state: 'fresh',
    request: () => rawRequest('GET / HTTP/1.1', [['Accept', '*/*']]),
  },
  post('two Hosts', 'host', (headers) => [...headers, ['Host', 'notes.example']]),
  post('the right Host twice', 'host', (headers, { host }) => [...headers, ['Host', host]]),
  post('wrong port', 'host', (headers, { port }) => withHeader(headers, 'Host', `127.0.0.1:${port + 1}`)),
  post('no port', 'host', (headers) => withHeader(headers, 'Host', '127.0.0.1')),
  post('localhost', 'host', (headers, { port }) => withHeader(headers, 'Host', `localhost:${port}`)),
  post('a dot behind the address', 'host', (headers, { port }) => withHeader(headers, 'Host', `127.0.0.1.:${port}`)),
  post('foreign Origin', 'origin', (headers) => withHeader(headers, 'Origin', 'https://notes.example')),
  post('null Origin', 'origin', (headers) => withHeader(headers, 'Origin', 'null')),
  post('no Origin', 'origin', (headers) => withHeader(headers, 'Origin', null)),
  post('Origin of another port', 'origin', (headers, { port }) =>
    withHeader(headers, 'Origin', `http://127.0.0.1:${port + 1}`),
  ),
  post('Origin with https', 'origin', (headers, { host }) => withHeader(headers, 'Origin', `https://${host}`)),
  post('two Origins', 'origin', (headers) => [...headers, ['Origin', 'https://notes.example']]),
  post('cross-site', 'fetch-site', (headers) => withHeader(headers, 'Sec-Fetch-Site', 'cross-site')),
  post('same-site', 'fetch-site', (headers) => withHeader(headers, 'Sec-Fetch-Site', 'same-site')),
  post('two Sec-Fetch-Site', 'fetch-site', (headers) => [...headers, ['Sec-Fetch-Site', 'cross-site']]),
  get('a foreign page loads a script', ['fetch-site'], 'GET /assets/app.js', [
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Mode', 'no-cors'],
    ['Sec-Fetch-Dest', 'script'],
  ]),
  get('a foreign page frames this one', ['fetch-site'], 'GET /', [
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Mode', 'navigate'],
    ['Sec-Fetch-Dest', 'iframe'],
  ]),
  get('a foreign page reads this one', ['fetch-site'], 'GET /', [
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Dest', 'empty'],
  ]),
  get('with a foreign Origin', ['origin'], 'GET /', [['Origin', 'https://notes.example']]),
  get('other method', ['method'], 'PUT /', ownOrigin),
  get('other method', ['method'], 'DELETE /assets/app.js', ownOrigin),
  get('preflight', ['method'], 'OPTIONS /', ownOrigin),
  get('echo', ['method'], 'TRACE /', ownOrigin),
  get('without a body', ['method'], 'HEAD /', ownOrigin),
  get('data by GET', [], 'GET /session'),
  get('tunnel', [], 'CONNECT 127.0.0.1:9'),
  {
    name: 'GET /session: a right token in its body',
    stoppedBy: ['method', 'length'],
    state: 'fresh',
    request(fixture) {
      const body = tokenBody(fixture)
      return rawRequest('GET /session HTTP/1.1', rightPost(fixture, body), body)
    },
  },
  post('X-Forwarded-For', 'proxy', (headers) => [...headers, ['X-Forwarded-For', '203.0.113.7']]),
  post('X-Forwarded-Host', 'proxy', (headers) => [...headers, ['X-Forwarded-Host', 'notes.example']]),
  post('Forwarded', 'proxy', (headers) => [...headers, ['Forwarded', 'for=203.0.113.7']]),
  get('through a proxy', ['proxy'], 'GET /', [['Via', '1.1 notes.example']]),
  post('form body', 'json', (headers) => withHeader(headers, 'Content-Type', 'application/x-www-form-urlencoded')),
  post('plain text body', 'json', (headers) => withHeader(headers, 'Content-Type', 'text/plain')),
  post('multipart body', 'json', (headers) => withHeader(headers, 'Content-Type', 'multipart/form-data; boundary=x')),
  post('no content type', 'json', (headers) => withHeader(headers, 'Content-Type', null)),
  {
    name: 'POST: chunks without a length',
    stoppedBy: ['length'],
    state: 'fresh',
    request(fixture) {
      const body = tokenBody(fixture)
      const headers = withHeader(
        withHeader(rightPost(fixture, body), 'Content-Length', null),
        'Transfer-Encoding',
        'chunked',
      )
      return rawRequest('POST /session HTTP/1.1', headers, `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`)
    },
  },
  postBody('larger than any honest body', (fixture) => tokenBody(fixture).padEnd(5_000), '/session', ['size']),
  post('length and chunks at once (smuggling)', null, (headers) => [...headers, ['Transfer-Encoding', 'chunked']]),
  post('two lengths (smuggling)', null, (headers) => [...headers, ['Content-Length', '0']]),
  post('a space before the colon (smuggling)', null, (headers) => [
    ...withHeader(headers, 'Content-Length', null),
    ['Content-Length ', '54'],
  ]),
  post('no length', null, (headers) => withHeader(headers, 'Content-Length', null)),
  post('waits for permission to send', null, (headers) => [...headers, ['Expect', '100-continue']]),
  get('traversal', [], 'GET /../../../../etc/passwd'),
  get('encoded traversal', [], 'GET /%2e%2e/%2e%2e/etc/passwd'),
  get('encoded slash', [], 'GET /assets%2fapp.js'),
  get('backslashes', [], 'GET /..\\..\\package.json'),
  get('double slash', [], 'GET //assets/app.js'),
  get('token in the address', [], 'GET /?token=x'),
  {
    name: 'absolute-form address',
    stoppedBy: [],
    state: 'fresh',
    request: ({ host, origin }) => rawRequest(`GET ${origin}/ HTTP/1.1`, [['Host', host]]),
  },
  postBody('wrong token', () => JSON.stringify({ token: 'A'.repeat(43) })),
  postBody('empty token', () => JSON.stringify({ token: '' })),
  postBody('a list for a token', () => JSON.stringify({ token: ['A'.repeat(43)] })),
  postBody('more than a token', (fixture) => JSON.stringify({ token: fixture.desk.issueToken('person'), admin: true })),
  postBody('broken JSON', () => '{"token":'),
  postBody('expired token', (fixture) => {
    const body = tokenBody(fixture)
    fixture.passTime(60_000)
    return body
  }),
  postBody('an older link after a newer one', (fixture) => {
    const body = tokenBody(fixture)
    fixture.desk.issueToken('person')
    return body
  }),
  postBody('without a bearer', () => '{}', '/session/renew'),
  {
    name: 'POST /session/renew: wrong bearer',
    stoppedBy: [],
    state: 'joined',
    request: (fixture) =>
      rawRequest(
        'POST /session/renew HTTP/1.1',
        [...rightPost(fixture, '{}'), ['Authorization', `Bearer ${'A'.repeat(43)}`]],
        '{}',
      ),
  },
  upgrade('no Origin', 'origin', (headers) => withHeader(headers, 'Origin', null)),
  upgrade('foreign Origin', 'origin', (headers) => withHeader(headers, 'Origin', 'https://notes.example')),
  upgrade('null Origin', 'origin', (headers) => withHeader(headers, 'Origin', 'null')),
  upgrade('wrong Host', 'host', (headers) => withHeader(headers, 'Host', 'notes.example')),
  upgrade('cross-site', 'fetch-site', (headers) => [...headers, ['Sec-Fetch-Site', 'cross-site']]),
  upgrade('through a proxy', 'proxy', (headers) => [...headers, ['X-Forwarded-Proto', 'https']]),
  upgrade('wrong path', 'method', (headers) => headers, 'session', '/other'),
  upgrade('before a link was used', 'session', (headers) => headers, 'fresh'),
  upgrade('a second page', 'one-page', (headers) => headers, 'joined'),
  upgrade('another protocol', null, (headers) => withHeader(headers, 'Upgrade', 'h2c')),
  {
    name: 'WebSocket: frames before the handshake',
    stoppedBy: ['empty-head'],
    state: 'session',
    request: (fixture) =>
      Buffer.concat([
        Buffer.from(rawRequest('GET /engine HTTP/1.1', rightUpgrade(fixture))),
        Buffer.from([0x81, 0x80, 0, 0, 0, 0]),
      ]),
  },
]
