import { on } from '../handler-base.ts'
import { readDraft, removeDraft, writeDraft } from './draft-store.ts'

export const draftHandlers = {
  get: on.draft.get.handler(({ context }) => ({ document: context.session.room().store.read(readDraft) })),
  keep: on.draft.keep.handler(({ input: { document }, context }) => {
    const { store } = context.session.room()
    if (document === null) store.erase(removeDraft)
    else store.write((db) => writeDraft(db, document))
    return {}
  }),
}
