import { mostTemplates, type NamedTemplate, type Template } from '#api/journal-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'

/** Only what is named changes. */
export interface TemplateChange {
  readonly name?: string | undefined
  readonly document?: JournalDocument | undefined
}

export function listTemplates(db: CipherDatabase): NamedTemplate[] {
  return db
    .prepare('SELECT id, name FROM template ORDER BY created_at DESC, id LIMIT ?')
    .all(mostTemplates) as NamedTemplate[] // the columns are named here
}

export function readTemplate(db: CipherDatabase, id: string): Template {
  const row = db.prepare('SELECT name, document FROM template WHERE id = ?').get(id)
  if (row === undefined) throw new VaultError('not-found')
  const { name, document } = row as { name: string; document: string }
  return { id, name, document: JSON.parse(document) as JournalDocument } // the contract checks it once more
}

/** A page that somebody has written never goes by itself to make place. */
export function addTemplate(db: CipherDatabase, { id, name, document }: Template, now: string): NamedTemplate {
  const { count } = db.prepare('SELECT count(*) AS count FROM template').get() as { count: number }
  if (count >= mostTemplates) throw new VaultError('templates-full')
  db.prepare('INSERT INTO template (id, name, document, created_at) VALUES (?, ?, ?, ?)').run(
    ...[id, name, JSON.stringify(document), now],
  )
  return { id, name }
}

export function changeTemplate(db: CipherDatabase, id: string, { name, document }: TemplateChange): NamedTemplate {
  const before = readTemplate(db, id)
  const next = { name: name ?? before.name, document: document ?? before.document }
  db.prepare('UPDATE template SET name = ?, document = ? WHERE id = ?').run(
    ...[next.name, JSON.stringify(next.document), id],
  )
  return { id, name: next.name }
}

export function removeTemplate(db: CipherDatabase, id: string): void {
  if (db.prepare('DELETE FROM template WHERE id = ?').run(id).changes === 0) throw new VaultError('not-found')
}
