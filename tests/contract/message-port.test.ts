import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { EngineToHost, HostToEngine } from '#api/engine-control.ts'
import { testTools } from '#tests/support/test-tools.ts'
import { runEngine } from '#vault/engine-process.ts'
import { type ContractClient, transportSuite } from './transport-suite.ts'

// Electron hands the engine one end of a channel and the page the other; here both ends are Node's.
transportSuite('a MessagePort', async (vaultDir) => {
  const { port1: enginePort, port2: pagePort } = new MessageChannel()
  const closed = Promise.withResolvers<void>()
  let toEngine: (message: HostToEngine, channel?: unknown) => void = () => {}
  let gone = () => {}
  const ready = Promise.withResolvers<void>()
  runEngine(
    {
      send: (message: EngineToHost) => message.type === 'ready' && ready.resolve(),
      onMessage: (listener) => {
        toEngine = listener
      },
      onGone: (listener) => {
        gone = listener
      },
    },
    testTools(),
    () => {
      enginePort.close() // what the end of the process does
      closed.resolve()
    },
  )
  toEngine({ type: 'start', vaultDir, part: { kind: 'alone' } })
  await ready.promise
  toEngine({ type: 'join-port' }, enginePort)
  const client: ContractClient = createORPCClient(new RPCLink({ port: pagePort }))
  pagePort.start()
  return {
    client,
    requestLock: () => toEngine({ type: 'lock' }),
    closed: closed.promise,
    async stop() {
      gone()
      await closed.promise
    },
  }
})
