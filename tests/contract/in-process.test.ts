import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { transportSuite } from './transport-suite.ts'

transportSuite('a plain call', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-test-'))
  const locked = Promise.withResolvers<void>()
  const engine = createEngine(join(folder, 'vault'), testTools(), () => locked.resolve())
  const client = createRouterClient(engineRouter, { context: engine.context })
  return {
    client,
    requestLock: () => engine.announceLock(),
    closed: locked.promise,
    async stop() {
      engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})
