import { setImmediate as nextTurn } from 'node:timers/promises'
import { type HandlerContext, on } from '../handler-base.ts'
import { openFeelings } from './feelings-service.ts'

/** Asked for at every call, so that nothing outlives a lock. */
function feelings({ session, tools }: HandlerContext) {
  return openFeelings({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })
}

export const feelingsHandlers = {
  list: on.feelings.list.handler(({ input, context }) => feelings(context).list(input)),
  open: on.feelings.open.handler(({ input, context }) => feelings(context).open(input.id)),
  save: on.feelings.save.handler(({ input: { today, ...draft }, context }) => feelings(context).save(draft, today)),
  remind: on.feelings.remind.handler(({ input: { id, remind }, context }) => feelings(context).remind(id, remind)),
  trash: on.feelings.trash.handler(({ input, context }) => feelings(context).trash(input.id)),
  restore: on.feelings.restore.handler(({ input, context }) => feelings(context).restore(input.id)),
  erase: on.feelings.erase.handler(({ input, context }) => {
    feelings(context).erase(input.id)
    return {}
  }),
  emptyTrash: on.feelings.emptyTrash.handler(async ({ context }) => {
    while (feelings(context).emptySome()) await nextTurn()
    return {}
  }),
  words: on.feelings.words.handler(({ context }) => feelings(context).words()),
  addWord: on.feelings.addWord.handler(({ input, context }) => feelings(context).addWord(input)),
  removeWord: on.feelings.removeWord.handler(({ input, context }) => feelings(context).removeWord(input.id)),
  hideWord: on.feelings.hideWord.handler(({ input, context }) => feelings(context).hideWord(input.id, input.hidden)),
  drafts: on.feelings.drafts.handler(({ context }) => ({ drafts: feelings(context).drafts() })),
  keepDraft: on.feelings.keepDraft.handler(({ input, context }) => {
    feelings(context).keepDraft(input.draft)
    return {}
  }),
  dropDraft: on.feelings.dropDraft.handler(({ input, context }) => {
    feelings(context).dropDraft(input.id)
    return {}
  }),
  begun: on.feelings.begun.handler(({ context }) => feelings(context).begun()),
  keepBegun: on.feelings.keepBegun.handler(({ input, context }) => {
    feelings(context).keepBegun(input)
    return {}
  }),
  charts: on.feelings.charts.handler(({ input, context }) => feelings(context).charts(input)),
  addMarker: on.feelings.addMarker.handler(({ input, context }) => feelings(context).addMarker(input)),
  removeMarker: on.feelings.removeMarker.handler(({ input, context }) => {
    feelings(context).removeMarker(input.id)
    return {}
  }),
  lookBacks: on.feelings.lookBacks.handler(({ context }) => ({ lookBacks: feelings(context).lookBacks() })),
  addLookBack: on.feelings.addLookBack.handler(({ input, context }) => feelings(context).addLookBack(input)),
  removeLookBack: on.feelings.removeLookBack.handler(({ input, context }) => {
    feelings(context).removeLookBack(input.id)
    return {}
  }),
}
