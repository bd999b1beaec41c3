import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { handshakeHeaders } from '#loopback/guards.ts'
import { type HostedEngine, hostedEngine } from '#tests/support/hosted-engine.ts'
import { type ManualClock, manualClock } from '#tests/support/manual-clock.ts'
import { testTools } from '#tests/support/test-tools.ts'

// What the engine tells its host of the sockets that it was handed: whom it admitted, and who guessed.

const bearer = 'B'.repeat(43)
let clock: ManualClock
let told: HostedEngine['told']
let openSocket: () => Promise<WebSocket>
let cleanUp: () => void

beforeEach(async () => {
  clock = manualClock()
  const folder = mkdtempSync(join(tmpdir(), 'rooms-test-'))
  const engine = hostedEngine(() => {}, testTools({ clock }))
  told = engine.told
  engine.start(join(folder, 'vault'))
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('upgrade', ({ method = '', url = '', headers }, socket) => {
    socket.pause()
    engine.tell(
      { type: 'join-socket', request: { method, url, headers: handshakeHeaders(headers) }, host, bearer },
      socket,
    )
  })
  openSocket = async () => {
    const socket = new WebSocket(`ws://${host}/engine`, { origin: `http://${host}` })
    await once(socket, 'open')
    return socket
  }
  cleanUp = () => {
    engine.gone()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
afterEach(() => cleanUp())

async function sendFirst(message: string | Buffer): Promise<void> {
  const socket = await openSocket()
  socket.send(message)
  await once(socket, 'close')
}

test('wrong and binary bearers are turned away, and the page is still let in', async () => {
  await sendFirst('A'.repeat(43))
  await sendFirst(Buffer.from(bearer))
  expect(told).toEqual(['ready', 'turned-away', 'turned-away'])
  const page = await openSocket()
  page.send(bearer)
  await expect.poll(() => told).toEqual(['ready', 'turned-away', 'turned-away', 'joined'])
  await sendFirst(bearer)
  expect(page.readyState).toBe(WebSocket.OPEN)
  expect(told.filter((type) => type === 'joined')).toHaveLength(1)
  page.terminate()
})

test('of several sockets that send the right bearer at once, one is served and the others are closed', async () => {
  const sockets = await Promise.all(Array.from({ length: 5 }, () => openSocket()))
  const closed = sockets.map((socket) => once(socket, 'close'))
  for (const socket of sockets) socket.send(bearer)
  await expect.poll(() => sockets.filter(({ readyState }) => readyState === WebSocket.OPEN)).toHaveLength(1)
  expect(told).toEqual(['ready', 'joined'])
  for (const socket of sockets) socket.terminate()
  await Promise.all(closed)
})

test('a socket that says nothing in time is turned away, and one that leaves by itself is not', async () => {
  const leaving = await openSocket()
  leaving.close()
  await once(leaving, 'close')
  await expect.poll(() => told).toEqual(['ready', 'gone-silent'])
  const silent = await openSocket()
  clock.advance(4_999)
  expect(told).toEqual(['ready', 'gone-silent'])
  clock.advance(1)
  expect(told).toEqual(['ready', 'gone-silent', 'turned-away'])
  await once(silent, 'close')
})
