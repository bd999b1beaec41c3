import type { JournalDocument } from '#api/journal-document.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, removeValue, writeValue } from '../sqlite/room-value.ts'

const name = 'draft'

export function readDraft(db: CipherDatabase): JournalDocument | null {
  return readValue(db, name) as JournalDocument | null // validated on its way out
}

export function writeDraft(db: CipherDatabase, document: JournalDocument): void {
  writeValue(db, name, document)
}

export function removeDraft(db: CipherDatabase): void {
  removeValue(db, name)
}
