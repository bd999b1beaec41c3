import type { CipherDatabase } from './cipher-database.ts'

/**
 * Single values that lie among the settings: each is one of a kind, and no list or search finds it there. They are
 * checked by whoever reads them.
 */
export function readValue(db: CipherDatabase, name: string): unknown {
  const value = db.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(name)
  return value === undefined ? null : JSON.parse(String(value))
}

export function writeValue(db: CipherDatabase, name: string, value: unknown): void {
  const sql = 'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'
  db.prepare(sql).run(name, JSON.stringify(value))
}

export function removeValue(db: CipherDatabase, name: string): void {
  db.prepare('DELETE FROM setting WHERE name = ?').run(name)
}
