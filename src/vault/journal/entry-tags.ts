import type { Tag } from '#api/journal-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'

/** Tags shown in a list to choose from. Nobody types more; a query has a limit all the same. */
const mostTags = 2000

export function tagsOf(db: CipherDatabase, number: number): string[] {
  return db
    .prepare('SELECT label FROM entry_tag JOIN tag ON tag.id = tag WHERE number = ? ORDER BY folded LIMIT 20')
    .pluck()
    .all(number) as string[]
}

export function readTags(db: CipherDatabase): Tag[] {
  return db.prepare('SELECT id, label FROM tag ORDER BY folded LIMIT ?').all(mostTags) as Tag[]
}

/** Gives an entry exactly these tags. One that no entry has any more goes, with its label. */
export function writeTags(db: CipherDatabase, number: number, labels: readonly string[], newId: () => string): void {
  db.prepare('DELETE FROM entry_tag WHERE number = ?').run(number)
  addTags(db, number, labels, newId)
  removeUnusedTags(db)
}

export function addTags(db: CipherDatabase, number: number, labels: readonly string[], newId: () => string): void {
  const known = db.prepare('SELECT id FROM tag WHERE folded = ?').pluck()
  const make = db.prepare('INSERT INTO tag (id, label, folded) VALUES (?, ?, ?)')
  const give = db.prepare('INSERT OR IGNORE INTO entry_tag (number, tag) VALUES (?, ?)')
  for (const typed of labels) {
    const { label, folded } = spellingOf(typed)
    if (folded === '') continue
    const found = known.get(folded)
    const id = typeof found === 'string' ? found : newId()
    if (found === undefined) make.run(id, label, folded)
    give.run(number, id)
  }
}

export function removeUnusedTags(db: CipherDatabase): void {
  db.prepare('DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM entry_tag WHERE entry_tag.tag = tag.id)').run()
}

/** Answers whether it was done: two tags become one only when `merge` says so. */
export function renameTag(db: CipherDatabase, id: string, typed: string, merge: boolean): boolean {
  assertTag(db, id)
  const { label, folded } = spellingOf(typed)
  if (folded === '') throw new VaultError('invalid-input')
  const other = db.prepare('SELECT id FROM tag WHERE folded = ? AND id <> ?').pluck().get(folded, id)
  if (typeof other === 'string') {
    if (!merge) return false
    db.prepare('UPDATE OR IGNORE entry_tag SET tag = ? WHERE tag = ?').run(other, id)
    removeTag(db, id) // and with it what entries had both
    db.prepare('UPDATE tag SET label = ? WHERE id = ?').run(label, other)
  } else {
    db.prepare('UPDATE tag SET label = ?, folded = ? WHERE id = ?').run(label, folded, id)
  }
  return true
}

export function removeTag(db: CipherDatabase, id: string): void {
  assertTag(db, id)
  db.prepare('DELETE FROM tag WHERE id = ?').run(id)
}

function assertTag(db: CipherDatabase, id: string): void {
  if (db.prepare('SELECT 1 FROM tag WHERE id = ?').get(id) === undefined) throw new VaultError('not-found')
}

/** How a tag is shown, and what makes it the same as another. */
function spellingOf(typed: string): { label: string; folded: string } {
  const label = typed.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return { label, folded: label.normalize('NFKC').toLowerCase() }
}
