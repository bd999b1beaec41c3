import { rememberErased } from '../journal/erased-entries.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { deleteTrashedSitting } from './reflection-store.ts'

/** Takes one out of the trash for good, with its answers. */
export function eraseTrashedSitting(db: CipherDatabase, id: string, now: Date): void {
  deleteTrashedSitting(db, id)
  rememberErased(db, { id, erasedAt: now.toISOString() }) // it is still in the earlier copies of this room
}
