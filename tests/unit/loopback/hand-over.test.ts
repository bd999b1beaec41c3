import { connect, Socket } from 'node:net'
import { expect, it } from 'vitest'
import type { EngineProcess } from '#host/engine-process.ts'
import { rawRequest, rightUpgrade } from './attack-requests.ts'
import { openServerFixture } from './shell-fixture.ts'

// The host reads the upgrade request and not one byte behind it, however long it keeps its end of the socket.

it('leaves everything that a page says after its upgrade request to the engine', async ({ onTestFinished }) => {
  const fixture = await openServerFixture()
  onTestFinished(fixture.close)
  const handedOver = Promise.withResolvers<Socket>()
  const slowToTake: EngineProcess = {
    autoLockMinutes: () => 3,
    ready: Promise.resolve(null),
    ended: new Promise(() => {}),
    join: (_message, channel) => channel instanceof Socket && handedOver.resolve(channel),
    handOn: () => {},
    onVerdict: () => {},
    lock: async () => ({ inOrder: true, hidden: false, refused: null, next: 'alone', handedOn: null }),
    kill: () => {},
  }
  fixture.desk.attach(slowToTake)
  await fixture.desk.exchange(fixture.desk.issueToken('person'), () => false)

  const page = connect(fixture.port, '127.0.0.1')
  onTestFinished(() => void page.destroy())
  const request = rawRequest('GET /engine HTTP/1.1', rightUpgrade(fixture))
  page.write(request)
  const socket = await handedOver.promise
  await new Promise<unknown>((written) => page.write('the first words of a page', written))
  // A later request is answered, so the server has looked at everything that came before it.
  expect((await fetch(fixture.origin)).status).toBe(200)
  expect((await fetch(fixture.origin)).status).toBe(200)
  expect(socket.bytesRead).toBe(Buffer.byteLength(request))
  socket.destroy()
})
