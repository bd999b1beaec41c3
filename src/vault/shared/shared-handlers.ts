import type { SharedOverview } from '#api/shared-contract.ts'
import { type HandlerContext, on } from '../handler-base.ts'
import { marksFor, overviewOf } from './overview.ts'
import type { SharedRoom } from './shared-room.ts'
import { listShared, shareNote, takeBackPiece } from './shared-service.ts'

/** Asked for at every call, so that nothing outlives a lock. */
function opened({ session, together }: HandlerContext): { room: SharedRoom; self: string | null } {
  if (together !== null) return { room: together.room(), self: null }
  return { room: session.link().shared(), self: session.link().sharedSelf() }
}

/** Only a member who is alone writes: their own key signs. */
function writing({ session, tools }: HandlerContext) {
  const { clock, newUuid } = tools
  return { room: session.link().shared(), author: session.author(), tools: { clock, newId: newUuid } }
}

export const sharedHandlers = {
  overview: on.shared.overview.handler(({ context }): SharedOverview => {
    const { room, self } = opened(context)
    return overviewOf(room, self, marksFor(context.session, self))
  }),
  list: on.shared.list.handler(({ input, context }) => listShared(opened(context).room, input.after, input.limit)),
  share: on.shared.share.handler(({ input, context }) => {
    const { room, author, tools } = writing(context)
    return { id: shareNote(room, author, tools, input.document) }
  }),
  takeBack: on.shared.takeBack.handler(({ input, context }) => {
    const { room, author, tools } = writing(context)
    takeBackPiece(room, author, tools, input.id)
    return {}
  }),
}
