import { rememberErased } from '../journal/erased-entries.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { removeDraft } from './feelings-draft.ts'
import { deleteTrashedFeeling } from './feelings-store.ts'

/** Takes one out of the trash for good, with a change of it that was begun: that holds the same words. */
export function eraseTrashedFeeling(db: CipherDatabase, id: string, now: Date): void {
  deleteTrashedFeeling(db, id)
  removeDraft(db, id)
  rememberErased(db, { id, erasedAt: now.toISOString() }) // it is still in the earlier copies of this room
}
