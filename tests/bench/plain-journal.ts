import Database from 'better-sqlite3'
import type { BenchEntry } from './corpus.ts'

/**
 * The reference: the same rows, indexes and queries in plain SQLite, without a cipher, a key or a process around it.
 * What our figures are divided by.
 */
export function openPlainJournal(path: string) {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -16000')
  return db
}

export function fillPlainJournal(path: string, entries: Iterable<BenchEntry>): void {
  const db = openPlainJournal(path)
  db.exec(`
    CREATE TABLE entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL, trashed_at TEXT, title TEXT NOT NULL, preview TEXT NOT NULL) STRICT;
    CREATE INDEX entry_by_day ON entry (day DESC, created_at DESC, id DESC, updated_at, title, preview)
      WHERE trashed_at IS NULL;
    CREATE TABLE entry_document (number INTEGER PRIMARY KEY, document TEXT NOT NULL) STRICT;
    CREATE TABLE entry_words (number INTEGER PRIMARY KEY, title TEXT NOT NULL, words TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE entry_search USING fts5(title, words, content = 'entry_words', content_rowid = 'number',
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
  `)
  const entry = db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, NULL, ?, ?)')
  const document = db.prepare('INSERT INTO entry_document VALUES (?, ?)')
  const words = db.prepare('INSERT INTO entry_words VALUES (?, ?, ?)')
  const search = db.prepare('INSERT INTO entry_search (rowid, title, words) VALUES (?, ?, ?)')
  db.transaction(() => {
    let number = 0
    for (const { day, text, document: content } of entries) {
      number += 1
      const at = `${day}T20:00:00.000Z`
      entry.run(number, crypto.randomUUID(), day, at, at, text.slice(0, 120), text.slice(120, 360))
      document.run(number, JSON.stringify(content))
      const [first = '', ...rest] = text.split('\n')
      words.run(number, first, rest.join('\n'))
      search.run(number, first, rest.join('\n'))
    }
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

const columns = 'entry.id, day, created_at, updated_at, trashed_at, entry.title, preview'

export function plainList(db: Database.Database): unknown[] {
  return db
    .prepare(
      `SELECT ${columns} FROM entry WHERE trashed_at IS NULL ORDER BY day DESC, created_at DESC, id DESC LIMIT 50`,
    )
    .all()
}

/** The newest day first, in the same steps as `newest-matches.ts` and `journal-search.ts`. */
export function plainSearch(db: Database.Database, term: string): unknown[] {
  const match = `"${term}"*`
  const matches = 'SELECT rowid FROM entry_search WHERE entry_search MATCH @match'
  const some = db.prepare(`${matches} LIMIT 501`).pluck().all({ match })
  const isFew = some.length <= 500
  const numbers = db
    .prepare(
      `SELECT number FROM entry ${isFew ? 'NOT INDEXED' : 'INDEXED BY entry_by_day'}
       WHERE trashed_at IS NULL AND number IN (${isFew ? 'SELECT value FROM json_each(@some)' : matches})
       ORDER BY day DESC, created_at DESC, id DESC LIMIT 21`,
    )
    .pluck()
    .all({ match, some: JSON.stringify(some) }) as number[]
  return db
    .prepare(
      `SELECT entry_search.rowid, ${columns}, snippet(entry_search, -1, '[', ']', '…', 24) FROM entry_search
       CROSS JOIN entry ON entry.number = entry_search.rowid
       WHERE entry_search MATCH ? AND entry_search.rowid BETWEEN ? AND ?
         AND +entry_search.rowid IN (SELECT value FROM json_each(?))`,
    )
    .all(match, Math.min(...numbers), Math.max(...numbers), JSON.stringify(numbers.slice(0, 20)))
}

export function plainSave(db: Database.Database, number: number, text: string, document: string): void {
  db.transaction(() => {
    db.prepare('UPDATE entry SET updated_at = ?, title = ?, preview = ? WHERE number = ?').run(
      new Date().toISOString(),
      text.slice(0, 120),
      text.slice(120, 360),
      number,
    )
    db.prepare('UPDATE entry_document SET document = ? WHERE number = ?').run(document, number)
  }).immediate()
}
