import { type FeelingDraft, feelingDraftSchema, maxDrafts } from '#api/feelings-fields.ts'
import { feelingDraftName as nameOf } from '../journal/erased-entries.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, removeValue, writeValue } from '../sqlite/room-value.ts'

/** Which writing was saved last. */
const savedName = 'feelingSaved'

/** The new one first. One of a version that said other things is left out. */
export function readDrafts(db: CipherDatabase): FeelingDraft[] {
  const values = db
    .prepare(
      'SELECT value FROM setting WHERE name = @first OR (name > @next AND name < @end) ORDER BY name LIMIT @most',
    )
    .pluck()
    .all({ first: nameOf(null), next: nameOf(''), end: `${nameOf('')}~`, most: maxDrafts }) as string[]
  return values.flatMap((value) => {
    const draft = feelingDraftSchema.safeParse(JSON.parse(value))
    return draft.success ? [draft.data] : []
  })
}

/** One that was on its way while its words were saved comes too late, and is left out. */
export function writeDraft(db: CipherDatabase, draft: FeelingDraft): void {
  if (draft.draftId === null || readValue(db, savedName) !== draft.draftId) writeValue(db, nameOf(draft.id), draft)
}

/** The draft of the entry is gone, and the writing that it was of is over. */
export function endDraft(db: CipherDatabase, { id, draftId }: Pick<FeelingDraft, 'id' | 'draftId'>): void {
  removeDraft(db, id)
  if (draftId !== null) writeValue(db, savedName, draftId)
}

/** Older versions kept a change where a new one is kept. */
export function removeDraft(db: CipherDatabase, id: string | null): void {
  removeValue(db, nameOf(id))
  const other = feelingDraftSchema.safeParse(readValue(db, nameOf(null)))
  if (other.success && other.data.id === id) removeValue(db, nameOf(null))
}
