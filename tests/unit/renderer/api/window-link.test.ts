import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectInWindow } from '#renderer/api/window-link.ts'

/**
 * Security check 34, the page's side: the passphrase is typed into whatever answers at the port, so a port from anybody
 * but this window's own preload script is not taken.
 */

const origin = 'app://journal'
const page = new EventTarget()
const own = Object.assign(page, { location: { origin } })

interface Sent {
  readonly source: unknown
  readonly origin: string
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

beforeEach(() => vi.stubGlobal('window', own))
afterEach(() => {
  vi.unstubAllGlobals()
})

function send(change: Partial<Sent> = {}): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const sent: Sent = { source: own, origin, data: { type: 'engine-port' }, ports: [port1], ...change }
  page.dispatchEvent(Object.assign(new Event('message'), sent))
  port2.close()
  return port1
}

/** Whether the page has taken a port by the time everything that waits was done. */
async function isLinkedAfter(act: () => void): Promise<boolean> {
  let isLinked = false
  const connecting = connectInWindow().then(({ kind }) => {
    isLinked = kind === 'linked'
  })
  act()
  await new Promise((resolve) => setImmediate(resolve))
  const found = isLinked
  if (!found) send() // nobody is left waiting, and control: the right one is still taken
  await connecting
  return found
}

test('control: a port from the own window is taken', async () => {
  expect(await isLinkedAfter(() => send())).toBe(true)
})

test.each<[string, Partial<Sent>]>([
  ['a frame of the page', { source: new EventTarget() }],
  ['another window', { source: { location: { origin } } }],
  ['nobody', { source: null }],
  ['another origin', { origin: 'https://example.com' }],
  ["another host of the app's scheme", { origin: 'app://journal.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['the own window, without a port,', { ports: [] }],
  ['the own window, as something else,', { data: { type: 'other-port' } }],
  ['the own window, as a word,', { data: 'engine-port' }],
  ['the own window, as nothing,', { data: null }],
])('a message from %s is not taken for the engine', async (_name, change) => {
  expect(await isLinkedAfter(() => send(change))).toBe(false)
})

test('a second port changes nothing', async () => {
  const connection = connectInWindow()
  send()
  await connection
  const listener = vi.spyOn(MessagePort.prototype, 'start')
  send()
  expect(listener).not.toHaveBeenCalled()
  listener.mockRestore()
})
