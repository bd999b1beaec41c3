import { type FeelingDraft, feelingDraftSchema } from '#api/feelings-contract.ts'
import { feelingDraftName as name } from '../journal/erased-entries.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, removeValue, writeValue } from '../sqlite/room-value.ts'

/** Null when there is none, or one of a version that said other things. */
export function readDraft(db: CipherDatabase): FeelingDraft | null {
  const draft = feelingDraftSchema.safeParse(readValue(db, name))
  return draft.success ? draft.data : null
}

export function writeDraft(db: CipherDatabase, draft: FeelingDraft): void {
  writeValue(db, name, draft)
}

export function removeDraft(db: CipherDatabase): void {
  removeValue(db, name)
}
