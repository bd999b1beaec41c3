import * as fs from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { plainDocument } from '#tests/support/documents.ts'
import { anasMark, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { frozenPassphrase, frozenVault } from './frozen-vault.ts'

/**
 * Freezes a whole vault of the newest format, once, when the format of its files changes:
 *   npx node tests/vectors/freeze-vault.ts
 * A vault that is there is never replaced.
 */
if (!fs.existsSync(frozenVault)) {
  const engine = createEngine(frozenVault, testTools(), () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  await client.vault.create({ name: 'Ana', passphrase: frozenPassphrase, mark: anasMark })
  await client.journal.create({ day: '2026-03-02', document: plainDocument('Frozen words', 'by the harbour') })
  engine.close()
  fs.rmSync(`${frozenVault}/lock.db`)
}
