import { imagesThroughout, removeUnusedImages } from '../images/image-uses.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { removeFromIndex } from '../sqlite/word-index.ts'
import { removeUnusedTags } from './entry-tags.ts'
import { rememberErased } from './erased-entries.ts'
import { deleteTrashedEntry, standingEntry } from './journal-store.ts'

/** Takes an entry out of the trash for good, with its words in the search index, its versions and its pictures. */
export function eraseTrashedEntry(db: CipherDatabase, id: string, now: Date): void {
  const images = imagesThroughout(db, standingEntry(db, id).number)
  removeFromIndex(db, 'entry', deleteTrashedEntry(db, id))
  removeUnusedImages(db, images)
  removeUnusedTags(db)
  rememberErased(db, { id, erasedAt: now.toISOString() }) // it is still in the earlier copies of this room
}
