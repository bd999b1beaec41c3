import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import type { FeelingFields } from '#api/feelings-contract.ts'
import { vocabulary } from '#api/feelings-vocabulary.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { insertFeeling } from '#vault/feelings/feelings-store.ts'
import { medianOf, percentileOf, report } from './figures.ts'

const entryCount = 20_000
const rounds = 20

/** The charts of twenty thousand log entries, beside plain SQLite that reads the same two tables and counts nothing. */
export async function benchFeelingsCharts(): Promise<void> {
  const folder = fs.mkdtempSync(join(tmpdir(), 'rooms-bench-feelings-'))
  const engine = createEngine(join(folder, 'vault'), testTools({ deriveKey: quickKey }), () => {})
  const db = new Database(join(folder, 'plain.db'))
  try {
    const client = createRouterClient(engineRouter, { context: engine.context })
    await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
    const kept = [...feelings()]
    engine.context.session.room().store.write((room) => {
      for (const fields of kept) {
        insertFeeling(room, { id: crypto.randomUUID(), now: '2026-03-02T20:15:00.000Z', fields, words: fields.facts })
      }
    })
    fillPlain(db, kept)

    const ours: number[] = []
    const reference: number[] = []
    for (let round = -2; round < rounds; round += 1) {
      const start = performance.now()
      await client.feelings.charts({ from: null, to: null, weekStart: 'monday' })
      const middle = performance.now()
      readPlain(db)
      if (round < 0) continue // the first few only warm up
      ours.push(middle - start)
      reference.push(performance.now() - middle)
    }
    report(`charts of ${entryCount} feelings, p50`, medianOf(ours), medianOf(reference))
    report(`charts of ${entryCount} feelings, p95`, percentileOf(ours, 95), percentileOf(reference, 95))
  } finally {
    db.close()
    engine.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Five years, some entries a day, with two or three words each; the same in every run. */
function* feelings(): Generator<FeelingFields> {
  const words = Object.keys(vocabulary.emotions)
  const triggers = Object.keys(vocabulary.triggers)
  const helped = Object.keys(vocabulary.helped)
  const pick = (from: readonly string[], n: number) => from[(n * 7919) % from.length] ?? ''
  const first = Date.parse('2021-01-01')
  for (let n = 0; n < entryCount; n += 1) {
    yield someFeeling({
      day: new Date(first + Math.floor((n / entryCount) * 1825) * 86_400_000).toISOString().slice(0, 10),
      emotions: [...new Set([pick(words, n), pick(words, n + 31), pick(words, n * 3 + 5)])],
      strength: ([1, 2, 3, 4, 5] as const)[(n * 31) % 5] ?? 3,
      triggers: [pick(triggers, n)],
      helped: n % 3 === 0 ? [pick(helped, n)] : [],
      facts: 'A few words about what is known. '.repeat(4),
    })
  }
}

function fillPlain(db: Database.Database, kept: readonly FeelingFields[]): void {
  db.exec(`
    CREATE TABLE feeling (number INTEGER PRIMARY KEY, day TEXT NOT NULL, strength INTEGER) STRICT;
    CREATE TABLE item (number INTEGER NOT NULL, field TEXT NOT NULL, item TEXT NOT NULL,
      PRIMARY KEY (number, field, item)) STRICT, WITHOUT ROWID;
  `)
  const feeling = db.prepare('INSERT INTO feeling VALUES (?, ?, ?)')
  const item = db.prepare('INSERT INTO item VALUES (?, ?, ?)')
  db.transaction(() => {
    for (const [number, fields] of kept.entries()) {
      feeling.run(number, fields.day, fields.strength === 'unsure' ? null : fields.strength)
      for (const word of fields.emotions) item.run(number, 'emotions', word)
    }
  })()
}

function readPlain(db: Database.Database): void {
  db.prepare('SELECT number, day, strength FROM feeling ORDER BY day').raw().all()
  db.prepare("SELECT number, item FROM item WHERE field = 'emotions'").raw().all()
}
