import type { JournalDocument } from '#api/journal-document.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'

/** Lies among the settings: it is one of a kind, and no list or search finds it there. */
const name = 'draft'

export function readDraft(db: CipherDatabase): JournalDocument | null {
  const value = db.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(name)
  return value === undefined ? null : (JSON.parse(String(value)) as JournalDocument) // validated on its way out
}

export function writeDraft(db: CipherDatabase, document: JournalDocument): void {
  db.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(
    name,
    JSON.stringify(document),
  )
}

export function removeDraft(db: CipherDatabase): void {
  db.prepare('DELETE FROM setting WHERE name = ?').run(name)
}
