import type { FeelingDraft } from '#api/feelings-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, removeValue, writeValue } from '../sqlite/room-value.ts'

const name = 'feelingDraft'

export function readDraft(db: CipherDatabase): FeelingDraft | null {
  return readValue(db, name) as FeelingDraft | null // validated on its way out
}

export function writeDraft(db: CipherDatabase, draft: FeelingDraft): void {
  writeValue(db, name, draft)
}

export function removeDraft(db: CipherDatabase): void {
  removeValue(db, name)
}
