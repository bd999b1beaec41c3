import { toCallError } from '../call-errors.ts'
import { type HandlerContext, on } from '../handler-base.ts'
import { openImport } from './import-service.ts'

/** Asked for at every call, so that nothing outlives a lock. */
function imports({ session, tools }: HandlerContext) {
  return openImport({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })
}

export const importHandlers = {
  begin: on.import.begin.handler(({ context }) => imports(context).begin()),
  add: on.import.add.handler(({ input, context }) => imports(context).add(input.id, input.entries)),
  known: on.import.known.handler(({ input, context }) => imports(context).known(input.id, input.sources)),
  commit: on.import.commit.handler(async function* ({ input, context }) {
    try {
      yield* imports(context).commit(input.id)
    } catch (error) {
      throw toCallError(error) // what fails after the first step is past the middleware that does this
    }
  }),
  cancel: on.import.cancel.handler(async ({ input, context }) => {
    await imports(context).cancel(input.id)
    return {}
  }),
  last: on.import.last.handler(({ context }) => imports(context).last()),
  takeBack: on.import.takeBack.handler(({ input, context }) => imports(context).takeBack(input.id)),
}
