import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hostedEngine } from '#tests/support/hosted-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

// Security check 34, the engine's side: one port an engine, whoever else is handed to it.

class FakePort extends EventEmitter {
  started = false
  start(): void {
    this.started = true
  }
  postMessage(): void {}
  close(): void {}
}

function engineToStart() {
  const exits: number[] = []
  const { tell, gone, start } = hostedEngine((code) => void exits.push(code))
  onTestFinished(gone)
  const vaultDir = join(tempFolder(), 'vault')
  return { exits, tell, start: () => start(vaultDir) }
}

const isHeard = (port: FakePort) => port.started && port.listenerCount('message') > 0

test('the first port is served, and no second one', () => {
  const { tell, start } = engineToStart()
  start()
  const [first, second] = [new FakePort(), new FakePort()]
  tell({ type: 'join-port' }, first)
  tell({ type: 'join-port' }, second)
  expect([isHeard(first), isHeard(second)]).toEqual([true, false])
  expect(second.eventNames()).toEqual([])
})

test('a port that comes before the start is not served', () => {
  const { tell, start } = engineToStart()
  const early = new FakePort()
  tell({ type: 'join-port' }, early)
  start()
  expect(isHeard(early)).toBe(false)
})

test('a message without its port ends nothing and takes nobody\u2019s place', () => {
  const { tell, start, exits } = engineToStart()
  start()
  expect(() => tell({ type: 'join-port' })).not.toThrow()
  const port = new FakePort()
  tell({ type: 'join-port' }, port)
  expect(isHeard(port)).toBe(true)
  expect(exits).toEqual([])
})
