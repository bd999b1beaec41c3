import type { CipherDatabase } from '#vault/sqlite/cipher-database.ts'

/** Work that makes SQLite sort, copy or roll back more than fits its cache. */
export const heavyQueries: readonly [string, (db: CipherDatabase) => void][] = [
  ['sort', (db) => step(db, 'SELECT words FROM heavy ORDER BY words, random()')],
  ['distinct', (db) => step(db, 'SELECT DISTINCT words || number FROM heavy')],
  ['union', (db) => step(db, 'SELECT words FROM heavy UNION SELECT words || 1 FROM heavy')],
  ['group', (db) => step(db, 'SELECT substr(words, 1, 60) AS start, max(words) FROM heavy GROUP BY start || number')],
  ['index', (db) => db.exec('CREATE INDEX heavy_index ON heavy (words, number)')],
  ['subquery', (db) => step(db, 'SELECT * FROM (SELECT words FROM heavy LIMIT -1) ORDER BY words DESC')],
  ['statement journal', (db) => db.transaction(() => db.exec('UPDATE OR ABORT heavy SET words = words || number'))()],
  ['vacuum', (db) => db.exec('VACUUM')],
]

export function fillHeavyTable(db: CipherDatabase, word: string): void {
  db.exec('CREATE TABLE heavy (number INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE)')
  const insert = db.prepare('INSERT INTO heavy (words) VALUES (?)')
  db.transaction(() => {
    for (let n = 0; n < 12_000; n += 1) insert.run(`${(n * 7919) % 12_000} ${word} ${'evening '.repeat(60)}`)
  })()
}

function step(db: CipherDatabase, sql: string): void {
  let rows = 0
  for (const row of db.prepare(sql).iterate()) if (row !== undefined) rows += 1
  if (rows === 0) throw new Error('the query found nothing')
}
