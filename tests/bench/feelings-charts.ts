import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import type { FeelingFields } from '#api/feelings-fields.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { benchFeelings, keepFeelings } from './bench-feelings.ts'
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
    const kept = [...benchFeelings(entryCount)]
    keepFeelings(engine, kept)
    fillPlain(db, kept)

    const ours: number[] = []
    const reference: number[] = []
    const cpu: number[] = []
    for (let round = -2; round < rounds; round += 1) {
      const usedBefore = process.cpuUsage()
      const start = performance.now()
      await client.feelings.charts({ from: null, to: null, weekStart: 'monday' })
      const middle = performance.now()
      const used = process.cpuUsage(usedBefore)
      readPlain(db)
      if (round < 0) continue // the first few only warm up
      ours.push(middle - start)
      reference.push(performance.now() - middle)
      cpu.push((used.user + used.system) / 1000)
    }
    report(`charts of ${entryCount} feelings, p50`, medianOf(ours), medianOf(reference))
    report(`charts of ${entryCount} feelings, p95`, percentileOf(ours, 95), percentileOf(reference, 95))
    // On a computer that has other things to do, waiting for one's turn is most of what a clock counts.
    report(`charts of ${entryCount} feelings, time of the processor`, medianOf(cpu), medianOf(reference))
  } finally {
    db.close()
    engine.close()
    fs.rmSync(folder, { recursive: true, force: true })
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
