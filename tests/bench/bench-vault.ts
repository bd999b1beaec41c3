import { createRouterClient } from '@orpc/server'
import { anasMark, goodPassphrase } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import type { EngineTools } from '#vault/engine-tools.ts'
import { documentHead } from '#vault/journal/document-words.ts'
import { writeTags } from '#vault/journal/entry-tags.ts'
import { insertEntry, standingEntry } from '#vault/journal/journal-store.ts'
import { type BenchEntry, benchEntries } from './corpus.ts'

/** The tag of every twentieth entry. */
export const benchTag = 'winter'

/** Makes a vault with `count` entries, many in one transaction, and brings its search index up to date. */
export async function fillVault(vaultDir: string, tools: EngineTools, count: number): Promise<void> {
  const engine = createEngine(vaultDir, tools, () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  await client.settings.change({ hideExplained: true, role: 'both', stage: 2 })
  const { store } = engine.context.session.room()
  let at = 0
  for (const batch of batches(benchEntries(count), 500)) {
    store.write((db) => {
      for (const { day, document } of batch) {
        const id = tools.newUuid()
        insertEntry(db, {
          id,
          day,
          now: `${day}T20:00:00.000Z`,
          document,
          prompt: null,
          ...documentHead(document, null),
        })
        if (at % 20 === 0) writeTags(db, standingEntry(db, id).number, [benchTag], tools.newUuid)
        at += 1
      }
    })
  }
  await client.journal.search({ query: 'abacus', after: null, limit: 1 })
  engine.close()
}

function* batches(entries: Iterable<BenchEntry>, size: number): Generator<BenchEntry[]> {
  let batch: BenchEntry[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  yield batch
}
