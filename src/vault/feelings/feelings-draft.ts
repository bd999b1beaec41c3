import { type FeelingDraft, feelingDraftSchema } from '#api/feelings-contract.ts'
import { feelingDraftName as name } from '../journal/erased-entries.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, removeValue, writeValue } from '../sqlite/room-value.ts'

/** Which writing was saved last. */
const savedName = 'feelingSaved'

/** Null when there is none, or one of a version that said other things. */
export function readDraft(db: CipherDatabase): FeelingDraft | null {
  const draft = feelingDraftSchema.safeParse(readValue(db, name))
  return draft.success ? draft.data : null
}

/** One that was on its way while its words were saved comes too late, and is left out. */
export function writeDraft(db: CipherDatabase, draft: FeelingDraft): void {
  if (draft.draftId === null || readValue(db, savedName) !== draft.draftId) writeValue(db, name, draft)
}

/** The draft of the entry is gone, and the writing that it was of is over. */
export function endDraft(db: CipherDatabase, { id, draftId }: Pick<FeelingDraft, 'id' | 'draftId'>): void {
  if (readDraft(db)?.id === id) removeDraft(db) // another one may be waiting
  if (draftId !== null) writeValue(db, savedName, draftId)
}

export function removeDraft(db: CipherDatabase): void {
  removeValue(db, name)
}
