import { type HandlerContext, on } from '../handler-base.ts'
import { openVersions } from './versions-service.ts'

/** Asked for at every call, so that nothing outlives a lock. */
function versions({ session, tools }: HandlerContext) {
  return openVersions({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })
}

export const versionsHandlers = {
  list: on.versions.list.handler(({ input, context }) => ({ versions: versions(context).list(input.id) })),
  open: on.versions.open.handler(({ input, context }) => versions(context).open(input.id)),
  restore: on.versions.restore.handler(({ input, context }) => versions(context).restore(input.id)),
  clear: on.versions.clear.handler(({ input, context }) => {
    versions(context).clear(input.id)
    return {}
  }),
}
