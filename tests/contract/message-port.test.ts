import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { vi } from 'vitest'
import { hostedEngine } from '#tests/support/hosted-engine.ts'
import { patient } from '#tests/support/patient.ts'
import { type ContractClient, transportSuite } from './transport-suite.ts'

// Electron hands the engine one end of a channel and the page the other; here both ends are Node's.
transportSuite('a MessagePort', async (vaultDir) => {
  const { port1: enginePort, port2: pagePort } = new MessageChannel()
  const closed = Promise.withResolvers<void>()
  const { told, tell, gone, start } = hostedEngine(() => {
    enginePort.close() // what the end of the process does
    closed.resolve()
  })
  start(vaultDir)
  await vi.waitUntil(() => told.includes('ready'), patient)
  tell({ type: 'join-port' }, enginePort)
  const client: ContractClient = createORPCClient(new RPCLink({ port: pagePort }))
  pagePort.start()
  return {
    client,
    requestLock: () => tell({ type: 'lock' }),
    closed: closed.promise,
    async stop() {
      gone()
      await closed.promise
    },
  }
})
