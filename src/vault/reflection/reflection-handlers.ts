import { setImmediate as nextTurn } from 'node:timers/promises'
import { type HandlerContext, on } from '../handler-base.ts'
import { shareNote } from '../shared/shared-service.ts'
import { openReflection } from './reflection-service.ts'

/** Asked for at every call, so that nothing outlives a lock. */
function reflection({ session, tools }: HandlerContext) {
  return openReflection({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })
}

export const reflectionHandlers = {
  list: on.reflection.list.handler(({ input, context }) => reflection(context).list(input)),
  open: on.reflection.open.handler(({ input, context }) => reflection(context).open(input.id)),
  begin: on.reflection.begin.handler(({ input: { path, day, change }, context }) =>
    reflection(context).begin(path, day, change),
  ),
  keep: on.reflection.keep.handler(({ input: { id, change }, context }) => ({
    sitting: reflection(context).keep(id, change),
  })),
  trash: on.reflection.trash.handler(({ input, context }) => reflection(context).trash(input.id)),
  restore: on.reflection.restore.handler(({ input, context }) => reflection(context).restore(input.id)),
  erase: on.reflection.erase.handler(({ input, context }) => {
    reflection(context).erase(input.id)
    return {}
  }),
  emptyTrash: on.reflection.emptyTrash.handler(async ({ context }) => {
    while (reflection(context).emptySome()) await nextTurn()
    return {}
  }),
  outlook: on.reflection.outlook.handler(({ input, context }) => reflection(context).outlook(input.today)),
  suggestion: on.reflection.suggestion.handler(({ input, context }) => ({
    why: reflection(context).suggestion(input.today),
  })),
  putOff: on.reflection.putOff.handler(({ input, context }) => {
    reflection(context).putOff(input.today)
    return {}
  }),
  looked: on.reflection.looked.handler(({ input, context }) => {
    reflection(context).looked(input.today)
    return {}
  }),
  sharing: on.reflection.sharing.handler(({ input: { id, ask }, context }) => reflection(context).sharing(id, ask)),
  share: on.reflection.share.handler(({ input: { id, question, sentence }, context }) => {
    const { session, tools } = context
    reflection(context).assertSharable(id, question, sentence)
    const shared = { clock: tools.clock, newId: tools.newUuid }
    const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: sentence }] }]
    return { id: shareNote(session.link().shared(), session.author(), shared, { type: 'doc', content }) }
  }),
}
