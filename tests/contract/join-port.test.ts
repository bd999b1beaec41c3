import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { EngineToHost, HostToEngine } from '#api/engine-control.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { testTools } from '#tests/support/test-tools.ts'
import { runEngine } from '#vault/engine-process.ts'

// Security check 34, the engine's side: one port an engine, whoever else is handed to it.

class FakePort extends EventEmitter {
  started = false
  start(): void {
    this.started = true
  }
  postMessage(): void {}
  close(): void {}
}

function startedEngine() {
  const told: EngineToHost['type'][] = []
  const exits: number[] = []
  let toEngine: (message: HostToEngine, channel?: unknown) => void = () => {}
  let gone = () => {}
  runEngine(
    {
      send: ({ type }) => void told.push(type),
      onMessage: (listener) => {
        toEngine = listener
      },
      onGone: (listener) => {
        gone = listener
      },
    },
    testTools(),
    (code) => void exits.push(code),
  )
  onTestFinished(() => gone())
  const vaultDir = join(tempFolder(), 'vault')
  return { told, exits, tell: toEngine, start: () => toEngine({ type: 'start', part: { kind: 'alone' }, vaultDir }) }
}

const isHeard = (port: FakePort) => port.started && port.listenerCount('message') > 0

test('the first port is served, and no second one', () => {
  const { tell, start } = startedEngine()
  start()
  const [first, second] = [new FakePort(), new FakePort()]
  tell({ type: 'join-port' }, first)
  tell({ type: 'join-port' }, second)
  expect([isHeard(first), isHeard(second)]).toEqual([true, false])
  expect(second.eventNames()).toEqual([])
})

test('a port that comes before the start is not served', () => {
  const { tell, start } = startedEngine()
  const early = new FakePort()
  tell({ type: 'join-port' }, early)
  start()
  expect(isHeard(early)).toBe(false)
})

test('a message without its port ends nothing and takes nobody\u2019s place', () => {
  const { tell, start, exits } = startedEngine()
  start()
  expect(() => tell({ type: 'join-port' })).not.toThrow()
  const port = new FakePort()
  tell({ type: 'join-port' }, port)
  expect(isHeard(port)).toBe(true)
  expect(exits).toEqual([])
})
