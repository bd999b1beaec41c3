import { createRouterClient } from '@orpc/server'
import { testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { transportSuite } from './transport-suite.ts'

transportSuite('a plain call', async (vaultDir) => {
  const locked = Promise.withResolvers<void>()
  const engine = createEngine(vaultDir, testTools(), () => locked.resolve())
  const client = createRouterClient(engineRouter, { context: engine.context })
  return {
    client,
    requestLock: () => engine.announceLock(),
    closed: locked.promise,
    async stop() {
      engine.close()
    },
  }
})
