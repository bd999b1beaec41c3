import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { JournalDocument } from '#api/journal-document.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { systemClock } from '#vault/clock.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { benchEntries } from './corpus.ts'
import { medianOf, percentileOf, report } from './figures.ts'

/** Entries of a length: the usual one, and about 20,000 words. */
const lengths = { '240 words': 1, '20,000 words': 84 } as const
const rounds = 150

/** A save after a pause keeps an earlier version first. The reference is a save of the same entry while writing on. */
export async function benchVersions(): Promise<void> {
  const folder = fs.mkdtempSync(join(tmpdir(), 'rooms-bench-versions-'))
  let ahead = 0
  const clock = { ...systemClock, now: () => new Date(Date.now() + ahead) }
  const tools = testTools({ deriveKey: quickKey, clock })
  const engine = createEngine(join(folder, 'vault'), tools, () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  for (const [name, entries] of Object.entries(lengths)) {
    const first = longDocument(entries)
    const { id } = await client.journal.create({ day: '2026-03-02', document: first })
    const afterPause: number[] = []
    const writingOn: number[] = []
    for (let n = -5; n < rounds; n += 1) {
      ahead += 10_000
      const start = performance.now()
      await client.journal.save({ id, document: withWords(first, `after a pause ${n}`) })
      const middle = performance.now()
      await client.journal.save({ id, document: withWords(first, `writing on ${n}`) })
      const end = performance.now()
      if (n < 0) continue // the first few only warm up
      afterPause.push(middle - start)
      writingOn.push(end - middle)
    }
    report(`a save after a pause, ${name}, p50`, medianOf(afterPause), medianOf(writingOn))
    report(`a save after a pause, ${name}, p95`, percentileOf(afterPause, 95), percentileOf(writingOn, 95))
  }
  engine.close()
  fs.rmSync(folder, { recursive: true, force: true })
}

function longDocument(entries: number): JournalDocument {
  return { type: 'doc', content: [...benchEntries(entries)].flatMap(({ document }) => document.content) }
}

function withWords({ content }: JournalDocument, words: string): JournalDocument {
  return { type: 'doc', content: [...content, { type: 'paragraph', content: [{ type: 'text', text: words }] }] }
}
